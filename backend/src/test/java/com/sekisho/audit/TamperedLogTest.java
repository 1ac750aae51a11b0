package com.sekisho.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sekisho.audit.LogFinding.Kind;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.Tree;
import com.sekisho.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody with all rights in the database, who switches the triggers off, changes the log in some
/// way; verification finds it and says where.
class TamperedLogTest {

  @TempDir private Path folder;

  private LogOnDatabase log;

  /// 600 events; signed at 200, 250, 500 and 600.
  @BeforeEach
  void aSoundLog() {
    log = LogOnDatabase.fresh();
    for (int i = 0; i < 3; i++) {
      log.step("written");
    }
    for (int size : new int[] {200, 250, 500, 600}) {
      log.fill(size - (int) log.count("audit_event"));
      log.sign();
    }
  }

  /// Does something to the tables with their triggers switched off.
  private void tamper(String sql, Object... values) {
    for (String table : TABLES) {
      log.superuser().execute("alter table " + table + " disable trigger all");
    }
    log.superuser().update(sql, values);
    for (String table : TABLES) {
      log.superuser().execute("alter table " + table + " enable trigger all");
    }
  }

  private static final List<String> TABLES =
      List.of(
          "audit_event",
          "audit_event_subject",
          "audit_body",
          "log_entry",
          "log_node",
          "log_checkpoint",
          "log_cosignature",
          "log_key",
          "log_state",
          "log_pending");

  private LogReport verified(SignedNote... kept) {
    return log.verification().verify(List.of(kept));
  }

  private record Found(Kind kind, long first, long last) {}

  private List<Found> found(SignedNote... kept) {
    return verified(kept).findings().stream()
        .map(finding -> new Found(finding.kind(), finding.first(), finding.last()))
        .toList();
  }

  private UUID eventAt(long index) {
    return Objects.requireNonNull(
        log.superuser()
            .queryForObject(
                "select event_id from log_entry where entry_index = ?", UUID.class, index));
  }

  private static String otherEnvelope(UUID id) {
    return """
    {"actor":"somebody-else","at":"2026-11-25T03:00:00.123457Z","digests":{},"id":"%s",\
    "kind":"filled","subjects":{}}\
    """
        .formatted(id);
  }

  /// Changes an event as one would who knows how the tables hang together.
  private void changeEvent(long index) {
    UUID id = eventAt(index);
    String envelope = otherEnvelope(id);
    tamper(
        "update audit_event set envelope = ?, actor = 'somebody-else', digest = ?,"
            + " at = '2026-11-25T03:00:00.123457Z' where id = ?",
        envelope,
        Digest.of(envelope.getBytes(StandardCharsets.UTF_8)).value(),
        id);
  }

  private void makeLeafFit(long index) {
    String envelope = otherEnvelope(eventAt(index));
    tamper(
        "update log_entry set leaf_hash = ? where entry_index = ?",
        Hash.leaf(envelope.getBytes(StandardCharsets.UTF_8)).bytes(),
        index);
  }

  @Test
  void aLogThatNobodyTouchedIsSound() {
    LogReport report = verified(log.store.latest().orElseThrow().note());

    assertThat(report)
        .isEqualTo(new LogReport(600, 0, 600, 4, 1, List.of(), false))
        .satisfies(sound -> assertThat(sound.sound()).isTrue());
  }

  @Test
  void aChangedEventIsNamedByItsIndex() {
    changeEvent(37);

    assertThat(found()).containsExactly(new Found(Kind.EVENT_CHANGED, 37, 37));
    assertThat(verified().findings().getFirst().text().en()).contains("index 37");
    assertThat(verified().findings().getFirst().text().ja()).contains("37番");
  }

  @Test
  void aChangedEventWhoseLeafWasMadeToFitIsFoundByTheRoots() {
    changeEvent(230);
    makeLeafFit(230);

    assertThat(found())
        .containsExactly(
            new Found(Kind.NODE_CHANGED, 0, 255), new Found(Kind.ROOT_DIFFERS, 200, 249));
  }

  @Test
  void whereTheTileShowsMoreThanTheCheckpointsTheRangeIsSmaller() {
    changeEvent(300);
    makeLeafFit(300);

    assertThat(found())
        .containsExactly(
            new Found(Kind.NODE_CHANGED, 256, 511), new Found(Kind.ROOT_DIFFERS, 256, 499));
  }

  @Test
  void theColumnsForSearchingCannotLie() {
    UUID id = eventAt(5);
    tamper("update audit_event set actor = 'somebody-else' where id = ?", id);
    tamper("delete from audit_event_subject where event_id = ?", eventAt(indexOf("written")));

    assertThat(found())
        .containsExactlyInAnyOrder(
            new Found(Kind.EVENT_COLUMNS_CHANGED, 5, 5),
            new Found(Kind.EVENT_COLUMNS_CHANGED, indexOf("written"), indexOf("written")));
  }

  private long indexOf(String kind) {
    Long index =
        log.superuser()
            .queryForObject(
                "select min(l.entry_index) from log_entry l join audit_event e on e.id = l.event_id"
                    + " where e.kind = ?",
                Long.class,
                kind);
    return index == null ? -1 : index;
  }

  @Test
  void aRemovedEventIsMissed() {
    tamper("delete from audit_event where id = ?", eventAt(411));

    assertThat(found()).containsExactly(new Found(Kind.EVENT_REMOVED, 411, 411));
  }

  @Test
  void anEventRemovedWithItsEntryIsMissed() {
    UUID id = eventAt(411);
    tamper("delete from log_entry where entry_index = 411");
    tamper("delete from audit_event where id = ?", id);

    assertThat(found()).containsExactly(new Found(Kind.EVENT_REMOVED, 411, 411));
  }

  @Test
  void anEntryRemovedWithoutItsEventIsMissedToo() {
    tamper("delete from log_entry where entry_index = 411");

    assertThat(found())
        .containsExactlyInAnyOrder(
            new Found(Kind.EVENT_REMOVED, 411, 411), new Found(Kind.EVENT_NOT_IN_LOG, -1, -1));
  }

  @Test
  void theLastEventsCannotBeCutOff() {
    tamper("delete from log_entry where entry_index >= 550");
    tamper(
        "delete from audit_event e where not exists"
            + " (select 1 from log_entry l where l.event_id = e.id)");
    tamper("update log_state set size = 550");

    assertThat(found()).containsExactly(new Found(Kind.LOG_SHRUNK, 550, 599));
  }

  @Test
  void swappedEventsAreNamedByTheirIndexes() {
    UUID one = eventAt(10);
    UUID other = eventAt(20);
    tamper(
        "update log_entry set event_id = '00000000-0000-4000-8000-000000000000'"
            + " where entry_index = 10");
    tamper("update log_entry set event_id = ? where entry_index = 20", one);
    tamper("update log_entry set event_id = ? where entry_index = 10", other);

    assertThat(found())
        .containsExactly(
            new Found(Kind.EVENT_CHANGED, 10, 10), new Found(Kind.EVENT_CHANGED, 20, 20));
  }

  @Test
  void entriesSwappedAsAWholeAreFoundByTheRoots() {
    tamper("update log_entry set entry_index = 1000 where entry_index = 210");
    tamper("update log_entry set entry_index = 210 where entry_index = 220");
    tamper("update log_entry set entry_index = 220 where entry_index = 1000");

    assertThat(found())
        .containsExactly(
            new Found(Kind.NODE_CHANGED, 0, 255), new Found(Kind.ROOT_DIFFERS, 200, 249));
  }

  @Test
  void aChangedOrRemovedDocumentIsFound() {
    String digest =
        Objects.requireNonNull(
            log.superuser()
                .queryForObject(
                    "select details from audit_event where kind = 'written' order by id limit 1",
                    String.class));
    tamper("update audit_body set content = '{}' where digest = ?", digest);
    assertThat(found()).containsExactly(new Found(Kind.BODY_CHANGED, -1, -1));
    assertThat(verified().findings().getFirst().text().en()).contains(digest);

    tamper("delete from audit_body where digest = ?", digest);
    assertThat(found()).hasSize(1).allMatch(f -> f.kind() == Kind.BODY_REMOVED && f.first() >= 0);
  }

  @Test
  void anEventThatWasSlippedInBesideTheLogIsFound() {
    log.fill(1);
    tamper("delete from log_pending");

    assertThat(found()).containsExactly(new Found(Kind.EVENT_NOT_IN_LOG, -1, -1));
  }

  @Test
  void aForgedCheckpointIsFound() {
    SigningKey foreign = SigningKey.generate("sekisho.test/own");
    Hash root = Hash.leaf(new byte[] {1});
    String text = new Checkpoint("sekisho.test/own", 300, root).text();
    tamper(
        "insert into log_checkpoint (size, root, at, note) values (300, ?, now(), ?)",
        root.bytes(),
        new SignedNote(text, List.of(foreign.sign(text))).toString());
    assertThat(found()).containsExactly(new Found(Kind.CHECKPOINT_FORGED, -1, -1));
    assertThat(verified().findings().getFirst().text().en()).contains("size 300", "signature");

    tamper("delete from log_checkpoint where size = 300");
    tamper(
        "insert into log_checkpoint (size, root, at, note) values (300, ?, now(), ?)",
        root.bytes(),
        new SignedNote(text, List.of(log.key.sign(text))).toString());
    assertThat(found()).containsExactly(new Found(Kind.CHECKPOINT_FORGED, -1, -1));
    assertThat(verified().findings().getFirst().text().en())
        .contains("size 300", "its root is not that of this log");

    tamper("update log_checkpoint set root = ? where size = 300", Hash.EMPTY.bytes());
    assertThat(verified().findings().getFirst().text().en()).contains("its row says other");
  }

  @Test
  void aForgedKeyIsFound() {
    SigningKey foreign = SigningKey.generate("sekisho.test/own");
    tamper(
        "insert into log_key (key_id, vkey, since_size, at) values (?, ?, 601, now())",
        foreign.verifier().idInHex(),
        foreign.verifier().toString());
    log.fill(1);
    log.integrate();
    String text = new Checkpoint("sekisho.test/own", 601, new Tree(log.store).root(601)).text();
    tamper(
        "insert into log_checkpoint (size, root, at, note) values (601, ?, now(), ?)",
        new Tree(log.store).root(601).bytes(),
        new SignedNote(text, List.of(foreign.sign(text))).toString());

    assertThat(found()).containsExactly(new Found(Kind.KEY_FORGED, -1, -1));
  }

  @Test
  void aForgedCosignatureIsFound() {
    tamper(
        "insert into log_cosignature (size, witness, line, at) values (600, ?, ?, now())",
        log.key.verifier().toString(),
        SigningKey.generate("sekisho.test/own").sign("x\n").toString());

    assertThat(found()).containsExactly(new Found(Kind.COSIGNATURE_FORGED, -1, -1));
  }

  /// Removes all that came after a size, without a trace in the database.
  private void setBack(int size) {
    tamper("delete from log_checkpoint where size > ?", size);
    tamper("delete from log_entry where entry_index >= ?", size);
    tamper("delete from log_node where (node_index + 1) * 256 > ?", size);
    tamper(
        "delete from audit_event e where not exists"
            + " (select 1 from log_entry l where l.event_id = e.id)");
    tamper("update log_state set size = ?", size);
  }

  @Test
  void aDatabaseThatWasSetBackIsNotSignedAnyMore() {
    SignedNote kept = log.store.latest().orElseThrow().note();
    setBack(250);
    assertThat(found()).as("the database by itself is as it was at 250").isEmpty();
    assertThat(found(kept)).containsExactly(new Found(Kind.KEPT_CHECKPOINT_DIFFERS, 250, 599));

    log.restart();
    assertThatExceptionOfType(LogDamaged.class)
        .isThrownBy(log::sign)
        .withMessageContaining("has 250 events")
        .withMessageContaining("a checkpoint of 600");
    log.fill(500);
    assertThatExceptionOfType(LogDamaged.class).isThrownBy(log::sign);
    assertThat(log.count("log_pending")).as("nothing gets the index of another").isEqualTo(500);
    assertThat(log.count("log_checkpoint")).isEqualTo(2);
  }

  @Test
  void aDatabaseThatWasSetBackAndHasGrownSinceIsNotSignedEither() {
    SignedNote kept = log.store.latest().orElseThrow().note();
    setBack(250);
    // By an instance that has never seen more.
    LogOnDatabase other = log.again(folder.resolve("log-checkpoint"));
    other.fill(500);
    other.sign();

    log.restart();
    assertThatExceptionOfType(LogDamaged.class)
        .isThrownBy(log::sign)
        .withMessageContaining("has 750 events")
        .withMessageContaining("its first 600 are not those");
    assertThat(found(kept)).containsExactly(new Found(Kind.KEPT_CHECKPOINT_DIFFERS, 250, 599));
  }

  /// Changes an event, and makes and signs everything anew, as who holds the log's key could.
  @Test
  void aHistorySignedAnewIsContradictedByACheckpointThatLeftTheHouse() {
    SignedNote kept = log.store.latest().orElseThrow().note();
    changeEvent(37);
    tamper("delete from log_checkpoint");
    tamper("delete from log_node");
    tamper(
        "insert into log_pending select e.at, l.event_id from log_entry l"
            + " join audit_event e on e.id = l.event_id");
    tamper("delete from log_entry");
    tamper("update log_state set size = 0");
    LogOnDatabase forger = log.again(folder.resolve("log-checkpoint"));
    forger.sign();

    assertThat(found()).as("the database by itself contradicts nothing").isEmpty();
    assertThat(found(kept)).hasSize(1).allMatch(f -> f.kind() == Kind.KEPT_CHECKPOINT_DIFFERS);
    assertThat(verified(kept).findings().getFirst().text().en()).contains("rewritten");
    log.restart();
    assertThatExceptionOfType(LogDamaged.class).isThrownBy(log::sign);
  }

  @Test
  void whatContradictsTheLastSignatureIsNotSigned() {
    changeEvent(599);
    makeLeafFit(599);
    log.fill(1);
    LogOnDatabase other = log.again(folder.resolve("log-checkpoint"));

    assertThatExceptionOfType(LogDamaged.class)
        .isThrownBy(other::sign)
        .withMessageContaining("its first 600 are not those that were signed");
  }

  @Test
  void aKeptCheckpointOfAnotherKeyIsNoneOfThisLogs() {
    String text = log.store.latest().orElseThrow().note().text();
    SigningKey foreign = SigningKey.generate("sekisho.test/own");

    assertThat(found(new SignedNote(text, List.of(foreign.sign(text)))))
        .containsExactly(new Found(Kind.KEPT_CHECKPOINT_DIFFERS, -1, -1));
  }

  @Test
  void theKeysOfAChangeAreSound() {
    SigningKey fresh = SigningKey.generate("sekisho.test/own");
    LogKeys keys = new LogKeys(fresh, Optional.of(log.key));
    log.introduce(keys);
    log.integrate();
    SignedNote before = log.store.latest().orElseThrow().note();
    assertThat(
            log.sequencer(new SeenCheckpoint(log.seenFile))
                .sign(fresh, keys.previous(), LogOnDatabase.NOW))
        .isPresent();

    assertThat(verified(before).findings()).isEmpty();
    assertThat(verified(before).size()).isEqualTo(601);
  }
}
