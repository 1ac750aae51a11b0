package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import com.sekisho.shared.Step;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SekishoTest
class TheLogTest {

  @Autowired private Caller caller;
  @Autowired private JdbcClient database;
  @Autowired private Environment environment;
  @Autowired private ApplicationEventPublisher steps;
  @Autowired private PlatformTransactionManager transactions;

  private Person employee;
  private Person officer;
  private Person auditor;

  @BeforeEach
  void people() {
    Cases cases = new Cases(caller);
    employee = cases.as("employee");
    officer = cases.as("officer");
    auditor = cases.as("auditor");
  }

  @Test
  void theAuditorSeesEachStepWithTheDocumentsItRestsOn() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    officer.approves(asked);

    JsonNode events = listed(auditor, "request=" + asked.id());

    assertThat(kinds(events)).containsExactly("request.approved", "request.submitted");
    JsonNode approved = events.get(0);
    assertThat(approved.at("/details/reason").asString()).isEqualTo("Seen and weighed.");
    assertThat(approved.at("/details/role").asString()).isEqualTo("compliance-officer");
    assertThat(approved.at("/subjects/model").asString()).isEqualTo("story-model");
    JsonNode submitted = events.get(1);
    assertThat(submitted.path("actor").asString())
        .isEqualTo(asked.document().path("requester").asString());
    assertThat(submitted.at("/digests/facts").asString())
        .isEqualTo(asked.document().at("/decision/facts_digest").asString());
    JsonNode alone =
        auditor.caller().get("/api/v1/audit/events/" + submitted.path("id").asString()).json();
    assertThat(alone).isEqualTo(submitted);
  }

  private record Leaf(String envelope, Digest digest) {}

  @Test
  void anEnvelopeIsTheCanonicalTextThatItsDigestNames() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());

    List<Leaf> leaves =
        database
            .sql(
                """
                select e.envelope, e.digest from audit_event e
                  join audit_event_subject s on s.event_id = e.id
                 where s.kind = 'request' and s.subject = ?
                """)
            .param(asked.id())
            .query((row, _) -> new Leaf(row.getString(1), new Digest(row.getString(2))))
            .list();

    assertThat(leaves).hasSize(1);
    Leaf leaf = leaves.getFirst();
    CanonicalJson canonical = CanonicalJson.parse(leaf.envelope());
    assertThat(canonical.text()).isEqualTo(leaf.envelope());
    assertThat(canonical.digest()).isEqualTo(leaf.digest());
    assertThat(canonical.tree().propertyNames())
        .containsExactlyInAnyOrder("id", "at", "kind", "actor", "subjects", "digests");
    List<String> named = new ArrayList<>();
    canonical.tree().path("digests").valueStream().forEach(digest -> named.add(digest.asString()));
    assertThat(named)
        .hasSize(3)
        .allSatisfy(
            digest -> {
              String content =
                  database
                      .sql("select content from audit_body where digest = ?")
                      .param(digest)
                      .query(String.class)
                      .single();
              assertThat(CanonicalJson.parse(content).digest()).isEqualTo(new Digest(digest));
            });
  }

  @Test
  void eventsAreFoundByTimeKindActorAndSubject() {
    Instant before = Instant.now();
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    employee.withdraws(asked);
    Instant after = Instant.now();
    String period = "from=" + before + "&to=" + after.plusMillis(1);
    String requester = asked.document().path("requester").asString();

    assertThat(kinds(listed(auditor, period + "&kind=request")))
        .containsExactly("request.withdrawn", "request.submitted");
    assertThat(kinds(listed(auditor, period + "&kind=request.withdrawn&actor=" + requester)))
        .containsExactly("request.withdrawn");
    assertThat(kinds(listed(auditor, period + "&model=story-model&deployment=story-deployment")))
        .hasSize(2);
    assertThat(listed(auditor, period + "&actor=nobody")).isEmpty();
    assertThat(listed(auditor, period + "&kind=reques")).isEmpty();
    assertThat(listed(auditor, period + "&model=other-model")).isEmpty();
    assertThat(
            auditor
                .caller()
                .get("/api/v1/audit/events?from=" + after + "&to=" + before)
                .at("/violations/0/path"))
        .isEqualTo("to");
  }

  @Test
  void eventsArePagedNewestFirst() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    officer.asks(asked, "Why?");
    employee.answers(asked, "So.");
    String path = "/api/v1/audit/events?limit=2&request=" + asked.id();

    JsonNode first = auditor.caller().get(path).json();
    JsonNode second =
        auditor.caller().get(path + "&cursor=" + first.path("next").asString()).json();

    assertThat(kinds(first.path("items"))).containsExactly("request.answered", "request.asked");
    assertThat(kinds(second.path("items"))).containsExactly("request.submitted");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(auditor.caller().get("/api/v1/audit/events?cursor=nonsense").status())
        .isEqualTo(400);
  }

  @Test
  void theLogAsAWholeIsTheAuditorsAndACaseIsForThoseItConcerns() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    String event = asked.document().at("/history/0/id").asString();
    Person colleague = new Cases(caller).as("employee2");

    assertThat(employee.caller().get("/api/v1/audit/events").status()).isEqualTo(403);
    assertThat(officer.caller().get("/api/v1/audit/events").status()).isEqualTo(403);
    assertThat(kinds(listed(employee, "request=" + asked.id())))
        .containsExactly("request.submitted");
    assertThat(kinds(listed(officer, "request=" + asked.id())))
        .containsExactly("request.submitted");
    assertThat(listed(colleague, "request=" + asked.id())).isEmpty();
    assertThat(colleague.caller().get("/api/v1/audit/events/" + event).status()).isEqualTo(404);
    assertThat(employee.caller().get("/api/v1/audit/events/" + event).status()).isEqualTo(200);
  }

  @Test
  void aFileOfEventsHoldsWhatTheListHoldsAndIsAnEventItself() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    officer.asks(asked, "=1+1");

    Answer file = auditor.caller().get("/api/v1/audit/export?format=csv&request=" + asked.id());

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).contains("attachment").contains(".csv");
    List<String> lines = file.body().lines().toList();
    assertThat(lines.getFirst()).startsWith("\ufeffat,kind,actor,request,");
    assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[1]))
        .containsExactly("audit.exported", "request.asked", "request.submitted");
    assertThat(kinds(listed(auditor, "kind=audit.exported&request=" + asked.id()))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"format=docx", "format=", "format=CSV", ""})
  void formatsThatDoNotExistAreRefusedWithThoseThatDo(String format) {
    Answer refused = auditor.caller().get("/api/v1/audit/export?" + format);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/violations/0/path")).isEqualTo("format");
    assertThat(refused.at("/violations/0/message")).contains("csv");
    assertThat(refused.header("Content-Disposition")).isEmpty();
  }

  @Test
  void anExportIsRefusedToOthersAndThenLeavesNoTrace() {
    Answer refused = employee.caller().get("/api/v1/audit/export?format=csv");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.header("Content-Disposition")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit_event",
        "audit_event_subject",
        "audit_event_person",
        "audit_event_unit",
        "audit_event_mark",
        "audit_body"
      })
  void noRoleChangesWhatIsWritten(String table) throws SQLException {
    employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    String column = table.equals("audit_body") ? "digest" : "at";
    List<String> changes =
        List.of(
            "update " + table + " set " + column + " = " + column,
            "delete from " + table,
            "truncate " + table + " cascade");

    for (String change : changes) {
      assertThatExceptionOfType(DataAccessException.class)
          .as(change)
          .isThrownBy(() -> database.sql(change).update())
          .withStackTraceContaining("permission denied");
    }
    try (Connection owner =
            DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"),
                environment.getRequiredProperty("spring.flyway.user"),
                environment.getRequiredProperty("spring.flyway.password"));
        Statement statement = owner.createStatement()) {
      for (String change : changes) {
        assertThatExceptionOfType(SQLException.class)
            .as(change)
            .isThrownBy(() -> statement.execute(change))
            .withMessageContaining("append-only");
      }
    }
  }

  @Test
  void aStepWhoseEventCannotBeWrittenIsNotTaken() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    UUID taken = UUID.fromString(asked.document().at("/history/0/id").asString());
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    long before = numbers();

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      database
                          .sql("insert into request_number (year, last) values (1999, 1)")
                          .update();
                      steps.publishEvent(step(taken, Map.of()));
                    }));
    assertThatExceptionOfType(DataAccessException.class)
        .as("larger than an entry of the log may be")
        .isThrownBy(
            () ->
                transaction.executeWithoutResult(
                    _ -> {
                      database
                          .sql("insert into request_number (year, last) values (1999, 1)")
                          .update();
                      steps.publishEvent(
                          step(UUID.randomUUID(), Map.of("request", "x".repeat(65_536))));
                    }));

    assertThat(numbers()).isEqualTo(before);
  }

  @Test
  void aStepOutsideATransactionIsRefused() {
    assertThatExceptionOfType(IllegalTransactionStateException.class)
        .isThrownBy(() -> steps.publishEvent(step(UUID.randomUUID(), Map.of())));
  }

  @Test
  void aRefusedSubmissionLeavesNothing() {
    String stored =
        """
        select (select count(*) from request) + (select count(*) from decision)
             + (select count(*) from audit_event) + (select count(*) from approved_use)
        """;
    long before = database.sql(stored).query(Long.class).single();

    Answer unknown =
        employee.triesToAskFor(AUse.ofAnOpenModelOnOwnServers().withAnUnknownClassification());
    Answer dated =
        employee.triesToAskFor(AUse.ofAnOpenModelOnOwnServers().asOf(LocalDate.of(2020, 1, 1)));

    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.at("/violations/0/path")).isEqualTo("use.classification");
    assertThat(dated.status()).isEqualTo(400);
    assertThat(dated.at("/violations/0/path")).isEqualTo("as_of");
    assertThat(database.sql(stored).query(Long.class).single()).isEqualTo(before);
  }

  private long numbers() {
    return database.sql("select count(*) from request_number").query(Long.class).single();
  }

  private static Step step(UUID id, Map<String, String> subjects) {
    return new Step(
        id,
        Instant.now(),
        "story.told",
        new ActorId("teller"),
        subjects,
        Map.of(),
        new Step.Concerns(Set.of(), Set.of()));
  }

  private static JsonNode listed(Person person, String parameters) {
    Answer answer = person.caller().get("/api/v1/audit/events?" + parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("items");
  }

  private static List<String> kinds(JsonNode events) {
    return events.valueStream().map(event -> event.path("kind").asString()).toList();
  }
}
