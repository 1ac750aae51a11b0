package com.sekisho.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Proofs;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.Tree;
import com.sekisho.shared.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

class SequencerTest {

  @TempDir private Path folder;

  @Test
  void aNewLogIsSignedEmpty() {
    LogOnDatabase log = LogOnDatabase.fresh();

    StoredCheckpoint signed = log.sign();

    assertThat(signed.checkpoint()).isEqualTo(new Checkpoint("sekisho.test/own", 0, Hash.EMPTY));
    assertThat(signed.note().isSignedBy(log.key.verifier())).isTrue();
    assertThat(log.store.latest()).contains(signed);
  }

  @Test
  void eachEventGetsTheNextIndexAndTheRootIsThatOfTheEnvelopes() {
    LogOnDatabase log = LogOnDatabase.fresh();
    Tree tree = new Tree(log.store);
    List<Checkpoint> signed = new ArrayList<>();
    int size = 0;
    for (int next : new int[] {1, 2, 255, 256, 257, 600, 5000, 65_535, 65_536, 65_537, 65_600}) {
      log.fill(next - size);
      size = next;
      Checkpoint checkpoint = log.sign().checkpoint();

      assertThat(checkpoint.size()).isEqualTo(size);
      assertThat(checkpoint.root()).isEqualTo(log.root());
      for (Checkpoint before : signed) {
        assertThat(
                Proofs.extend(
                    before.size(),
                    before.root(),
                    size,
                    checkpoint.root(),
                    tree.consistency(before.size(), size)))
            .isTrue();
      }
      signed.add(checkpoint);
    }
    List<Hash> leaves = log.leaves();
    for (int index : new int[] {0, 255, 256, 599, 65_535, 65_536, size - 1}) {
      assertThat(
              Proofs.includes(
                  size,
                  signed.getLast().root(),
                  index,
                  leaves.get(index),
                  tree.inclusion(index, size)))
          .isTrue();
    }
    assertThat(log.count("log_pending")).isZero();
    assertThat(log.count("log_node")).isEqualTo(256 + 1);
  }

  @Test
  void nothingIsSignedTwice() {
    LogOnDatabase log = LogOnDatabase.fresh();
    log.step("one");

    assertThat(log.sign()).isEqualTo(log.sign());
    assertThat(log.count("log_checkpoint")).isEqualTo(1);
  }

  @Test
  void instancesThatRunAtOnceGiveEachEventOnePlaceAndEachSizeOneRoot() throws Exception {
    LogOnDatabase log = LogOnDatabase.fresh();
    List<LogOnDatabase> instances =
        List.of(log, log.again(folder.resolve("second")), log.again(folder.resolve("third")));
    AtomicBoolean writing = new AtomicBoolean(true);
    CountDownLatch begun = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<?>> sequencers = new ArrayList<>();
      for (LogOnDatabase instance : instances) {
        sequencers.add(
            threads.submit(
                () -> {
                  begun.countDown();
                  while (writing.get()) {
                    instance.sign();
                  }
                }));
      }
      begun.await();
      List<Future<?>> writers = new ArrayList<>();
      for (LogOnDatabase instance : instances) {
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 100; i++) {
                    instance.step("written");
                  }
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      for (Future<?> sequencer : sequencers) {
        sequencer.get();
      }
    }
    StoredCheckpoint last = log.sign();

    assertThat(last.size()).isEqualTo(300).isEqualTo(log.count("audit_event"));
    assertThat(last.checkpoint().root()).isEqualTo(log.root());
    Tree tree = new Tree(log.store);
    assertThat(log.store.checkpoints(Long.MAX_VALUE, 1000))
        .allSatisfy(
            signed -> {
              assertThat(signed.note().isSignedBy(log.key.verifier())).isTrue();
              assertThat(signed.checkpoint().root()).isEqualTo(tree.root(signed.size()));
            });
  }

  @Test
  void aNewKeyTakesOverWithACheckpointThatBothSign() {
    LogOnDatabase log = LogOnDatabase.fresh();
    log.step("one");
    StoredCheckpoint before = log.sign();
    SigningKey fresh = SigningKey.generate("sekisho.test/own");
    LogKeys keys = new LogKeys(fresh, Optional.of(log.key));

    log.introduce(keys);
    log.integrate();
    Sequencer sequencer = log.sequencer(new SeenCheckpoint(log.seenFile));
    SignedNote first =
        sequencer.sign(fresh, keys.previous(), LogOnDatabase.NOW).orElseThrow().checkpoint().note();
    log.step("two");
    log.integrate();
    SignedNote second =
        sequencer.sign(fresh, keys.previous(), LogOnDatabase.NOW).orElseThrow().checkpoint().note();

    assertThat(before.note().isSignedBy(log.key.verifier())).isTrue();
    assertThat(first.isSignedBy(log.key.verifier())).isTrue();
    assertThat(first.isSignedBy(fresh.verifier())).isTrue();
    assertThat(second.isSignedBy(log.key.verifier())).isFalse();
    assertThat(second.isSignedBy(fresh.verifier())).isTrue();
    assertThat(log.store.keys().stream().map(LogKey::key).toList())
        .containsExactly(log.key.verifier(), fresh.verifier());
    assertThat(
            log.application.queryForObject(
                "select b.content from audit_event e join audit_body b on b.digest = e.details"
                    + " where e.kind = 'log.key-changed'",
                String.class))
        .contains(log.key.verifier().toString(), fresh.verifier().toString());
    assertThat(
            log.again(folder.resolve("other"))
                .sequencer(new SeenCheckpoint(folder.resolve("x")))
                .sign(log.key, Optional.empty(), LogOnDatabase.NOW))
        .as("an instance that was not restarted signs no more")
        .isEmpty();
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> log.introduce(new LogKeys(log.key, Optional.empty())))
        .withMessageContaining("was replaced");
  }

  @Test
  void aKeyThatNobodyIntroducedIsRefused() {
    LogOnDatabase log = LogOnDatabase.fresh();
    log.sign();
    SigningKey foreign = SigningKey.generate("sekisho.test/own");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> log.introduce(new LogKeys(foreign, Optional.empty())))
        .withMessageContaining("is signed with the key " + log.key.verifier());
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(
            () ->
                log.introduce(
                    new LogKeys(foreign, Optional.of(SigningKey.generate("sekisho.test/own")))))
        .withMessageContaining("is signed with the key " + log.key.verifier());
    assertThat(log.store.keys()).hasSize(1);
  }

  @Test
  void aNewKeyThatHasNotSignedYetStillNeedsTheOneBefore() {
    LogOnDatabase log = LogOnDatabase.fresh();
    log.sign();
    SigningKey fresh = SigningKey.generate("sekisho.test/own");
    log.introduce(new LogKeys(fresh, Optional.of(log.key)));

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> log.introduce(new LogKeys(fresh, Optional.empty())));
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(
            () ->
                log.introduce(
                    new LogKeys(SigningKey.generate("sekisho.test/own"), Optional.of(fresh))))
        .withMessageContaining("changed again");
  }

  @Test
  void nobodyChangesWhatIsInTheLog() {
    LogOnDatabase log = LogOnDatabase.fresh();
    log.fill(300);
    log.sign();
    for (String change :
        List.of(
            "update log_entry set entry_index = entry_index + 1000",
            "delete from log_entry",
            "truncate log_entry",
            "update log_node set hash = sha256('x')",
            "delete from log_node",
            "update log_checkpoint set note = 'x'",
            "delete from log_checkpoint",
            "update log_key set vkey = 'x'",
            "delete from log_key",
            "delete from log_state",
            "update log_state set size = size - 1",
            "truncate log_state")) {
      for (var role : List.of(log.application, log.superuser())) {
        assertThatExceptionOfType(DataAccessException.class)
            .as(change)
            .isThrownBy(() -> role.update(change));
      }
    }
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> log.application.update("insert into log_state values (2, 0)"));
  }

  @Test
  void whatWasSeenIsReadAgainAfterAStart() throws Exception {
    LogOnDatabase log = LogOnDatabase.fresh();
    log.step("one");
    StoredCheckpoint signed = log.sign();

    assertThat(new SeenCheckpoint(log.seenFile).note()).contains(signed.note());
    Files.writeString(log.seenFile, "nothing of the kind");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> new SeenCheckpoint(log.seenFile))
        .withMessageContaining("holds no checkpoint");
  }
}
