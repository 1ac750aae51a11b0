package com.sekisho.web.audit;

import com.sekisho.audit.LogKey;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Proof;
import com.sekisho.web.parts.Proof.Match;
import com.sekisho.web.parts.Proof.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says who has signed a checkpoint.
final class Signatures {

  private Signatures() {}

  /// What shows that a checkpoint was signed by the log's key.
  static Proof signed(SignedNote note, LogKey key, Words words) {
    boolean holds = note.isSignedBy(key.key());
    return new Proof(
        holds ? State.PROVEN : State.REFUTED,
        words.say(holds ? "proof.signed" : "proof.signed.not"),
        words.say("proof.signed.say"),
        List.of(
            new Match(
                words.say("proof.signed.key"),
                key.key().toString(),
                true,
                words.say(holds ? "proof.signed.valid" : "proof.signed.invalid"),
                holds ? State.PROVEN : State.REFUTED),
            new Match(
                words.say("proof.signed.outside"),
                words.say("proof.signed.yours"),
                false,
                null,
                State.OPEN)));
  }

  /// What shows that outsiders have seen the same checkpoint.
  static Proof witnessed(SignedNote note, List<VerifierKey> witnesses, Words words) {
    if (witnesses.isEmpty()) {
      return new Proof(
          State.OPEN,
          words.say("proof.witnesses.none"),
          words.say("proof.witnesses.none.say"),
          List.of());
    }
    List<Match> matches = new ArrayList<>();
    int all = witnesses.size();
    int cosigned = 0;
    for (VerifierKey witness : witnesses) {
      @Nullable Instant at = note.cosignedBy(witness).orElse(null);
      if (at != null) {
        cosigned++;
      }
      matches.add(
          new Match(
              witness.name(),
              at == null ? words.say("proof.witnesses.not-yet") : words.momentOf(at),
              false,
              at == null ? null : words.say("proof.signed.valid"),
              at == null ? State.OPEN : State.PROVEN));
    }
    return new Proof(
        cosigned == 0 ? State.OPEN : State.PROVEN,
        words.say("proof.witnesses", all, cosigned),
        words.say("proof.witnesses.say"),
        matches);
  }
}
