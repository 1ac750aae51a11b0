package com.sekisho.audit;

import com.sekisho.audit.log.GrowingTree;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.database.SharedPostgres;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Step;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/// The log on a database of its own, without the rest of the application and without rounds that
/// run by themselves.
final class LogOnDatabase {

  static final Instant NOW = Instant.parse("2026-11-25T03:00:00.123456Z");

  final SharedPostgres.Separate database;
  final JdbcTemplate application;
  final LogStore store;
  final Path seenFile;
  final SigningKey key;

  private final HikariDataSource source;
  private final DataSourceTransactionManager transactions;
  private final EventLog events;
  private final LogKeeper keeper;
  private Sequencer sequencer;

  private LogOnDatabase(SharedPostgres.Separate database, SigningKey key, Path seenFile) {
    this.database = database;
    this.key = key;
    this.seenFile = seenFile;
    this.source = new HikariDataSource();
    source.setDataSource(database.asApplication());
    source.setMaximumPoolSize(6);
    source.setMinimumIdle(0);
    source.setIdleTimeout(10_000);
    this.application = new JdbcTemplate(source);
    this.transactions = new DataSourceTransactionManager(source);
    this.store = new LogStore(application);
    this.sequencer = sequencer(new SeenCheckpoint(seenFile));
    this.keeper = keeper(new LogKeys(key, Optional.empty()));
    this.events = new EventLog(application, keeper);
  }

  /// With a key that is in use, and nothing else.
  static LogOnDatabase fresh() {
    try {
      Path folder = Files.createTempDirectory("sekisho-log");
      folder.toFile().deleteOnExit();
      Path seen = folder.resolve("log-checkpoint");
      seen.toFile().deleteOnExit();
      LogOnDatabase log =
          new LogOnDatabase(
              SharedPostgres.separate(), SigningKey.generate("sekisho.test/own"), seen);
      log.introduce(new LogKeys(log.key, Optional.empty()));
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The log on a database that others made, with rounds as soon as its keeper is started.
  static LogOnDatabase on(SharedPostgres.Separate database, SigningKey key, Path seen) {
    return new LogOnDatabase(database, key, seen);
  }

  /// What runs rounds by itself once it is started.
  LogKeeper keeper() {
    return keeper;
  }

  JdbcTemplate superuser() {
    return new JdbcTemplate(database.asSuperuser());
  }

  /// The same database, as another instance sees it that has a memory of its own.
  LogOnDatabase again(Path seen) {
    return new LogOnDatabase(database, key, seen);
  }

  LogKeeper keeper(LogKeys keys) {
    return new LogKeeper(
        store, keys, new SeenCheckpoint(seenFile), publisher(), transactions, Clock.systemUTC());
  }

  ApplicationEventPublisher publisher() {
    return event -> {
      if (event instanceof Step step) {
        events.append(step);
      }
    };
  }

  Sequencer sequencer(SeenCheckpoint seen) {
    return new Sequencer(store, seen, transactions);
  }

  DataSourceTransactionManager transactions() {
    return transactions;
  }

  LogVerification verification() {
    return new LogVerification(source, transactions);
  }

  void introduce(LogKeys keys) {
    keys.introduce(store, publisher(), transactions, NOW);
  }

  /// Takes a step with a small body.
  ///
  /// @return its id
  UUID step(String kind) {
    UUID id = UUID.randomUUID();
    Step step =
        new Step(
            id,
            NOW,
            kind,
            new ActorId("somebody"),
            Map.of("thing", "t-1"),
            Map.of(
                "details",
                CanonicalJson.of(JsonNodeFactory.instance.objectNode().put("said", id.toString()))),
            new Step.Concerns(Set.of(), Set.of()));
    new TransactionTemplate(transactions).executeWithoutResult(_ -> events.append(step));
    return id;
  }

  /// Many events at once, as small as can be.
  void fill(int count) {
    application.update(
        """
        with event as (
          insert into audit_event (id, at, kind, actor, envelope, digest)
          select id, at, 'filled', 'somebody', envelope,
                 'sha256:' || encode(sha256(convert_to(envelope, 'UTF8')), 'hex')
            from (select id, at,
                         '{"actor":"somebody","at":"'
                           || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
                           || '","digests":{},"id":"' || id || '","kind":"filled","subjects":{}}'
                           as envelope
                    from (select gen_random_uuid() as id,
                                 ?::timestamptz + i * interval '1 microsecond' as at
                            from generate_series(1, ?) i) made) written
          returning at, id)
        insert into log_pending (at, event_id) select at, id from event
        """,
        NOW.toString(),
        count);
  }

  /// Gives all that waits a place.
  void integrate() {
    while (sequencer.integrate() > 0) {
      // until nothing waits
    }
  }

  /// Integrates and signs.
  StoredCheckpoint sign() {
    integrate();
    return sequencer.sign(key, Optional.empty(), NOW).orElseThrow().checkpoint();
  }

  /// The instance is started anew: what it saw is read from its file.
  void restart() {
    sequencer = sequencer(new SeenCheckpoint(seenFile));
  }

  /// The hashes of the envelopes in the order of their indexes, past the tree.
  List<Hash> leaves() {
    List<Hash> leaves = new ArrayList<>();
    application.query(
        "select l.entry_index, e.envelope from log_entry l join audit_event e on e.id = l.event_id"
            + " order by l.entry_index",
        row -> {
          if (row.getLong(1) != leaves.size()) {
            throw new AssertionError("the tree is not dense at " + leaves.size());
          }
          leaves.add(Hash.leaf(row.getString(2).getBytes(StandardCharsets.UTF_8)));
        });
    return leaves;
  }

  /// The root of those hashes.
  Hash root() {
    GrowingTree tree = new GrowingTree();
    leaves().forEach(tree::add);
    return tree.root();
  }

  long count(String table) {
    Long count = application.queryForObject("select count(*) from " + table, Long.class);
    return count == null ? 0 : count;
  }
}
