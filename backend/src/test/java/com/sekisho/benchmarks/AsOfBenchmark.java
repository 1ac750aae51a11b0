package com.sekisho.benchmarks;

import com.sekisho.SekishoTest;
import com.sekisho.database.Past;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import com.sekisho.use.UseQuery;
import com.sekisho.use.UseState;
import com.sekisho.use.Uses;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// A page of uses as they were, with a million uses and half a million later changes in their
/// history. See `docs/benchmarks.md`.
@SekishoTest
class AsOfBenchmark {

  private static final int ROUNDS = 60;
  private static final int PAGE = 50;

  private static final Actor AUDITOR =
      new Actor(new ActorId("auditor"), new UnitId("unit-1"), Set.of(Role.AUDITOR));

  private static final String[] FILLING = {
    """
    insert into revision (id, at, actor)
    select 10000000 + i, timestamptz '2025-01-01 00:00Z' + i * interval '58 seconds', 'a'
      from generate_series(1, 1000000) i
    """,
    """
    insert into approved_use_aud (id, rev, revtype, version, request_id, decision_id, reference, owner, unit,
        model_id, vendor, hosting, purpose, classification, audience, words, state, approved_at, valid_until,
        policy_version, policy_digest, open_conditions, way)
    select md5('u' || i)::uuid, 10000000 + i, 0, 0, gen_random_uuid(), gen_random_uuid(), 'B-' || i,
           'owner-' || i % 20000, 'unit-' || i % 500, 'model-' || i % 70, 'V', 'on-premises', 'translation',
           'internal', 'internal', 'b-' || i || ' model-' || i % 70 || ' v translation', 'ACTIVE', now(),
           date '2025-07-01' + (i / 1490 + i * 7 % 365)::int, 'p', 'sha256:0', 0, 'POLICY'
      from generate_series(1, 1000000) i
    """,
    """
    insert into revision (id, at, actor)
    select 20000000 + i, timestamptz '2025-04-01 00:00Z' + i * interval '58 seconds', 'a'
      from generate_series(1, 500000) i
    """,
    """
    insert into approved_use_aud (id, rev, revtype, version, request_id, decision_id, reference, owner, unit,
        model_id, vendor, hosting, purpose, classification, audience, words, state, approved_at, valid_until,
        policy_version, policy_digest, open_conditions, way)
    select a.id, a.rev + 10000000, 1, 1, request_id, decision_id, reference, owner, unit, model_id, vendor,
           hosting, purpose, classification, audience, words, 'REVOKED', approved_at, valid_until,
           policy_version, policy_digest, 0, way
      from approved_use_aud a where a.rev between 10000001 and 10500000
    """,
    "analyze approved_use_aud",
    "analyze revision"
  };

  @Autowired private Uses uses;
  @Autowired private Past past;
  @Autowired private Environment environment;

  @Test
  void aPageOfUsesAsTheyWere() throws SQLException {
    fill();
    System.out.println("as of          list                         p50 ms   p99 ms");
    for (String day : new String[] {"2025-01-02", "2025-09-01", "2026-06-01"}) {
      Instant moment = Instant.parse(day + "T15:00:00Z");
      UseQuery active = UseQuery.ALL.in(UseState.ACTIVE).page(null, PAGE);
      report(day, "active, nearest end first", moment, () -> uses.list(active, AUDITOR));
      UseQuery ofUnit = active.ofUnit(new UnitId("unit-7"));
      report(day, "active, of one unit", moment, () -> uses.list(ofUnit, AUDITOR));
      UseQuery revoked = UseQuery.ALL.in(UseState.REVOKED).page(null, PAGE);
      report(day, "revoked", moment, () -> uses.list(revoked, AUDITOR));
    }
  }

  private void report(String day, String list, Instant moment, Supplier<?> read) {
    Latencies latencies = new Latencies(ROUNDS);
    for (int round = 0; round < ROUNDS + 5; round++) {
      long start = System.nanoTime();
      past.at(moment, read::get);
      if (round >= 5) {
        latencies.add(System.nanoTime() - start);
      }
    }
    System.out.printf(
        "%-14s %-28s %6.1f   %6.1f%n",
        day, list, latencies.micros(50) / 1000, latencies.micros(99) / 1000);
  }

  /// As the owner, who may have the statistics made.
  private void fill() throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(
                Objects.requireNonNull(environment.getProperty("spring.flyway.url")),
                environment.getProperty("spring.flyway.user"),
                environment.getProperty("spring.flyway.password"));
        Statement statement = owner.createStatement()) {
      for (String part : FILLING) {
        statement.execute(part);
      }
    }
  }
}
