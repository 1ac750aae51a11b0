package com.sekisho.audit;

import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the log costs those who write events, and how long it takes to verify. See
/// `docs/benchmarks.md`.
class LogBenchmark {

  private static final Duration MEASURED =
      Duration.ofSeconds(Integer.getInteger("sekisho.benchmark.seconds", 8));
  private static final int EVENTS = Integer.getInteger("sekisho.benchmark.events", 1_000_000);
  private static final int ROUNDS = 3;

  @Test
  void events() throws InterruptedException {
    LogOnDatabase with = LogOnDatabase.fresh();
    LogOnDatabase without = LogOnDatabase.fresh();
    with.keeper().start();
    System.out.println("writers   with the log/s   without/s   ratio");
    for (int round = 0; round <= ROUNDS; round++) {
      for (int writers : new int[] {1, 4}) {
        double logged = perSecond(writers, () -> with.step("written"));
        double plain = perSecond(writers, () -> plainStep(without));
        if (round > 0) {
          System.out.printf("%7d %16.0f %11.0f %7.2f%n", writers, logged, plain, logged / plain);
        }
      }
    }
    with.keeper().stop();
  }

  private static double perSecond(int writers, Runnable step) throws InterruptedException {
    AtomicLong done = new AtomicLong();
    long start = System.nanoTime();
    long end = start + MEASURED.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (System.nanoTime() < end) {
                      step.run();
                      done.incrementAndGet();
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return done.get() * 1e9 / (System.nanoTime() - start);
  }

  /// The rows that [EventLog] writes for [LogOnDatabase#step], but for the one that queues the
  /// leaf.
  private static void plainStep(LogOnDatabase log) {
    UUID id = UUID.randomUUID();
    Timestamp at = Timestamp.from(LogOnDatabase.NOW);
    CanonicalJson body =
        CanonicalJson.of(JsonNodeFactory.instance.objectNode().put("said", id.toString()));
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    members.put("id", id.toString()).put("at", LogOnDatabase.NOW.toString());
    members.put("kind", "written").put("actor", "somebody");
    members.putObject("subjects").put("thing", "t-1");
    members.putObject("digests").put("details", body.digest().value());
    CanonicalJson envelope = CanonicalJson.of(members);
    Digest digest = envelope.digest();
    JdbcTemplate jdbc = log.application;
    new TransactionTemplate(log.transactions())
        .executeWithoutResult(
            _ -> {
              jdbc.update(
                  "insert into audit_body (digest, content) values (?, ?) on conflict do nothing",
                  body.digest().value(),
                  body.text());
              jdbc.update(
                  "insert into audit_event (id, at, kind, actor, envelope, digest, details)"
                      + " values (?, ?, ?, ?, ?, ?, ?)",
                  id,
                  at,
                  "written",
                  "somebody",
                  envelope.text(),
                  digest.value(),
                  body.digest().value());
              jdbc.batchUpdate(
                  "insert into audit_event_subject (kind, subject, at, event_id)"
                      + " values (?, ?, ?, ?)",
                  List.<Object[]>of(new Object[] {"thing", "t-1", at, id}));
              jdbc.batchUpdate(
                  "insert into audit_event_mark (kind, value, at, event_id) values (?, ?, ?, ?)",
                  List.<Object[]>of(new Object[] {"person", "somebody", at, id}));
            });
  }

  @Test
  void verification() {
    LogOnDatabase log = LogOnDatabase.fresh();
    log.fill(EVENTS);
    log.superuser().execute("analyze");
    long start = System.nanoTime();
    log.sign();
    long integrated = System.nanoTime();
    System.out.printf("%,d events integrated in %.1f s%n", EVENTS, (integrated - start) / 1e9);
    for (int round = 0; round < ROUNDS; round++) {
      long before = System.nanoTime();
      LogReport report = log.verification().verify(List.of());
      System.out.printf(
          "%,d events verified in %.1f s, %d findings%n",
          report.size(), (System.nanoTime() - before) / 1e9, report.findings().size());
    }
  }
}
