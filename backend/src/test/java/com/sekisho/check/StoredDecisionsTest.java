package com.sekisho.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.decision.DecisionJson;
import com.sekisho.engines.Scenario;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SekishoTest
class StoredDecisionsTest {

  @Autowired Caller anybody;
  @Autowired Checker checker;
  @Autowired StoredDecisions decisions;
  @Autowired People people;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;

  private Checked checked;
  private UUID id;

  @BeforeEach
  void storeOneOfAnEmployee() {
    PersonView employee = people.byLogin("employee").orElseThrow();
    Actor actor = new Actor(employee.id(), employee.unit(), employee.roles());
    JsonNode facts = Scenario.all().getFirst().facts().json().tree();
    checked = checker.check(facts, actor, LocalDate.of(2026, 11, 24));
    id = transaction.execute(_ -> decisions.store(checked, actor.id()));
  }

  @Test
  void itIsKeptWordForWord() {
    Answer answer = anybody.as("employee").get("/api/v1/decisions/" + id);

    assertThat(answer.json().path("facts")).isEqualTo(checked.facts().json().tree());
    assertThat(answer.json().path("output")).isEqualTo(DecisionJson.write(checked.decision()));
    assertThat(answer.at("/policy/digest")).isEqualTo(checked.decision().policy().digest().value());
    assertThat(answer.at("/id")).isEqualTo(id.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "employee, 200",
    "employee2, 404",
    "officer, 200",
    "chief, 200",
    "legal, 200",
    "dpo, 200",
    "security, 200",
    "auditor, 200",
    "policy, 404",
    "admin, 404",
    "gateway, 404"
  })
  void whomItConcernsReviewersAndAuditorsMaySeeIt(String account, int status) {
    assertThat(anybody.as(account).get("/api/v1/decisions/" + id).status()).isEqualTo(status);
  }

  @Test
  void nobodySeesItWithoutSigningIn() {
    assertThat(anybody.get("/api/v1/decisions/" + id).status()).isEqualTo(401);
  }

  @Test
  void whatWasNeverDecidedIsNotFound() {
    assertThat(anybody.as("officer").get("/api/v1/decisions/" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void itIsStoredOnlyWithTheStepThatRestsOnIt() {
    assertThatThrownBy(
            () -> decisions.store(checked, people.byLogin("employee").orElseThrow().id()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update decision set outcome = 'ALLOW'",
        "delete from decision",
        "truncate decision"
      })
  void theApplicationCanNotChangeIt(String change) {
    assertThatThrownBy(() -> database.sql(change).update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }
}
