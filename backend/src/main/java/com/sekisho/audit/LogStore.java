package com.sekisho.audit;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.NoteSignature;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.Tiles;
import com.sekisho.audit.log.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The tables of the transparency log.
@Component
class LogStore implements Tiles {

  /// An event that gets its place in the tree.
  ///
  /// @param envelope the bytes that its leaf hashes
  record Entry(UUID event, byte[] envelope) {}

  /// How things stand.
  ///
  /// @param size of the tree
  /// @param signed size of the latest checkpoint; null before the first
  /// @param pending whether there are events without a place in the tree
  record State(long size, @Nullable Long signed, boolean pending) {}

  /// @param pending events without a place in the tree
  /// @param oldest when the oldest of them happened; null where there is none
  record Lag(long pending, @Nullable Instant oldest) {}

  private static final String CHECKPOINTS = "select size, at, note from log_checkpoint";

  private final JdbcTemplate jdbc;

  LogStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  State state() {
    return jdbc.query(
            """
            select size, (select max(size) from log_checkpoint),
                   exists (select 1 from log_pending)
              from log_state
            """,
            (row, _) -> new State(row.getLong(1), row.getObject(2, Long.class), row.getBoolean(3)))
        .getFirst();
  }

  Lag lag() {
    return jdbc.query(
            "select count(*), min(at) from log_pending",
            (row, _) -> {
              Timestamp oldest = row.getTimestamp(2);
              return new Lag(row.getLong(1), oldest == null ? null : oldest.toInstant());
            })
        .getFirst();
  }

  /// Keeps all other instances from extending or signing the tree until the transaction ends. One
  /// that hangs loses the lock after half a minute; one that waits gives up after ten seconds.
  ///
  /// @return the size of the tree
  long lock() {
    jdbc.execute("set local idle_in_transaction_session_timeout = '30s'");
    jdbc.execute("set local lock_timeout = '10s'");
    Long size = jdbc.queryForObject("select size from log_state for update", Long.class);
    if (size == null) {
      throw new LogDamaged("log_state is empty");
    }
    return size;
  }

  /// Takes events that have no place yet out of the queue, the oldest first.
  List<Entry> take(int atMost) {
    return jdbc.query(
        """
        with taken as (
          delete from log_pending where (at, event_id) in (
            select at, event_id from log_pending order by at, event_id limit ?)
          returning at, event_id)
        select e.id, e.envelope from taken t join audit_event e on e.id = t.event_id
         order by t.at, t.event_id
        """,
        (row, _) -> entry(row),
        atMost);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject(1, UUID.class), row.getString(2).getBytes(StandardCharsets.UTF_8));
  }

  /// @param first the index of the first of them
  void append(long first, List<Entry> entries, List<Hash> leaves) {
    Long[] indexes = new Long[entries.size()];
    UUID[] events = new UUID[entries.size()];
    byte[][] hashes = new byte[entries.size()][];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = first + i;
      events[i] = entries.get(i).event();
      hashes[i] = leaves.get(i).bytes();
    }
    jdbc.update(
        "insert into log_entry (entry_index, event_id, leaf_hash)"
            + " select * from unnest(?::bigint[], ?::uuid[], ?::bytea[])",
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("int8", indexes));
          statement.setArray(2, statement.getConnection().createArrayOf("uuid", events));
          statement.setArray(3, statement.getConnection().createArrayOf("bytea", hashes));
        });
  }

  void addNode(int level, long index, Hash hash) {
    jdbc.update(
        "insert into log_node (level, node_index, hash) values (?, ?, ?)",
        level,
        index,
        hash.bytes());
  }

  void advance(long size) {
    jdbc.update("update log_state set size = ?", size);
  }

  /// @throws LogDamaged where some of them are missing
  @Override
  public List<Hash> hashes(int level, long first, int count) {
    List<Hash> hashes = new ArrayList<>(count);
    long end = first + count;
    if (level == 0) {
      jdbc.query(
          "select entry_index, leaf_hash from log_entry where entry_index >= ? and entry_index < ?"
              + " order by entry_index",
          row -> {
            add(hashes, first, row);
          },
          first,
          end);
    } else {
      jdbc.query(
          "select node_index, hash from log_node"
              + " where level = ? and node_index >= ? and node_index < ? order by node_index",
          row -> {
            add(hashes, first, row);
          },
          level,
          first,
          end);
    }
    if (hashes.size() != count) {
      throw new LogDamaged(
          "hash %d of level %d of the log is missing".formatted(first + hashes.size(), level));
    }
    return hashes;
  }

  private static void add(List<Hash> hashes, long first, ResultSet row) throws SQLException {
    if (row.getLong(1) == first + hashes.size()) {
      hashes.add(Hash.of(row.getBytes(2)));
    }
  }

  /// The entries of neighbouring indexes, as bytes.
  ///
  /// @throws LogDamaged where some of them are missing
  List<byte[]> envelopes(long first, int count) {
    List<byte[]> envelopes =
        jdbc.query(
            """
            select e.envelope from log_entry l join audit_event e on e.id = l.event_id
             where l.entry_index >= ? and l.entry_index < ? order by l.entry_index
            """,
            (row, _) -> row.getString(1).getBytes(StandardCharsets.UTF_8),
            first,
            first + count);
    if (envelopes.size() != count) {
      throw new LogDamaged("an entry from %d on is missing in the log".formatted(first));
    }
    return envelopes;
  }

  Optional<Long> indexOf(UUID event) {
    return jdbc
        .query(
            "select entry_index from log_entry where event_id = ?",
            (row, _) -> row.getLong(1),
            event)
        .stream()
        .findFirst();
  }

  Optional<StoredCheckpoint> latest() {
    return jdbc
        .query(CHECKPOINTS + " order by size desc limit 1", (row, _) -> checkpoint(row))
        .stream()
        .findFirst();
  }

  /// The first checkpoint of at least this size.
  Optional<StoredCheckpoint> firstFrom(long size) {
    return jdbc
        .query(
            CHECKPOINTS + " where size >= ? order by size limit 1",
            (row, _) -> checkpoint(row),
            size)
        .stream()
        .findFirst();
  }

  /// The latest checkpoints, the newest first.
  ///
  /// @param before only smaller ones
  List<StoredCheckpoint> checkpoints(long before, int atMost) {
    return jdbc.query(
        CHECKPOINTS + " where size < ? order by size desc limit ?",
        (row, _) -> checkpoint(row),
        before,
        atMost);
  }

  private static StoredCheckpoint checkpoint(ResultSet row) throws SQLException {
    SignedNote note = SignedNote.parse(row.getString(3));
    return new StoredCheckpoint(
        Checkpoint.parse(note.text()), row.getTimestamp(2).toInstant(), note);
  }

  void add(StoredCheckpoint signed) {
    jdbc.update(
        "insert into log_checkpoint (size, root, at, note) values (?, ?, ?, ?)",
        signed.size(),
        signed.checkpoint().root().bytes(),
        Timestamp.from(signed.at()),
        signed.note().toString());
  }

  List<NoteSignature> cosignatures(long size) {
    return jdbc.query(
        "select line from log_cosignature where size = ? order by witness",
        (row, _) -> NoteSignature.parse(row.getString(1)),
        size);
  }

  /// The size of the largest checkpoint that a witness has cosigned; -1 before the first.
  long cosignedSize(VerifierKey witness) {
    Long size =
        jdbc.queryForObject(
            "select coalesce(max(size), -1) from log_cosignature where witness = ?",
            Long.class,
            witness.toString());
    return size == null ? -1 : size;
  }

  /// @param at when the cosignature came in
  void add(long size, VerifierKey witness, NoteSignature line, Instant at) {
    jdbc.update(
        "insert into log_cosignature (size, witness, line, at) values (?, ?, ?, ?)"
            + " on conflict do nothing",
        size,
        witness.toString(),
        line.toString(),
        Timestamp.from(at));
  }

  /// Reserves the sending of a checkpoint to a destination, once in each period for all instances.
  ///
  /// @return whether it is for the caller to send it
  boolean claim(String destination, long period, long size, Instant at) {
    return jdbc.update(
            "insert into log_publication (destination, period, size, at) values (?, ?, ?, ?)"
                + " on conflict do nothing",
            destination,
            period,
            size,
            Timestamp.from(at))
        == 1;
  }

  /// All keys, the first one first.
  List<LogKey> keys() {
    return jdbc.query(
        "select vkey, since_size, at from log_key order by since_size, at",
        (row, _) ->
            new LogKey(
                VerifierKey.parse(row.getString(1)),
                row.getLong(2),
                row.getTimestamp(3).toInstant()));
  }

  void add(LogKey key) {
    jdbc.update(
        "insert into log_key (key_id, vkey, since_size, at) values (?, ?, ?, ?)",
        key.key().idInHex(),
        key.key().toString(),
        key.since(),
        Timestamp.from(key.at()));
  }
}
