package com.sekisho.web.audit;

import com.sekisho.audit.Comparison;
import com.sekisho.audit.LogKey;
import com.sekisho.audit.NotYetInLog;
import com.sekisho.audit.StoredCheckpoint;
import com.sekisho.audit.TransparencyLog;
import com.sekisho.audit.Verifications;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Proofs;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Digest;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.NotFound;
import com.sekisho.web.layout.Words;
import com.sekisho.web.log.Checkpoints;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Proof;
import com.sekisho.web.parts.Proof.Match;
import com.sekisho.web.parts.Proof.State;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page on which a reader convinces themselves that nothing was rewritten.
@Component
class VerifyPages {

  private final TransparencyLog log;
  private final Verifications verifications;
  private final Checkpoints checkpoints;

  VerifyPages(TransparencyLog log, Verifications verifications, Checkpoints checkpoints) {
    this.log = log;
    this.verifications = verifications;
    this.checkpoints = checkpoints;
  }

  /// @throws com.sekisho.identity.RoleRefused where the reader may not see checkpoints
  /// @throws NotYetInLog before the first one
  VerifyPage page(Actor reader, Words words) {
    return page("", null, null, reader, words);
  }

  /// The page with what became of a checkpoint.
  ///
  /// @param note as it was pasted
  /// @throws com.sekisho.identity.RoleRefused as [#page]
  VerifyPage compare(String note, Actor reader, Words words) {
    try {
      Comparison comparison = log.compare(note, Optional.of(reader));
      return page(note, null, compared(comparison, reader, words), reader, words);
    } catch (InvalidInput none) {
      Errors errors =
          new Errors(
              words.say("errors.heading", none.violations().size()),
              none.violations().stream()
                  .map(
                      violation ->
                          new Errors.Wrong(violation.path(), words.in(violation.message())))
                  .toList(),
              words.say("errors.kept"));
      return page(note, errors, null, reader, words);
    }
  }

  private VerifyPage page(
      String typed,
      @Nullable Errors errors,
      VerifyPage.@Nullable Compared compared,
      Actor reader,
      Words words) {
    Optional<Actor> asks = Optional.of(reader);
    StoredCheckpoint latest = log.checkpoint(asks);
    List<LogKey> keys = log.keys(asks);
    LogKey key = Checkpoints.keyOf(latest, keys).orElseGet(keys::getLast);
    boolean mayVerifyAll = reader.has(Role.AUDITOR);
    return new VerifyPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"),
            new Crumb(words.say("layout.audit"), "/audit"),
            new Crumb(words.say("verify.crumb"), null)),
        checkpoints.latest(reader, words).orElseThrow(),
        latest.note().toString(),
        proofs(latest, key, asks, words),
        keys.reversed().stream()
            .map(each -> shown(each, each.equals(keys.getLast()), words))
            .toList(),
        typed,
        errors,
        compared,
        mayVerifyAll,
        mayVerifyAll
            ? verifications.last(reader).map(last -> WholePart.of(last, words)).orElse(null)
            : null,
        Commands.ofCheckpoint(fileName(latest), key.key()));
  }

  private List<Proof> proofs(
      StoredCheckpoint latest, LogKey key, Optional<Actor> asks, Words words) {
    List<Proof> proofs = new ArrayList<>();
    proofs.add(Signatures.signed(latest.note(), key, words));
    log.checkpoints(latest.size(), 1, asks).stream()
        .findFirst()
        .ifPresent(
            before -> {
              List<Hash> path = log.consistency(before.size(), latest.size(), asks);
              proofs.add(continued(before.checkpoint(), latest.checkpoint(), path, words));
            });
    proofs.add(Signatures.witnessed(latest.note(), log.witnesses(asks), words));
    return proofs;
  }

  private static Proof continued(Checkpoint before, Checkpoint now, List<Hash> path, Words words) {
    boolean holds = Proofs.extend(before.size(), before.root(), now.size(), now.root(), path);
    State state = holds ? State.PROVEN : State.REFUTED;
    return new Proof(
        state,
        words.say(holds ? "verify.continued" : "verify.continued.not", before.size()),
        words.say("verify.continued.say", now.size() - before.size(), path.size()),
        List.of(
            Match.of(words.say("verify.root.of", before.size()), before.root().base64()),
            new Match(
                words.say("verify.root.of", now.size()),
                now.root().base64(),
                true,
                words.say(holds ? "verify.continues" : "verify.continues.not"),
                state)));
  }

  private static VerifyPage.Key shown(LogKey key, boolean current, Words words) {
    String line = key.key().toString();
    String digest = Digest.of(line.getBytes(StandardCharsets.UTF_8)).value();
    return new VerifyPage.Key(
        key.key().idInHex(),
        line,
        digest.replaceFirst("^sha256:", "").replaceAll("(.{4})(?=.)", "$1 "),
        words.say("verify.key.since", key.since(), words.momentOf(key.at())),
        current);
  }

  private VerifyPage.Compared compared(Comparison comparison, Actor reader, Words words) {
    Checkpoint kept = comparison.kept();
    Checkpoint now = comparison.now().checkpoint();
    boolean extended = comparison.verdict() == Comparison.Verdict.EXTENDED;
    String key =
        switch (comparison.verdict()) {
          case EXTENDED -> kept.size() == now.size() ? "verify.latest" : "verify.extended";
          case OTHER_LOG -> "verify.other-log";
          case NOT_SIGNED -> "verify.not-signed";
          case SHRUNK -> "verify.shrunk";
          case CHANGED -> "verify.changed";
        };
    Object[] details = {
      kept.size(),
      now.size(),
      Math.abs(now.size() - kept.size()),
      comparison.proof().size(),
      kept.origin(),
      now.origin()
    };
    return new VerifyPage.Compared(
        new Proof(
            extended ? State.PROVEN : State.REFUTED,
            words.say(key, details),
            words.say(key + ".say", details),
            matches(comparison, reader, words)),
        comparison.proof().stream().map(Hash::base64).toList(),
        extended && kept.size() < now.size()
            ? "/audit/consistency?from=%d&to=%d".formatted(kept.size(), now.size())
            : null);
  }

  private List<Match> matches(Comparison comparison, Actor reader, Words words) {
    Checkpoint kept = comparison.kept();
    Checkpoint now = comparison.now().checkpoint();
    Match root = Match.of(words.say("verify.root.of", kept.size()), kept.root().base64());
    return switch (comparison.verdict()) {
      case OTHER_LOG ->
          List.of(
              Match.of(words.say("verify.name.kept"), kept.origin()),
              Match.of(words.say("verify.name.now"), now.origin()));
      case NOT_SIGNED ->
          List.of(
              root,
              Match.of(
                  words.say("verify.key.now"),
                  words.list(
                      log.keys(Optional.of(reader)).stream()
                          .map(known -> known.key().name() + "+" + known.key().idInHex())
                          .toList())));
      case EXTENDED, SHRUNK, CHANGED -> {
        boolean extended = comparison.verdict() == Comparison.Verdict.EXTENDED;
        yield List.of(
            root,
            new Match(
                words.say("verify.root.of", now.size()),
                now.root().base64(),
                true,
                words.say(
                    extended
                        ? kept.size() == now.size() ? "proof.same" : "verify.continues"
                        : "verify.continues.not"),
                extended ? State.PROVEN : State.REFUTED));
      }
    };
  }

  /// What a checkpoint is called as a file.
  static String fileName(StoredCheckpoint checkpoint) {
    return "sekisho-checkpoint-%d.txt".formatted(checkpoint.size());
  }

  /// The checkpoint of a size, or the next larger one.
  ///
  /// @throws com.sekisho.identity.RoleRefused as [#page]
  /// @throws NotFound where there is none as large
  StoredCheckpoint checkpoint(long size, Actor reader) {
    return log.checkpointFrom(size, Optional.of(reader))
        .orElseThrow(
            () ->
                new NotFound(
                    new Bilingual("checkpoint of size", "チェックポイント、件数"), Long.toString(size)));
  }

  /// The proof that a tree is the beginning of another, as witnesses are sent it
  /// (c2sp.org/tlog-witness): the size before, the proof, and the checkpoint that it leads to.
  ///
  /// @throws com.sekisho.identity.RoleRefused as [#page]
  /// @throws NotFound where no checkpoint has the later size, or the earlier one is above it
  String consistency(long from, long to, Actor reader) {
    Optional<Actor> asks = Optional.of(reader);
    StoredCheckpoint later =
        log.checkpointFrom(to, asks)
            .filter(found -> found.size() == to && from >= 0 && from <= to)
            .orElseThrow(
                () ->
                    new NotFound(
                        new Bilingual("proof of consistency", "続いていることの証明"), from + "–" + to));
    StringBuilder text = new StringBuilder("old " + from + "\n");
    log.consistency(from, to, asks).forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(later.note()).toString();
  }
}
