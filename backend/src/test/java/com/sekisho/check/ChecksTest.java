package com.sekisho.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SekishoTest
class ChecksTest {

  private static final String CHECKS = "/api/v1/checks";

  private static final String USE =
      """
      "use": {
        "purpose": "translation", "classification": "internal", "audience": "internal",
        "autonomy": "suggest", "data": []
      }\
      """;

  private static final String MODEL =
      """
      "model": {"vendor": {"name": "Maker", "country": "JP"}, "weights": "open"}\
      """;

  private static final String DEPLOYMENT =
      """
      "deployment": {"hosting": "on-premises"}\
      """;

  @Autowired Caller anybody;
  @Autowired Deployments deployments;
  @Autowired JdbcClient database;

  private Caller employee;

  @BeforeEach
  void signIn() {
    employee = anybody.as("employee");
  }

  @Test
  void whatIsLeftOutAndKnownIsAdded() {
    LocalDate before = LocalDate.now();
    Answer answer = check(MODEL, DEPLOYMENT, USE);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(LocalDate.parse(answer.at("/as_of"))).isBetween(before, LocalDate.now());
    assertThat(answer.at("/outcome")).isNotEmpty();
  }

  @Test
  void aDeploymentNamesItsModel() {
    DeploymentView known = anyDeployment();

    Answer byDeployment = check(id("deployment", known.id()), USE);
    Answer byBoth = check(id("deployment", known.id()), id("model", known.model().id()), USE);

    assertThat(byDeployment.status()).as(byDeployment.body()).isEqualTo(200);
    assertThat(byBoth.body()).isEqualTo(byDeployment.body());
  }

  @Test
  void anIdBesideFactsIsALabel() {
    Answer answer =
        check(
            MODEL,
            "\"deployment\": {\"id\": \"nobody has this\", \"hosting\": \"on-premises\"}",
            USE);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void anUnknownModelIsRefused() {
    assertRefused(check(id("model", "no-such-model"), DEPLOYMENT, USE), "model.id");
  }

  @Test
  void anUnknownDeploymentIsRefused() {
    assertRefused(check(id("deployment", "no-such-deployment"), USE), "deployment.id");
  }

  @Test
  void aModelThatTheDeploymentDoesNotRunIsRefused() {
    DeploymentView known = anyDeployment();
    DeploymentView other =
        page().stream()
            .filter(d -> !d.model().id().equals(known.model().id()))
            .findFirst()
            .orElseThrow();

    assertRefused(
        check(id("deployment", known.id()), id("model", other.model().id()), USE), "model.id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'audience': 'internal' | 'audience': 'everybody' | use.audience",
        "'audience': 'internal' | 'audience': 1 | use.audience",
        "'audience': 'internal', | | use.audience",
        "'audience': 'internal' | 'audience': 'internal', 'colour': 'red' | use.colour",
        "'data': [] | 'data': ['personal', 'gossip'] | use.data[1]",
        "'data': [] | 'subject_regions': ['XX'] | use.subject_regions[0]",
        "'hosting': 'on-premises' | 'end_date': '2026-02-30', 'hosting': 'pc' |"
            + " deployment.end_date",
        "'hosting': 'on-premises' | 'operator': {'name': 'X'}, 'hosting': 'pc'"
            + " | deployment.operator.country",
        "'weights': 'open' | 'weights': null | model.weights",
      })
  void aWrongFactIsNamedByItsPath(String right, String wrong, String path) {
    String facts = document(MODEL, DEPLOYMENT, USE);
    String changed =
        facts.replace(right.replace('\'', '"'), wrong == null ? "" : wrong.replace('\'', '"'));
    assertThat(changed).isNotEqualTo(facts);

    assertRefused(employee.post(CHECKS, changed), path);
  }

  @Test
  void everyErrorIsToldAtOnce() {
    assertRefused(
        check("\"use\": {\"purpose\": \"gossip\"}", id("model", "no-such-model")),
        "deployment",
        "model.id",
        "use.audience",
        "use.autonomy",
        "use.classification",
        "use.purpose");
  }

  @Test
  void aNameGivenTwiceIsRefused() {
    Answer answer =
        employee.post(CHECKS, document(MODEL, DEPLOYMENT, USE).replace("\"data\"", "\"audience\""));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(paths(answer)).containsExactly("use.audience");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "null", "7", "{"})
  void whatIsNoObjectIsRefused(String body) {
    Answer answer = employee.post(CHECKS, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void aRefusalSpeaksTheReadersLanguage() {
    Answer answer =
        employee
            .with("Accept-Language", "ja")
            .post(CHECKS, document(id("model", "no-such-model"), DEPLOYMENT, USE));

    assertThat(answer.at("/violations/0/message")).startsWith("台帳にモデル「no-such-model」はありません。");
  }

  @Test
  void nobodyChecksWithoutSigningIn() {
    assertThat(anybody.post(CHECKS, document(MODEL, DEPLOYMENT, USE)).status()).isEqualTo(401);
  }

  @Test
  void aCheckLeavesNothingBehind() {
    long before = rows();

    check(MODEL, DEPLOYMENT, USE);

    assertThat(rows()).isEqualTo(before);
  }

  private long rows() {
    return database
        .sql("select (select count(*) from decision) + (select count(*) from audit_event)")
        .query(Long.class)
        .single();
  }

  private DeploymentView anyDeployment() {
    return page().getFirst();
  }

  private List<DeploymentView> page() {
    return deployments.list(DeploymentQuery.all(LocalDate.now()), null, 50).items();
  }

  private Answer check(String... parts) {
    return employee.post(CHECKS, document(parts));
  }

  private static String document(String... parts) {
    return "{" + String.join(",", parts) + "}";
  }

  private static String id(String part, String id) {
    return "\"%s\": {\"id\": \"%s\"}".formatted(part, id);
  }

  private static void assertRefused(Answer answer, String... paths) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("/type")).contains("invalid-input");
    assertThat(paths(answer)).containsExactlyInAnyOrder(paths);
  }

  private static List<String> paths(Answer answer) {
    return StreamSupport.stream(answer.json().path("violations").spliterator(), false)
        .map(violation -> violation.path("path").asString())
        .toList();
  }
}
