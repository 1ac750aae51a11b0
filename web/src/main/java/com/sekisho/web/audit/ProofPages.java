package com.sekisho.web.audit;

import com.sekisho.audit.EventProof;
import com.sekisho.audit.EventView;
import com.sekisho.audit.Events;
import com.sekisho.audit.NotYetInLog;
import com.sekisho.audit.TransparencyLog;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Proofs;
import com.sekisho.audit.log.Receipt;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Proof;
import com.sekisho.web.parts.Proof.Match;
import com.sekisho.web.parts.Proof.State;
import com.sekisho.web.parts.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page that proves one event. It computes whatever it says was computed, from the
/// receipt that the reader can take home.
@Component
class ProofPages {

  private final Events events;
  private final TransparencyLog log;
  private final People people;

  ProofPages(Events events, TransparencyLog log, People people) {
    this.events = events;
    this.log = log;
    this.people = people;
  }

  /// @throws com.sekisho.shared.NotFound where there is no such event, or none that concerns the
  ///     reader
  ProofPage page(UUID id, Actor reader, Words words) {
    EventView event = events.get(id, reader);
    try {
      return new Making(event, log.proof(id, reader), words).page();
    } catch (NotYetInLog pending) {
      return new ProofPage(
          crumbs(event, words),
          words.say("proof.waiting"),
          words.say("proof.waiting.lead", named(event, words)),
          address(event),
          null);
    }
  }

  private static String address(EventView event) {
    return "/audit/events/" + event.id();
  }

  private static List<Crumb> crumbs(EventView event, Words words) {
    return List.of(
        new Crumb(words.say("layout.home"), "/"),
        new Crumb(words.say("layout.audit"), "/audit"),
        new Crumb(words.say("audit.event.crumb"), address(event)),
        new Crumb(words.say("proof.crumb"), null));
  }

  /// The event in a few words: what, who, when.
  private String named(EventView event, Words words) {
    return words.list(
        List.of(
            words.alone(words.sayOr("audit.event." + event.kind(), event.kind())),
            words.who(event.actor(), people.find(event.actor()).orElse(null)),
            words.momentOf(event.at())));
  }

  /// One page in the making.
  private final class Making {

    private final EventView event;
    private final EventProof proof;
    private final Receipt receipt;
    private final Words words;
    private final byte[] entry;
    private final Hash computed;
    private final Optional<List<Proofs.Rung>> rungs;

    Making(EventView event, EventProof proof, Words words) {
      this.event = event;
      this.proof = proof;
      this.receipt = proof.receipt();
      this.words = words;
      this.entry = Objects.requireNonNull(receipt.entry());
      this.computed = Hash.leaf(entry);
      this.rungs =
          Proofs.climb(proof.checkpoint().size(), receipt.index(), computed, receipt.path());
    }

    ProofPage page() {
      List<Proof> proofs =
          List.of(
              content(),
              place(),
              Signatures.signed(receipt.checkpoint(), proof.key(), words),
              Signatures.witnessed(receipt.checkpoint(), proof.witnesses(), words));
      boolean holds = proofs.stream().noneMatch(step -> step.state() == State.REFUTED);
      return new ProofPage(
          crumbs(event, words),
          words.say(holds ? "proof.title" : "proof.title.not", receipt.index()),
          words.say("proof.lead", proofs.size(), named(event, words)),
          address(event),
          new ProofPage.Proven(
              address(event) + "/receipt",
              tree(),
              words.say("proof.tree.note", proof.checkpoint().size()),
              proofs,
              table(),
              commands()));
    }

    private @Nullable Tree tree() {
      return rungs
          .map(way -> TreeDrawing.of(way, words.say("audit.place", receipt.index()), words))
          .orElse(null);
    }

    private Proof content() {
      return compared(
          computed.equals(proof.leaf()),
          "proof.content",
          new Object[] {named(event, words)},
          Match.of(words.say("proof.content.computed"), computed.base64()),
          words.say("proof.content.stored"),
          proof.leaf().base64());
    }

    private Proof place() {
      Hash root = proof.checkpoint().checkpoint().root();
      Optional<Hash> climbed = rungs.map(way -> way.isEmpty() ? computed : way.getLast().node());
      return compared(
          climbed.filter(root::equals).isPresent(),
          "proof.place",
          new Object[] {proof.checkpoint().size(), receipt.path().size()},
          Match.of(
              words.say("proof.place.computed"),
              climbed.map(Hash::base64).orElseGet(() -> words.say("proof.place.no-way"))),
          words.say("proof.place.signed"),
          root.base64());
    }

    private Proof compared(
        boolean same, String key, Object[] details, Match first, String name, String value) {
      State state = same ? State.PROVEN : State.REFUTED;
      return new Proof(
          state,
          words.say(same ? key : key + ".not", details),
          words.say(key + ".say", details),
          List.of(
              first,
              new Match(name, value, true, words.say(same ? "proof.same" : "proof.other"), state)));
    }

    private List<ProofPage.Rung> table() {
      List<ProofPage.Rung> table = new ArrayList<>();
      for (Proofs.Rung rung : rungs.orElse(List.of())) {
        table.add(
            new ProofPage.Rung(
                table.size() + 1L,
                words.say(rung.left() ? "proof.way.left" : "proof.way.right"),
                rung.sibling().base64(),
                rung.node().base64()));
      }
      return table;
    }

    private String commands() {
      return Commands.ofReceipt(event.id() + ".tlog-proof", rungs.orElse(List.of()));
    }
  }
}
