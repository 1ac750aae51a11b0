package com.sekisho.benchmarks;

import com.sekisho.SekishoTest;
import com.sekisho.audit.EventQuery;
import com.sekisho.audit.Events;
import com.sekisho.audit.ExportOrder;
import com.sekisho.audit.Exports;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.OutputStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// Search in a large log, and the heap that exports of it need. See `docs/benchmarks.md`.
@SekishoTest
class ExportBenchmark {

  private static final int EVENTS = Integer.getInteger("sekisho.benchmark.events", 1_000_000);
  private static final int SEARCHES = 300;

  private static final Actor AUDITOR =
      new Actor(
          new ActorId("measuring"), new UnitId("nowhere"), Set.of(Role.EMPLOYEE, Role.AUDITOR));

  @Autowired private Events events;
  @Autowired private Exports exports;
  @Autowired private Environment environment;

  @Test
  void searchAndExport() throws SQLException {
    Duration filled = fill();
    System.out.printf("%,d events filled in %d s%n", EVENTS, filled.toSeconds());
    System.out.println("search                         p50 ms    p99 ms    max ms");
    Random random = new Random(1);
    Map<String, Supplier<EventQuery>> searches = new TreeMap<>();
    searches.put("newest", () -> EventQuery.ALL);
    searches.put("model", () -> EventQuery.about("model", "bench-model-" + random.nextInt(80)));
    searches.put(
        "request", () -> EventQuery.about("request", "bench-" + random.nextInt(EVENTS / 4)));
    searches.put("person", () -> marked(EventQuery.PERSON, "bench-person-" + random.nextInt(2000)));
    searches.put(
        "outcome", () -> marked(EventQuery.OUTCOME, random.nextBoolean() ? "DENY" : "ALLOW"));
    searches.put("rule", () -> marked(EventQuery.RULE, "bench.rule-" + random.nextInt(40)));
    searches.put(
        "vendor country", () -> marked(EventQuery.VENDOR_COUNTRY, "C" + random.nextInt(9)));
    searches.put(
        "outcome + rule + person",
        () ->
            EventQuery.ALL.with(
                Map.of(),
                Map.of(
                    EventQuery.OUTCOME, "DENY",
                    EventQuery.RULE, "bench.rule-" + random.nextInt(40),
                    EventQuery.PERSON, "bench-person-" + random.nextInt(2000))));
    searches.put(
        "model + country",
        () ->
            EventQuery.ALL.with(
                Map.of("model", "bench-model-" + random.nextInt(80)),
                Map.of(EventQuery.VENDOR_COUNTRY, "C" + random.nextInt(9))));
    searches.forEach((name, query) -> measured(name, () -> events.list(query.get(), AUDITOR)));
    measured("count, all", () -> events.count(EventQuery.ALL, AUDITOR));
    measured("count, outcome", () -> events.count(marked(EventQuery.OUTCOME, "DENY"), AUDITOR));

    System.out.println("export     events per second    MB     live heap before / at most, MB");
    for (String format : new String[] {"jsonl", "csv", "xlsx", "ocsf"}) {
      export(format);
    }
  }

  private static EventQuery marked(String mark, String value) {
    return EventQuery.ALL.with(Map.of(), Map.of(mark, value));
  }

  private static void measured(String name, Supplier<?> search) {
    long[] nanos = new long[SEARCHES];
    for (int warm = 0; warm < SEARCHES / 3; warm++) {
      var _ = search.get();
    }
    for (int at = 0; at < SEARCHES; at++) {
      long start = System.nanoTime();
      var _ = search.get();
      nanos[at] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-28s %9.1f %9.1f %9.1f%n",
        name,
        nanos[SEARCHES / 2] / 1e6,
        nanos[SEARCHES * 99 / 100] / 1e6,
        nanos[SEARCHES - 1] / 1e6);
  }

  /// What lives after each collection while the export runs, as against before it.
  private void export(String format) {
    AtomicLong most = new AtomicLong();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, _) -> {
                GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData());
                long live =
                    info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> !pool.getKey().matches(".*(Metaspace|Code|Class).*"))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                most.accumulateAndGet(live, Math::max);
              },
              null,
              null);
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long before = runtime.totalMemory() - runtime.freeMemory();
    most.set(0);
    Counting out = new Counting();
    long start = System.nanoTime();
    exports.write(
        ExportOrder.of(format, null, EventQuery.ALL, Locale.JAPANESE),
        AUDITOR,
        Instant.now(),
        () -> out);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-10s %17.0f %7d %12d / %d%n",
        format, EVENTS / seconds, out.bytes >> 20, before >> 20, most.get() >> 20);
  }

  private static final class Counting extends OutputStream {

    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }

  /// Events as requests leave them, by the owner of the tables and faster than by asking.
  private Duration fill() throws SQLException {
    long start = System.nanoTime();
    try (Connection owner =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
        Statement statement = owner.createStatement()) {
      statement.execute("set synchronous_commit = off");
      statement.execute(
          """
          create table made as
          select n, id, at, kind, actor, envelope,
                 'sha256:' || encode(sha256(convert_to(envelope, 'UTF8')), 'hex') as digest
            from (select n, id, at, kind, actor,
                         format('{"actor":"%s","at":"%s","digests":{},"id":"%s","kind":"%s",'
                                || '"subjects":{"model":"bench-model-%s","request":"bench-%s"}}',
                                actor, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                id, kind, n % 80, n / 4) as envelope
                    from (select n, gen_random_uuid() as id,
                                 timestamptz '2020-01-01' + n * interval '97 seconds' as at,
                                 (array['request.submitted', 'request.asked', 'request.answered',
                                        'request.approved'])[1 + n % 4] as kind,
                                 'bench-person-' || n / 4 % 2000 as actor
                            from generate_series(1, {events}) n) a) b
          """
              .replace("{events}", Integer.toString(EVENTS)));
      statement.execute(
          """
          insert into audit_event (id, at, kind, actor, envelope, digest)
          select id, at, kind, actor, envelope, digest from made
          """);
      statement.execute(
          """
          insert into audit_event_subject (kind, subject, at, event_id)
          select 'model', 'bench-model-' || n % 80, at, id from made
          union all select 'request', 'bench-' || n / 4, at, id from made
          """);
      statement.execute(
          """
          insert into audit_event_mark (kind, value, at, event_id)
          select 'person', actor, at, id from made
          union all
          select 'outcome', case when n / 4 % 50 = 0 then 'DENY' else 'ALLOW' end, at, id from made
          union all select 'rule', 'bench.rule-' || n / 4 % 40, at, id from made
          union all select 'vendor_country', 'C' || n % 9, at, id from made
          """);
      statement.execute("drop table made");
      statement.execute("analyze");
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
