package com.sekisho.audit;

import com.sekisho.audit.bundle.EvidenceOrder;
import com.sekisho.audit.bundle.EvidenceWriter;
import com.sekisho.audit.bundle.KeyOfLog;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.decision.PolicyBundles;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/// Gives out events with all that proves them, as one zip that is verified offline.
@Service
public class EvidenceBundles {

  private final EventSearch search;
  private final LogStore store;
  private final TransparencyLog log;
  private final PolicyBundles policies;
  private final People people;
  private final ApplicationEventPublisher steps;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  EvidenceBundles(
      EventSearch search,
      LogStore store,
      TransparencyLog log,
      PolicyBundles policies,
      People people,
      ApplicationEventPublisher steps,
      PlatformTransactionManager transactions) {
    this.search = search;
    this.store = store;
    this.log = log;
    this.policies = policies;
    this.people = people;
    this.steps = steps;
    this.writing = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Writes a bundle of those events asked for that the checkpoint covers, in the memory of a few
  /// rows however many they are. That it was taken out is an event of its own, committed before the
  /// first byte is written; it names the size, and how many events there are.
  ///
  /// @throws RoleRefused unless the caller is an auditor, with nothing written
  /// @throws InvalidInput where the checkpoint is none of this log, or the size is none that was
  ///     signed, likewise
  /// @throws CheckpointContradicted where the log does not extend the checkpoint, likewise
  public void write(
      EvidenceWanted wanted, Actor actor, Instant now, Exports.Destination destination) {
    actor.mustHaveOneOf(Role.AUDITOR);
    StoredCheckpoint covering = covering(wanted, actor);
    Bound.FirstEntries bound = new Bound.FirstEntries(covering.size());
    EvidenceOrder order =
        new EvidenceOrder(
            wanted.query().asJson(),
            covering.note(),
            search.range(wanted.query(), bound),
            log.keys(Optional.of(actor)).stream()
                .map(key -> new KeyOfLog(key.since(), key.key()))
                .toList(),
            handovers(covering.size(), actor),
            earlier(wanted, covering, actor),
            wanted.bodies(),
            wanted.people());
    ObjectNode details =
        wanted
            .query()
            .asJson()
            .put("format", "evidence")
            .put("size", covering.size())
            .put("events", order.events().count())
            .put("bodies", wanted.bodies())
            .put("people", wanted.people());
    writing.executeWithoutResult(
        _ -> steps.publishEvent(Exports.exported(details, wanted.query(), actor, now)));
    reading.executeWithoutResult(
        _ -> {
          try {
            EvidenceWriter.write(
                order,
                new EvidenceOfQuery(search, store, policies, people, wanted.query(), bound),
                destination.open());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private StoredCheckpoint covering(EvidenceWanted wanted, Actor actor) {
    Long size = wanted.size();
    if (size == null) {
      return log.checkpoint(Optional.of(actor));
    }
    return log.checkpointFrom(size, Optional.of(actor))
        .filter(checkpoint -> checkpoint.size() == size)
        .orElseThrow(
            () ->
                invalid(
                    "size",
                    "No checkpoint of %d events was signed.".formatted(size),
                    "%d件時点のチェックポイントはありません。".formatted(size)));
  }

  /// The first checkpoint of each key that took over from another one.
  private TreeMap<Long, SignedNote> handovers(long size, Actor actor) {
    TreeMap<Long, SignedNote> handovers = new TreeMap<>();
    log.keys(Optional.of(actor)).stream()
        .skip(1)
        .map(LogKey::since)
        .forEach(
            since ->
                log.checkpointFrom(since, Optional.of(actor))
                    .filter(checkpoint -> checkpoint.size() <= size)
                    .ifPresent(checkpoint -> handovers.put(since, checkpoint.note())));
    return handovers;
  }

  private EvidenceOrder.Earlier earlier(
      EvidenceWanted wanted, StoredCheckpoint covering, Actor actor) {
    String kept = wanted.checkpoint();
    SignedNote note =
        kept == null || kept.isBlank()
            ? log.checkpointFrom(0, Optional.of(actor)).orElse(covering).note()
            : consistent(kept, covering, actor);
    long size = Checkpoint.parse(note.text()).size();
    return new EvidenceOrder.Earlier(
        note, log.consistency(size, covering.size(), Optional.of(actor)));
  }

  /// The checkpoint that somebody kept, if the log extends it.
  private SignedNote consistent(String kept, StoredCheckpoint covering, Actor actor) {
    String text = kept.replace("\r\n", "\n").strip() + "\n";
    Comparison comparison = log.compare(text, Optional.of(actor));
    switch (comparison.verdict()) {
      case EXTENDED -> {
        if (comparison.kept().size() > covering.size()) {
          throw invalid(
              "size",
              "The checkpoint that you kept covers %d events: give at least this size, or none."
                  .formatted(comparison.kept().size()),
              "お持ちのチェックポイントは%d件時点です。それ以上の件数を指定するか、指定を外してください。".formatted(comparison.kept().size()));
        }
      }
      case OTHER_LOG ->
          throw invalid(
              "checkpoint",
              "This is a checkpoint of another log, “%s”.".formatted(comparison.kept().origin()),
              "別のログ「%s」のチェックポイントです。".formatted(comparison.kept().origin()));
      case NOT_SIGNED ->
          throw invalid(
              "checkpoint",
              "This checkpoint has no valid signature of this log.",
              "このチェックポイントには、このログの有効な署名がありません。");
      case SHRUNK ->
          throw new CheckpointContradicted(
              new Bilingual(
                  ("Your checkpoint covers %d events, but the log has %d now: events were taken"
                          + " out. Keep the checkpoint, it proves that.")
                      .formatted(comparison.kept().size(), comparison.now().size()),
                  "お持ちのチェックポイントは%d件時点ですが、現在のログは%d件です。記録が取り除かれています。チェックポイントはその証拠になるため、保管してください。"
                      .formatted(comparison.kept().size(), comparison.now().size())));
      case CHANGED ->
          throw new CheckpointContradicted(
              new Bilingual(
                  ("The log does not begin with the %d events of your checkpoint: they were"
                          + " changed. Keep the checkpoint, it proves that.")
                      .formatted(comparison.kept().size()),
                  "ログの最初の%d件が、お持ちのチェックポイントの内容と一致しません。書き換えられています。チェックポイントはその証拠になるため、保管してください。"
                      .formatted(comparison.kept().size())));
    }
    return SignedNote.parse(text);
  }

  private static InvalidInput invalid(String field, String en, String ja) {
    return new InvalidInput(new Violation(field, new Bilingual(en, ja)));
  }
}
