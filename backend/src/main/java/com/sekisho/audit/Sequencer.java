package com.sekisho.audit;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Proofs;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.Tile;
import com.sekisho.audit.log.Tree;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives committed events their places in the tree, and signs the tree.
///
/// Any number of instances may do so on one database: each act is one short transaction that begins
/// with the lock of [LogStore#lock]. Nothing is signed but what an earlier transaction has
/// committed, and never two roots for one size.
final class Sequencer {

  /// Most events that one transaction gives a place to.
  static final int AT_A_TIME = 2_000;

  private final LogStore store;
  private final SeenCheckpoint seen;
  private final TransactionTemplate transaction;
  private final Tree tree;

  Sequencer(LogStore store, SeenCheckpoint seen, PlatformTransactionManager transactions) {
    this.store = store;
    this.seen = seen;
    this.tree = new Tree(store);
    this.transaction = new TransactionTemplate(transactions);
    // Each statement has to see what was committed while this one waited for the lock.
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// @param fresh whether it was signed just now, and not found
  record Signing(StoredCheckpoint checkpoint, boolean fresh) {}

  /// Gives the oldest events that wait the next indexes, and stores the hashes of the tiles that
  /// they complete.
  ///
  /// @return how many; with fewer than [#AT_A_TIME] none were left
  /// @throws LogDamaged where the tree is smaller than one that was seen
  int integrate() {
    Integer count =
        transaction.execute(
            _ -> {
              long size = store.lock();
              if (seen.size() > size) {
                throw seen.setBack(size);
              }
              List<LogStore.Entry> entries = store.take(AT_A_TIME);
              if (!entries.isEmpty()) {
                store.append(
                    size, entries, entries.stream().map(e -> Hash.leaf(e.envelope())).toList());
                completeTiles(size, size + entries.size());
                store.advance(size + entries.size());
              }
              return entries.size();
            });
    return count == null ? 0 : count;
  }

  private void completeTiles(long before, long now) {
    for (int level = 0; level < Tile.MAX_LEVEL; level++) {
      long complete = Tile.hashes(level + 1, before);
      long completeNow = Tile.hashes(level + 1, now);
      for (long tile = complete; tile < completeNow; tile++) {
        store.addNode(level + 1, tile, Tree.fold(store.hashes(level, tile * Tile.FULL, Tile.FULL)));
      }
      if (complete == completeNow) {
        break;
      }
    }
  }

  /// Signs the tree as it is committed, unless it is signed at this size already.
  ///
  /// @param previous signs beside `key` where this is the first checkpoint of `key`
  /// @return the latest checkpoint; nothing where another key has taken over from this one
  /// @throws LogDamaged where the tree does not extend what was signed or seen before; nothing is
  ///     signed then
  Optional<Signing> sign(SigningKey key, Optional<SigningKey> previous, Instant now) {
    Optional<Signing> signed =
        transaction.execute(
            _ -> {
              long size = store.lock();
              List<LogKey> keys = store.keys();
              if (keys.isEmpty() || !keys.getLast().key().equals(key.verifier())) {
                return Optional.empty();
              }
              String origin = key.verifier().name();
              seen.mustBeIn(tree, size, origin);
              Optional<StoredCheckpoint> latest = store.latest();
              latest.ifPresent(last -> mustExtend(last, size));
              if (latest.isPresent() && latest.get().size() == size) {
                return Optional.of(new Signing(latest.get(), false));
              }
              Checkpoint checkpoint = new Checkpoint(origin, size, tree.root(size));
              List<SigningKey> signers = new ArrayList<>(List.of(key));
              if (latest.isPresent() && latest.get().size() < keys.getLast().since()) {
                signers.add(
                    previous.orElseThrow(
                        () ->
                            new LogDamaged(
                                "the first checkpoint of a new key needs the key before it")));
              }
              SignedNote note =
                  new SignedNote(
                      checkpoint.text(),
                      signers.stream().map(signer -> signer.sign(checkpoint.text())).toList());
              StoredCheckpoint fresh =
                  new StoredCheckpoint(checkpoint, now.truncatedTo(ChronoUnit.MICROS), note);
              store.add(fresh);
              return Optional.of(new Signing(fresh, true));
            });
    if (signed == null) {
      return Optional.empty();
    }
    signed.ifPresent(signing -> seen.keep(signing.checkpoint().note()));
    return signed;
  }

  private void mustExtend(StoredCheckpoint last, long size) {
    Checkpoint before = last.checkpoint();
    if (before.size() > size) {
      throw new LogDamaged(
          "A checkpoint of %d events is signed, but the log in the database has %d."
              .formatted(before.size(), size));
    }
    Hash root = tree.root(size);
    if (!Proofs.extend(
        before.size(), before.root(), size, root, tree.consistency(before.size(), size))) {
      throw new LogDamaged(
          ("The log in the database has %d events, but its first %d are not those that were signed:"
                  + " the log was changed.")
              .formatted(size, before.size()));
    }
  }
}
