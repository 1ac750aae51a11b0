package com.sekisho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.audit.log.Proofs;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances take steps on one database, and again and again one of them is killed in the midst
/// of it. `-Dsekisho.test.kills=<n>` kills as often as one likes.
class KilledWhileAppendingTest {

  private static final int KILLS = Integer.getInteger("sekisho.test.kills", 20);
  private static final int INSTANCES = 2;

  @TempDir private Path folder;

  @Test
  void eachAcknowledgedStepHasOneEventAndTheTreeIsDenseAndOfOnePiece() throws Exception {
    long seed = new Random().nextLong();
    Random moments = new Random(seed);
    LogOnDatabase log = LogOnDatabase.fresh();
    List<UUID> acknowledged = new ArrayList<>();
    List<SignedNote> published = new ArrayList<>();
    List<AppendingProcess> instances = new ArrayList<>();
    try {
      for (int i = 0; i < INSTANCES; i++) {
        instances.add(AppendingProcess.on(log.database, log.key, folder.resolve("seen-" + i)));
      }
      for (int kill = 0; kill < KILLS; kill++) {
        int victim = moments.nextInt(INSTANCES);
        instances.get(victim).awaitWork();
        Thread.sleep(moments.nextLong(600));
        log.store.latest().map(StoredCheckpoint::note).ifPresent(published::add);
        acknowledged.addAll(instances.get(victim).kill());
        instances.set(
            victim, AppendingProcess.on(log.database, log.key, folder.resolve("seen-" + victim)));
      }
      for (AppendingProcess instance : instances) {
        instance.awaitWork();
      }
    } finally {
      for (AppendingProcess instance : instances) {
        acknowledged.addAll(instance.kill());
      }
    }

    StoredCheckpoint last = log.sign();
    System.out.printf(
        "%d kills, %d steps acknowledged, %d events, %d checkpoints%n",
        KILLS, acknowledged.size(), last.size(), log.count("log_checkpoint"));
    Set<UUID> events =
        new HashSet<>(
            log.application.queryForList(
                "select e.id from log_entry l join audit_event e on e.id = l.event_id",
                UUID.class));
    assertThat(acknowledged).as("seed %s", seed).doesNotHaveDuplicates();
    assertThat(events).as("seed %s", seed).containsAll(acknowledged);
    assertThat(last.size()).isEqualTo(events.size()).isEqualTo(log.count("audit_event"));
    assertThat(last.checkpoint().root()).isEqualTo(log.root());
    assertThat(log.verification().verify(published).findings()).as("seed %s", seed).isEmpty();
    Tree tree = new Tree(log.store);
    List<StoredCheckpoint> all = log.store.checkpoints(Long.MAX_VALUE, 100_000).reversed();
    for (int i = 1; i < all.size(); i++) {
      assertThat(extend(tree, all.get(i - 1), all.get(i)))
          .as("seed %s, from %s to %s", seed, all.get(i - 1), all.get(i))
          .isTrue();
    }
  }

  private static boolean extend(Tree tree, StoredCheckpoint before, StoredCheckpoint after) {
    return Proofs.extend(
        before.size(),
        before.checkpoint().root(),
        after.size(),
        after.checkpoint().root(),
        tree.consistency(before.size(), after.size()));
  }
}
