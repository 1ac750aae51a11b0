package com.sekisho.audit;

import com.sekisho.audit.LogFinding.Kind;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.GrowingTree;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.NoteSignature;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.Tile;
import com.sekisho.audit.log.Tree;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Digest;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Recomputes the whole log from the events and compares it with all that was stored and signed. It
/// believes nothing that it can recompute, and holds no more than some thousand rows in memory.
///
/// It sees one state of the database, as if nobody wrote meanwhile.
@Component
class LogVerification {

  /// More findings than this are counted as more of the same.
  static final int MAX_FINDINGS = 100;

  private static final int ROWS_IN_MEMORY = 1_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate reading;

  LogVerification(DataSource database, PlatformTransactionManager transactions) {
    this.jdbc = new JdbcTemplate(database);
    this.jdbc.setFetchSize(ROWS_IN_MEMORY);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// @param kept checkpoints from outside of the database: what the database alone cannot show, a
  ///     history written and signed anew, contradicts them
  LogReport verify(List<SignedNote> kept) {
    return verify(kept, _ -> {});
  }

  /// @param progress is told from time to time how many entries were gone through
  LogReport verify(List<SignedNote> kept, LongConsumer progress) {
    LogReport report = reading.execute(_ -> new Run(kept, progress).report());
    if (report == null) {
      throw new IllegalStateException("a report is made in any case");
    }
    return report;
  }

  /// An entry, and its event where there still is one.
  private record Row(
      long index,
      Hash leaf,
      @Nullable UUID id,
      String at,
      String kind,
      String actor,
      String envelope,
      String digest,
      @Nullable String details,
      String subjects,
      long subjectRows) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("entry_index"),
          Hash.of(row.getBytes("leaf_hash")),
          row.getObject("id", UUID.class),
          text(row, "at"),
          text(row, "kind"),
          text(row, "actor"),
          text(row, "envelope"),
          text(row, "digest"),
          row.getString("details"),
          text(row, "subjects"),
          row.getLong("subject_rows"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
      String value = row.getString(column);
      return value == null ? "" : value;
    }
  }

  /// A row of `log_checkpoint`.
  private record Signed(long size, Hash root, String note) {}

  private final class Run {

    private static final String ENTRIES =
        """
        select l.entry_index, l.leaf_hash, e.id, e.kind, e.actor, e.envelope, e.digest, e.details,
               to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at,
               s.subjects, coalesce(s.subject_rows, 0) as subject_rows
          from log_entry l
          left join audit_event e on e.id = l.event_id
          left join (select event_id, at, jsonb_object_agg(kind, subject)::text as subjects,
                            count(*) as subject_rows
                       from audit_event_subject group by event_id, at) s
            on s.event_id = e.id and s.at = e.at
         order by l.entry_index
        """;

    private final JsonMapper json = JsonMapper.shared();
    private final List<LogFinding> findings = new ArrayList<>();
    private boolean more;

    private final List<LogKey> keys;
    private final List<SignedNote> kept;
    private final LongConsumer progress;
    private final List<SignedNote> keptInOrder = new ArrayList<>();
    private final GrowingTree tree = new GrowingTree();
    private final List<List<Hash>> openTiles = new ArrayList<>();
    private final Map<String, Set<Long>> namedBodies = new HashMap<>();

    /// The checkpoints that come next, smallest first, and up to where they were read.
    private final List<Signed> next = new ArrayList<>();

    private long readTo = -1;
    private long checkpoints;
    private long latest;

    /// The next index; and whether one was missing, so that no root can be computed any more.
    private long expected;

    private boolean gap;

    /// The size up to which a signed root held, and the checkpoints since whose roots did not.
    private long held;

    private final List<Signed> doubtful = new ArrayList<>();
    private long firstBadTile = -1;

    Run(List<SignedNote> kept, LongConsumer progress) {
      this.kept = kept;
      this.progress = progress;
      this.keys = new LogStore(jdbc).keys();
    }

    LogReport report() {
      checkKeys();
      sortKept();
      compareRoots();
      jdbc.query(
          ENTRIES,
          row -> {
            check(Row.of(row));
          });
      checkNamedBodies();
      endOfTree();
      checkEventsOutside();
      checkBodies();
      checkCosignatures();
      findings.sort(Comparator.comparingLong(LogFinding::first));
      Long pending = jdbc.queryForObject("select count(*) from log_pending", Long.class);
      return new LogReport(
          expected,
          pending == null ? 0 : pending,
          latest,
          checkpoints,
          kept.size(),
          findings,
          more);
    }

    private void found(LogFinding finding) {
      if (findings.size() < MAX_FINDINGS) {
        findings.add(finding);
      } else {
        more = true;
      }
    }

    private void found(Kind kind, long first, long last, String en, String ja) {
      found(new LogFinding(kind, first, last, new Bilingual(en, ja)));
    }

    private void check(Row row) {
      if (row.index() > expected) {
        gap = true;
        found(
            Kind.EVENT_REMOVED,
            expected,
            row.index() - 1,
            "The log has no entries from index %d to %d: they were removed."
                .formatted(expected, row.index() - 1),
            "%d番から%d番までのエントリがありません。削除されています。".formatted(expected, row.index() - 1));
      }
      if (row.id() == null) {
        found(
            Kind.EVENT_REMOVED,
            row.index(),
            row.index(),
            "The event of index %d was removed.".formatted(row.index()),
            "%d番の記録が削除されています。".formatted(row.index()));
      } else {
        checkEvent(row, row.id());
      }
      expected = row.index() + 1;
      if (expected % ROWS_IN_MEMORY == 0) {
        progress.accept(expected);
      }
      if (!gap) {
        tree.add(row.leaf());
        completeTiles(row.leaf());
        compareRoots();
      }
    }

    private void checkEvent(Row row, UUID id) {
      byte[] entry = row.envelope().getBytes(StandardCharsets.UTF_8);
      if (!Hash.leaf(entry).equals(row.leaf())) {
        found(
            Kind.EVENT_CHANGED,
            row.index(),
            row.index(),
            "The event of index %d is not the one that its leaf was made of: it was changed, or put"
                    .formatted(row.index())
                + " in another's place.",
            "%d番の記録は、葉ハッシュの元になった記録と一致しません。書き換えられたか、別の記録と入れ替えられています。".formatted(row.index()));
        return;
      }
      if (!columnsAgree(row, id, entry)) {
        found(
            Kind.EVENT_COLUMNS_CHANGED,
            row.index(),
            row.index(),
            "The event of index %d is unchanged, but the columns by which it is found say otherwise."
                .formatted(row.index()),
            "%d番の記録の本体は元のままですが、検索用の列の内容が本体と一致しません。".formatted(row.index()));
      }
    }

    private boolean columnsAgree(Row row, UUID id, byte[] entry) {
      try {
        JsonNode envelope = json.readTree(row.envelope());
        JsonNode digests = envelope.path("digests");
        digests.forEachEntry((_, digest) -> named(digest.asString(), row.index()));
        JsonNode subjects =
            row.subjects().isEmpty() ? json.createObjectNode() : json.readTree(row.subjects());
        return envelope.path("id").asString().equals(id.toString())
            && Instant.parse(envelope.path("at").asString()).equals(Instant.parse(row.at() + "Z"))
            && envelope.path("kind").asString().equals(row.kind())
            && envelope.path("actor").asString().equals(row.actor())
            && Digest.of(entry).value().equals(row.digest())
            && digests
                .path(EventView.DETAILS)
                .asString("")
                .equals(row.details() == null ? "" : row.details())
            && envelope.path("subjects").equals(subjects)
            && subjects.size() == row.subjectRows();
      } catch (JacksonException | DateTimeException e) {
        return false;
      }
    }

    /// Notes that an event rests on a document, and looks for the documents noted from time to
    /// time.
    private void named(String digest, long index) {
      namedBodies.computeIfAbsent(digest, _ -> new HashSet<>()).add(index);
      if (namedBodies.size() >= ROWS_IN_MEMORY) {
        checkNamedBodies();
      }
    }

    private void checkNamedBodies() {
      if (namedBodies.isEmpty()) {
        return;
      }
      String[] digests = namedBodies.keySet().toArray(String[]::new);
      jdbc.query(
          "select named.digest from unnest(?::text[]) as named (digest)"
              + " where not exists (select 1 from audit_body b where b.digest = named.digest)",
          statement ->
              statement.setArray(1, statement.getConnection().createArrayOf("text", digests)),
          row -> {
            String digest = row.getString(1);
            for (long index : namedBodies.getOrDefault(digest, Set.of())) {
              found(
                  Kind.BODY_REMOVED,
                  index,
                  index,
                  "The document %s, on which the event of index %d rests, was removed."
                      .formatted(digest, index),
                  "%d番の記録が根拠とする文書%sが削除されています。".formatted(index, digest));
            }
          });
      namedBodies.clear();
    }

    private void completeTiles(Hash leaf) {
      Hash hash = leaf;
      for (int level = 0; ; level++) {
        if (level == openTiles.size()) {
          openTiles.add(new ArrayList<>(Tile.FULL));
        }
        List<Hash> open = openTiles.get(level);
        open.add(hash);
        if (open.size() < Tile.FULL) {
          return;
        }
        hash = Tree.fold(open);
        open.clear();
        checkNode(level + 1, Tile.hashes(level + 1, tree.size()) - 1, hash);
      }
    }

    private void checkNode(int level, long index, Hash computed) {
      List<Hash> stored =
          jdbc.query(
              "select hash from log_node where level = ? and node_index = ?",
              (row, _) -> Hash.of(row.getBytes(1)),
              level,
              index);
      if (!stored.equals(List.of(computed))) {
        long first = index << (8 * level);
        long last = ((index + 1) << (8 * level)) - 1;
        if (level == 1 && firstBadTile < 0) {
          firstBadTile = first;
        }
        found(
            Kind.NODE_CHANGED,
            first,
            last,
            "The hash over the entries from %d to %d is not that of the entries."
                .formatted(first, last),
            "%d番から%d番までのエントリをまとめたハッシュが、エントリと一致しません。".formatted(first, last));
      }
    }

    /// Compares the root of the tree so far with what was signed at this size.
    private void compareRoots() {
      if (next.isEmpty()) {
        readCheckpoints();
      }
      while (!next.isEmpty() && next.getFirst().size() == tree.size()) {
        Signed signed = next.removeFirst();
        if (checkCheckpoint(signed)) {
          compareRoot(signed);
        }
        if (next.isEmpty()) {
          readCheckpoints();
        }
      }
      while (!keptInOrder.isEmpty()
          && Checkpoint.parse(keptInOrder.getFirst().text()).size() == tree.size()) {
        Checkpoint checkpoint = Checkpoint.parse(keptInOrder.removeFirst().text());
        if (!checkpoint.root().equals(tree.root())) {
          found(
              Kind.KEPT_CHECKPOINT_DIFFERS,
              held,
              checkpoint.size() - 1,
              "A checkpoint of %d events that was kept has another root: the log was rewritten."
                  .formatted(checkpoint.size()),
              "手元に保管されている%d件時点のチェックポイントとルートが一致しません。ログが書き換えられています。".formatted(checkpoint.size()));
        }
      }
    }

    private void compareRoot(Signed signed) {
      if (signed.root().equals(tree.root())) {
        doubtful.forEach(this::strayed);
        doubtful.clear();
        held = signed.size();
        firstBadTile = -1;
      } else if (doubtful.size() < MAX_FINDINGS) {
        doubtful.add(signed);
      }
    }

    private void readCheckpoints() {
      next.addAll(
          jdbc.query(
              "select size, root, note from log_checkpoint where size > ? order by size limit ?",
              (row, _) -> new Signed(row.getLong(1), Hash.of(row.getBytes(2)), row.getString(3)),
              readTo,
              ROWS_IN_MEMORY));
      if (!next.isEmpty()) {
        readTo = next.getLast().size();
      }
    }

    /// Whether the row is what a key of the log has signed.
    private boolean checkCheckpoint(Signed signed) {
      checkpoints++;
      latest = signed.size();
      Optional<Bilingual> wrong = wrongWith(signed);
      wrong.ifPresent(
          why ->
              found(
                  Kind.CHECKPOINT_FORGED,
                  -1,
                  -1,
                  "The checkpoint of size %d is forged: %s.".formatted(signed.size(), why.en()),
                  "%d件時点のチェックポイントは偽造されています(%s)。".formatted(signed.size(), why.ja())));
      return wrong.isEmpty();
    }

    private Optional<Bilingual> wrongWith(Signed signed) {
      try {
        SignedNote note = SignedNote.parse(signed.note());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        Optional<LogKey> key = keyAt(signed.size());
        if (key.isEmpty()
            || !key.get().key().name().equals(checkpoint.origin())
            || !note.isSignedBy(key.get().key())) {
          return Optional.of(
              new Bilingual("it has no valid signature of the log's key", "ログの鍵による有効な署名がありません"));
        }
        return checkpoint.size() == signed.size() && checkpoint.root().equals(signed.root())
            ? Optional.empty()
            : Optional.of(
                new Bilingual("its row says other than what was signed", "行の内容が署名された内容と一致しません"));
      } catch (Malformed e) {
        return Optional.of(new Bilingual("it is not written as one", "チェックポイントの形式になっていません"));
      }
    }

    private Optional<LogKey> keyAt(long size) {
      return keys.stream().filter(key -> key.since() <= size).reduce((_, later) -> later);
    }

    /// A checkpoint with a valid signature, before one that fits the tree, that does not fit it.
    private void strayed(Signed signed) {
      found(
          Kind.CHECKPOINT_FORGED,
          -1,
          -1,
          "The checkpoint of size %d is signed, but its root is not that of this log."
              .formatted(signed.size()),
          "%d件時点のチェックポイントは署名されていますが、このログのルートと一致しません。".formatted(signed.size()));
    }

    private void endOfTree() {
      if (!doubtful.isEmpty()) {
        Signed first = doubtful.getFirst();
        long from = firstBadTile >= held ? firstBadTile : held;
        long to =
            firstBadTile >= held
                ? Math.min(first.size(), firstBadTile + Tile.FULL) - 1
                : first.size() - 1;
        found(
            Kind.ROOT_DIFFERS,
            from,
            to,
            ("The events do not make up the root that was signed at size %d; up to size %d they do."
                    + " What was changed lies from index %d to %d.")
                .formatted(first.size(), held, from, to),
            "%d件時点で署名されたルートと一致しません(%d件時点までは一致)。変更箇所は%d番から%d番の間です。"
                .formatted(first.size(), held, from, to));
      }
      long largest = 0;
      while (!next.isEmpty()) {
        Signed beyond = next.removeFirst();
        if (checkCheckpoint(beyond)) {
          largest = beyond.size();
        }
        if (next.isEmpty()) {
          readCheckpoints();
        }
      }
      Long counted = jdbc.queryForObject("select max(size) from log_state", Long.class);
      if (largest > expected) {
        found(
            Kind.LOG_SHRUNK,
            expected,
            largest - 1,
            "A checkpoint of %d events was signed, but the log has %d: the last %d were removed."
                .formatted(largest, expected, largest - expected),
            "%d件時点のチェックポイントがありますが、ログには%d件しかありません。末尾の%d件が削除されています。"
                .formatted(largest, expected, largest - expected));
      } else if (counted == null || counted != expected) {
        found(
            Kind.LOG_SHRUNK,
            expected,
            -1,
            "The log counts %s events, but has %d.".formatted(counted, expected),
            "ログの件数は%sとされていますが、実際には%d件です。".formatted(counted, expected));
      }
      if (!gap) {
        for (SignedNote note : keptInOrder) {
          Checkpoint checkpoint = Checkpoint.parse(note.text());
          found(
              Kind.KEPT_CHECKPOINT_DIFFERS,
              expected,
              checkpoint.size() - 1,
              ("A checkpoint of %d events was kept, but the log has %d: the database was set back,"
                      + " or events were removed.")
                  .formatted(checkpoint.size(), expected),
              "%d件時点のチェックポイントが手元に保管されていますが、ログには%d件しかありません。データベースが過去の状態に戻されたか、記録が削除されています。"
                  .formatted(checkpoint.size(), expected));
        }
      }
    }

    private void sortKept() {
      for (SignedNote note : kept) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (keyAt(checkpoint.size())
            .filter(key -> key.key().name().equals(checkpoint.origin()))
            .filter(key -> note.isSignedBy(key.key()))
            .isPresent()) {
          keptInOrder.add(note);
        } else {
          found(
              Kind.KEPT_CHECKPOINT_DIFFERS,
              -1,
              -1,
              "A checkpoint of %d events that was kept is not signed by a key of this log."
                  .formatted(checkpoint.size()),
              "手元に保管されている%d件時点のチェックポイントは、このログの鍵で署名されていません。".formatted(checkpoint.size()));
        }
      }
      keptInOrder.sort(Comparator.comparingLong(note -> Checkpoint.parse(note.text()).size()));
    }

    /// Each key after the first one took over with a checkpoint that both signed.
    private void checkKeys() {
      for (int i = 1; i < keys.size(); i++) {
        VerifierKey before = keys.get(i - 1).key();
        VerifierKey after = keys.get(i).key();
        Optional<StoredCheckpoint> first = new LogStore(jdbc).firstFrom(keys.get(i).since());
        if (first.isPresent()
            && (!first.get().note().isSignedBy(before) || !first.get().note().isSignedBy(after))) {
          found(
              Kind.KEY_FORGED,
              -1,
              -1,
              "The key %s took over at size %d without the signature of the key before it, %s."
                  .formatted(after.idInHex(), first.get().size(), before.idInHex()),
              "鍵%sは%d件時点から使われていますが、それまでの鍵%sの署名による引き継ぎがありません。"
                  .formatted(after.idInHex(), first.get().size(), before.idInHex()));
        }
      }
    }

    private void checkEventsOutside() {
      jdbc.query(
          """
          select e.id from audit_event e
           where not exists (select 1 from log_entry l where l.event_id = e.id)
             and not exists (select 1 from log_pending p where p.at = e.at and p.event_id = e.id)
          """,
          row -> {
            String id = row.getString(1);
            found(
                Kind.EVENT_NOT_IN_LOG,
                -1,
                -1,
                "The event %s has no place in the log and waits for none.".formatted(id),
                "記録%sはログに収められておらず、登録待ちにもなっていません。".formatted(id));
          });
    }

    private void checkBodies() {
      jdbc.query(
          "select digest, content from audit_body",
          row -> {
            String digest = row.getString(1);
            String content = row.getString(2);
            if (!Digest.of(content.getBytes(StandardCharsets.UTF_8)).value().equals(digest)) {
              found(
                  Kind.BODY_CHANGED,
                  -1,
                  -1,
                  "The document %s was changed.".formatted(digest),
                  "文書%sが書き換えられています。".formatted(digest));
            }
          });
    }

    private void checkCosignatures() {
      jdbc.query(
          "select s.size, s.witness, s.line, c.note from log_cosignature s"
              + " join log_checkpoint c on c.size = s.size",
          row -> {
            long size = row.getLong(1);
            String witness = row.getString(2);
            if (!cosigned(row.getString(4), witness, row.getString(3))) {
              found(
                  Kind.COSIGNATURE_FORGED,
                  -1,
                  -1,
                  "The cosignature of %s under the checkpoint of size %d is not valid."
                      .formatted(witness, size),
                  "%d件時点のチェックポイントにある立会人%sの連署は有効ではありません。".formatted(size, witness));
            }
          });
    }

    private static boolean cosigned(String note, String witness, String line) {
      try {
        return VerifierKey.parse(witness)
            .verifies(SignedNote.parse(note).text(), NoteSignature.parse(line));
      } catch (Malformed e) {
        return false;
      }
    }
  }
}
