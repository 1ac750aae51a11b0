package com.sekisho.web.log;

import com.sekisho.audit.Backlog;
import com.sekisho.audit.EventView;
import com.sekisho.audit.LogKey;
import com.sekisho.audit.LogPosition;
import com.sekisho.audit.StoredCheckpoint;
import com.sekisho.audit.TransparencyLog;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.identity.Actor;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says of checkpoints, and of what they cover, what several pages say.
@Component
public class Checkpoints {

  private final TransparencyLog log;

  Checkpoints(TransparencyLog log) {
    this.log = log;
  }

  /// The latest checkpoint; none before the first one.
  ///
  /// @throws com.sekisho.identity.RoleRefused where the reader may not see it
  public Optional<CheckpointPart> latest(Actor reader, Words words) {
    Optional<Actor> asks = Optional.of(reader);
    return log.checkpoints(Long.MAX_VALUE, 1, asks).stream()
        .findFirst()
        .map(
            checkpoint ->
                part(checkpoint, log.keys(asks), log.witnesses(asks), log.backlog(asks), words));
  }

  private static CheckpointPart part(
      StoredCheckpoint checkpoint,
      List<LogKey> keys,
      List<VerifierKey> witnesses,
      Backlog backlog,
      Words words) {
    long cosigned =
        witnesses.stream()
            .filter(witness -> checkpoint.note().cosignedBy(witness).isPresent())
            .count();
    return new CheckpointPart(
        checkpoint.size(),
        checkpoint.at(),
        checkpoint.checkpoint().root().base64(),
        keyOf(checkpoint, keys).map(key -> key.key().idInHex()).orElse("–"),
        witnesses.isEmpty()
            ? words.say("audit.checkpoint.witnesses.none")
            : words.say("audit.checkpoint.witnesses.some", witnesses.size(), cosigned),
        state(backlog, words),
        backlog.trouble());
  }

  /// The key in force at the size of a checkpoint.
  public static Optional<LogKey> keyOf(StoredCheckpoint checkpoint, List<LogKey> keys) {
    return keys.stream()
        .filter(key -> key.since() <= checkpoint.size())
        .reduce((_, later) -> later);
  }

  private static String state(Backlog backlog, Words words) {
    if (backlog.trouble() != null) {
      return words.say("audit.checkpoint.trouble", backlog.pending());
    }
    return backlog.pending() == 0
        ? words.say("audit.checkpoint.complete")
        : words.say("audit.checkpoint.pending", backlog.pending(), age(backlog.age(), words));
  }

  private static String age(Duration age, Words words) {
    if (age.toMinutes() < 2) {
      return words.say("audit.age.seconds", Math.max(age.toSeconds(), 0));
    }
    return age.toHours() < 2
        ? words.say("audit.age.minutes", age.toMinutes())
        : words.say("audit.age.hours", age.toHours());
  }

  /// Which tree covers some events, and how many of them wait for one.
  public List<String> cover(Collection<EventView> events, Words words) {
    List<String> notes = new ArrayList<>();
    events.stream()
        .map(EventView::log)
        .filter(Objects::nonNull)
        .mapToLong(LogPosition::size)
        .max()
        .ifPresent(size -> notes.add(words.say("audit.covered", size)));
    long waiting = events.stream().filter(event -> event.log() == null).count();
    if (waiting > 0) {
      notes.add(words.say("audit.covered.waiting", waiting));
    }
    return notes;
  }

  /// Where the log has an event, to lead from a history to its proof.
  public Entry.Place place(EventView event, Words words) {
    String proof = "/audit/events/" + event.id() + "/proof";
    LogPosition position = event.log();
    return position == null
        ? new Entry.Place(words.say("audit.place.waiting"), proof, null)
        : new Entry.Place(
            words.say("audit.place", position.index()),
            proof,
            "/audit/events/" + event.id() + "/receipt");
  }
}
