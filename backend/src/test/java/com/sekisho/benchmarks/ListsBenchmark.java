package com.sekisho.benchmarks;

import com.sekisho.SekishoTest;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.Deployments;
import com.sekisho.register.ModelQuery;
import com.sekisho.register.Models;
import com.sekisho.request.RequestOrder;
import com.sekisho.request.RequestQuery;
import com.sekisho.request.RequestState;
import com.sekisho.request.Requests;
import com.sekisho.request.WaitingFor;
import com.sekisho.shared.Cursor;
import com.sekisho.use.UseOrder;
import com.sekisho.use.UseQuery;
import com.sekisho.use.UseState;
import com.sekisho.use.Uses;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// Latency of the searches that the pages of lists make, among 1,000,000 uses and as many requests
/// (`-Dsekisho.benchmark.rows=…` for another number). See `docs/benchmarks.md`.
@SekishoTest
class ListsBenchmark {

  private static final int ROWS = Integer.getInteger("sekisho.benchmark.rows", 1_000_000);
  private static final int PAGE = 25;
  private static final long ENOUGH = 10_000;
  private static final int WARM_UP = 30;
  private static final int RUNS = 200;

  private final Uses uses;
  private final Requests requests;
  private final Models models;
  private final Deployments deployments;
  private final People people;
  private final Environment environment;

  @Autowired
  ListsBenchmark(
      Uses uses,
      Requests requests,
      Models models,
      Deployments deployments,
      People people,
      Environment environment) {
    this.uses = uses;
    this.requests = requests;
    this.models = models;
    this.deployments = deployments;
    this.people = people;
    this.environment = environment;
  }

  @Test
  void lists() throws SQLException {
    fill();
    Actor officer = people.byLogin("officer").orElseThrow().actor();
    Actor employee = people.byLogin("employee").orElseThrow().actor();
    LocalDate today = LocalDate.of(2026, 11, 25);
    System.out.printf("%-52s %9s %9s%n", "page of a list, among " + ROWS, "p50 ms", "p99 ms");
    uses("uses, nearest end", UseQuery.ALL, officer);
    uses("uses, newest", UseQuery.ALL.sortedBy(UseOrder.APPROVED), officer);
    uses("uses, by purpose", UseQuery.ALL.sortedBy(UseOrder.PURPOSE), officer);
    uses(
        "uses, active, by state",
        UseQuery.ALL.in(UseState.ACTIVE).sortedBy(UseOrder.STATE),
        officer);
    uses("uses, of a deployment", UseQuery.ALL.onDeployment("deployment-7"), officer);
    uses("uses, with open conditions", UseQuery.ALL.withConditionsOpen(), officer);
    uses("uses, a common word", UseQuery.ALL.matching("vendor"), officer);
    uses("uses, a rare word", UseQuery.ALL.matching("model-77 "), officer);
    uses("uses, no such word", UseQuery.ALL.matching("nothing of the kind"), officer);
    uses("uses, a reference", UseQuery.ALL.matching("u-2025-0500000"), officer);
    uses("uses, of an employee's unit", UseQuery.ALL, employee);
    Cursor far =
        Cursor.after(today.plusDays(180).toString(), "80000000-0000-4000-8000-000000000000");
    uses("uses, from the middle", UseQuery.ALL.page(far, PAGE), officer);
    requests("requests, newest", RequestQuery.ALL, officer);
    requests("requests, by purpose", RequestQuery.ALL.sortedBy(RequestOrder.PURPOSE), officer);
    requests("requests, by state", RequestQuery.ALL.sortedBy(RequestOrder.STATE), officer);
    requests("requests, in review", RequestQuery.ALL.in(RequestState.IN_REVIEW), officer);
    requests(
        "requests, waiting for my review",
        RequestQuery.ALL.waitingFor(new WaitingFor.MyReview()),
        officer);
    requests("requests, of a model", RequestQuery.ALL.ofModel("model-77"), officer);
    requests("requests, of an employee", RequestQuery.ALL, employee);
    measure("what waits for an officer (on every page)", () -> requests.waitingFor(officer));
    measure(
        "models of the register, with facets",
        () -> {
          models.count(ModelQuery.ALL.withText("deep"));
          models.list(ModelQuery.ALL.withText("deep"), null, PAGE);
          models.facets(ModelQuery.ALL.withText("deep"));
        });
    measure(
        "deployments of the register, with facets",
        () -> {
          deployments.count(DeploymentQuery.all(today));
          deployments.list(DeploymentQuery.all(today), null, PAGE);
          deployments.facets(DeploymentQuery.all(today));
        });
  }

  private void uses(String name, UseQuery query, Actor reader) {
    measure(
        name,
        () -> {
          uses.countUpTo(ENOUGH, query, reader);
          uses.list(query.page(query.cursor(), PAGE), reader);
        });
  }

  private void requests(String name, RequestQuery query, Actor reader) {
    measure(
        name,
        () -> {
          requests.countUpTo(ENOUGH, query, reader);
          requests.list(query.page(query.cursor(), PAGE), reader);
        });
  }

  private static void measure(String name, Runnable search) {
    for (int i = 0; i < WARM_UP; i++) {
      search.run();
    }
    Latencies latencies = new Latencies(RUNS);
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      search.run();
      latencies.add(System.nanoTime() - start);
    }
    System.out.printf(
        Locale.ROOT,
        "%-52s %9.1f %9.1f%n",
        name,
        latencies.micros(50) / 1000,
        latencies.micros(99) / 1000);
  }

  /// Rows as the application would have written them: 400 models, 1,200 deployments and 25
  /// purposes, one request in two hundred still in review.
  private void fill() throws SQLException {
    String summary =
        """
        'model-' || (g %% 400), 'Model ' || (g %% 400), 'Vendor ' || (g %% 40), 'deployment-' || (g %% 1200),
        'cloud-api', 'Operator ' || (g %% 60), 'purpose-' || (g %% 25), 'internal', 'internal',
        'model-' || (g %% 400) || ' model ' || (g %% 400) || ' vendor ' || (g %% 40)
          || ' deployment-' || (g %% 1200) || ' operator ' || (g %% 60) || ' purpose-' || (g %% 25)
        """
            .formatted();
    String columns =
        "model_id, model_name, vendor, deployment_id, hosting, operator, purpose, classification,"
            + " audience, words";
    execute(
        """
        insert into request (id, version, reference, requester, unit, state, round, decision_id,
            outcome, question_open, submitted_at, waiting_since, %s)
        select gen_random_uuid(), 0, 'C-2025-' || lpad(g::text, 7, '0'), 'person-' || (g %% 20000),
            'unit-' || (g %% 300),
            case when g %% 200 = 0 then 'IN_REVIEW' when g %% 10 = 1 then 'DENIED' else 'APPROVED' end,
            1, gen_random_uuid(), case when g %% 10 = 1 then 'DENY' else 'NEEDS_REVIEW' end, false,
            timestamptz '2026-01-01' + g * interval '20 seconds',
            timestamptz '2026-01-01' + g * interval '21 seconds', %s
        from generate_series(1, %d) g
        """
            .formatted(columns, summary, ROWS));
    execute(
        """
        insert into request_stage (request_id, position, round, role)
        select id, 0, 1, 'COMPLIANCE_OFFICER' from request
        where state = 'IN_REVIEW' and reference like 'C-2025-%'
        """);
    execute(
        """
        insert into approved_use (id, version, request_id, decision_id, reference, owner, unit, state,
            approved_at, valid_until, policy_version, policy_digest, way, open_conditions, %s)
        select gen_random_uuid(), 0, gen_random_uuid(), gen_random_uuid(),
            'U-2025-' || lpad(g::text, 7, '0'), 'person-' || (g %% 20000), 'unit-' || (g %% 300),
            case when g %% 12 = 0 then 'EXPIRED' else 'ACTIVE' end,
            timestamptz '2026-01-01' + g * interval '20 seconds', date '2026-11-25' + (g::bigint * 7919 %% 365)::int,
            'benchmark', 'sha256:benchmark', 'POLICY', case when g %% 9 = 0 then 1 else 0 end, %s
        from generate_series(1, %d) g
        """
            .formatted(columns, summary, ROWS));
    execute(
        "insert into summary_words select distinct words from approved_use on conflict do nothing");
    execute("analyze");
  }

  private void execute(String sql) throws SQLException {
    try (Connection owner =
            DriverManager.getConnection(
                property("spring.flyway.url"),
                property("spring.flyway.user"),
                property("spring.flyway.password"));
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private String property(String name) {
    return Objects.requireNonNull(environment.getProperty(name));
  }
}
