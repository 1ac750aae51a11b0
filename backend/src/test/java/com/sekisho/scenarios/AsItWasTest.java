package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What an auditor finds when asking how things stood at an earlier moment.
@SekishoTest
class AsItWasTest {

  @Autowired private Caller caller;

  private final String own = "past" + UUID.randomUUID().toString().substring(0, 8);

  private Person employee;
  private Person officer;
  private Caller auditor;

  @BeforeEach
  void people() {
    Cases cases = new Cases(caller);
    employee = cases.as("employee");
    officer = cases.as("officer");
    auditor = caller.as("auditor");
  }

  @Test
  void aUseIsShownAfterEachOfItsSteps() {
    Case approved = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    String use = "/api/v1/uses/" + approved.useId();
    String onReason = "{\"reason\": \"It must be.\"}";
    officer.caller().post(use + "/suspend", onReason);
    officer.caller().post(use + "/resume", onReason);
    officer.caller().post(use + "/revoke", onReason);
    List<String> moments = moments("use=" + approved.useId());

    assertThat(moments.stream().map(at -> auditor.get(use + "?as_of=" + at).at("/state")))
        .containsExactly("ACTIVE", "SUSPENDED", "ACTIVE", "REVOKED");
    assertThat(auditor.get(use + "?as_of=" + justBefore(moments.getFirst())).status())
        .isEqualTo(404);
    assertThat(auditor.get(use + "?as_of=" + justBefore(moments.get(1))).at("/state"))
        .isEqualTo("ACTIVE");
    assertThat(auditor.get(use).at("/state")).isEqualTo("REVOKED");
  }

  @Test
  void conditionsAreShownAsDoneFromWhenTheyWere() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatMovesAMachineOnApproval());
    Case accepted = employee.acceptsTheConditionsOf(asked);
    String use = "/api/v1/uses/" + accepted.useId();
    String condition = employee.caller().get(use).at("/conditions/0/id");
    employee
        .caller()
        .post(use + "/conditions/" + condition + "/done", "{\"note\": \"The button is there.\"}");
    List<String> moments = moments("use=" + accepted.useId() + "&kind=use.condition-done");

    JsonNode before = auditor.get(use + "?as_of=" + justBefore(moments.getFirst())).json();
    JsonNode after = auditor.get(use + "?as_of=" + moments.getFirst()).json();

    assertThat(before.at("/conditions/0/state").asString()).isEqualTo("ACCEPTED");
    assertThat(before.at("/conditions/0/done").isNull()).isTrue();
    assertThat(after).isEqualTo(auditor.get(use).json());
    assertThat(after.at("/conditions/0/state").asString()).isEqualTo("DONE");
    assertThat(after.at("/conditions/0/done/note").asString()).isEqualTo("The button is there.");
  }

  @Test
  void aCaseIsShownWithWhatHadBeenSaidByThenAndNothingToDo() {
    Case asked =
        employee.asksFor(
            AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched().withUnverifiedWeights());
    officer.asks(asked, "Who watches it?");
    employee.answers(asked, "I do.");
    officer.approves(asked);
    List<String> moments = moments("request=" + asked.id());

    JsonNode submitted = at(asked, moments.get(0));
    JsonNode questioned = at(asked, moments.get(1));
    JsonNode answered = at(asked, moments.get(2));
    JsonNode approved = at(asked, moments.get(3));

    assertThat(submitted.at("/remarks").isEmpty()).isTrue();
    assertThat(submitted.at("/history").size()).isEqualTo(1);
    assertThat(questioned.at("/remarks/0/open").asBoolean()).isTrue();
    assertThat(questioned.at("/waits_for/requester").asBoolean()).isTrue();
    assertThat(answered.at("/remarks/0/open").asBoolean()).isFalse();
    assertThat(answered.at("/remarks/1/text").asString()).isEqualTo("I do.");
    assertThat(states(answered)).containsExactly("OPEN", "OPEN");
    assertThat(states(approved)).containsExactly("APPROVED", "OPEN");
    assertThat(List.of(submitted, questioned, answered, approved))
        .allSatisfy(then -> assertThat(then.at("/actions").isEmpty()).isTrue());
  }

  @Test
  void listsAreFilteredSortedAndPagedAsTheyStoodThen() {
    LocalDate end = LocalDate.now().plusDays(160);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      AUse use = AUse.ofAnOpenModelOnOwnServers().onADeploymentThatEnds(end.plusDays(i));
      ids.add(employee.asksFor(use).useId());
    }
    String then = moments("use=" + ids.getLast()).getFirst();
    String onReason = "{\"reason\": \"It must be.\"}";
    for (String id : ids) {
      officer.caller().post("/api/v1/uses/" + id + "/revoke", onReason);
    }

    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          auditor.get("/api/v1/uses?state=ACTIVE&q=story&limit=2&as_of=" + then + cursor).json();
      page.at("/items").forEach(item -> listed.add(item.at("/id").asString()));
      cursor = page.at("/next").isNull() ? "" : "&cursor=" + page.at("/next").asString();
    } while (!cursor.isEmpty());

    assertThat(listed).doesNotHaveDuplicates().containsSubsequence(ids);
    JsonNode now = auditor.get("/api/v1/uses?state=ACTIVE&limit=200&q=story").json();
    assertThat(now.at("/items").findValuesAsString("id")).doesNotContainAnyElementsOf(ids);
  }

  @Test
  void theRegisterIsShownWithTheStatusAndFactsOfThatTime() {
    Caller writer = officer.caller();
    Answer made = writer.post("/api/v1/vendors", vendor(own, "JP"));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    writer
        .with("If-Match", "\"0\"")
        .with("Content-Type", "application/merge-patch+json")
        .call("PATCH", "/api/v1/vendors/" + own, "{\"country\": \"US\"}");
    List<String> moments = moments("vendor=" + own);
    String vendor = "/api/v1/vendors/" + own + "?as_of=";

    assertThat(auditor.get(vendor + justBefore(moments.getFirst())).status()).isEqualTo(404);
    assertThat(auditor.get(vendor + moments.getFirst()).at("/country")).isEqualTo("JP");
    assertThat(auditor.get(vendor + moments.getFirst()).header("ETag")).isEqualTo("\"0\"");
    assertThat(auditor.get(vendor + moments.getLast()).at("/country")).isEqualTo("US");
    assertThat(auditor.get(vendor + moments.getLast()).header("ETag")).isEqualTo("\"1\"");
    String list = "/api/v1/vendors?text=" + own + "&country=JP&as_of=";
    assertThat(auditor.get(list + moments.getFirst()).json().at("/items").size()).isEqualTo(1);
    assertThat(auditor.get(list + moments.getLast()).json().at("/items").size()).isZero();
    assertThat(
            auditor
                .get("/api/v1/vendors/" + own + "/history?as_of=" + moments.getFirst())
                .json()
                .size())
        .isEqualTo(1);
  }

  /// One and the same query, prepared by the driver, must not carry the present into the past.
  @Test
  void readingThePastAndThePresentInTurnConfusesNeither() {
    Case approved = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    String use = "/api/v1/uses/" + approved.useId();
    officer.caller().post(use + "/suspend", "{\"reason\": \"It must be.\"}");
    String then = moments("use=" + approved.useId()).getFirst();

    for (int i = 0; i < 12; i++) {
      assertThat(auditor.get(use + "?as_of=" + then).at("/state")).isEqualTo("ACTIVE");
      assertThat(auditor.get(use).at("/state")).isEqualTo("SUSPENDED");
    }
  }

  @Test
  void itIsSaidWhoHadWhichRole() {
    JsonNode then = auditor.get("/api/v1/people?role=auditor&as_of=" + Instant.now()).json();

    assertThat(then.at("/items").size()).isEqualTo(1);
    assertThat(then.at("/items/0/roles").toString()).isEqualTo("[\"employee\",\"auditor\"]");
    assertThat(then.at("/items/0/name/en").asString()).isNotEmpty();
    assertThat(auditor.get("/api/v1/people?role=auditor").json()).isEqualTo(then);
  }

  @Test
  void theRulesAreThoseOfTheVersionThatWasActive() {
    Answer then = auditor.get("/api/v1/policies?state=ACTIVE&as_of=" + Instant.now());

    assertThat(then.json().at("/items").size()).isEqualTo(1);
    assertThat(auditor.get("/api/v1/rules?as_of=" + Instant.now()).json())
        .isEqualTo(auditor.get("/api/v1/rules").json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models",
        "deployments",
        "vendors",
        "licenses",
        "organisation-units",
        "uses",
        "requests",
        "people",
        "policies",
        "rules"
      })
  void beforeTheBeginningThereIsNothingAndTheAnswerSaysSo(String list) {
    Answer before = auditor.get("/api/v1/" + list + "?as_of=1999-12-31");

    assertThat(before.status()).as(before.body()).isEqualTo(200);
    assertThat(before.json().at("/items").size()).isZero();
    assertThat(before.json().at("/next").isNull()).isTrue();
    Instant moment = Instant.parse(before.header("Sekisho-As-Of"));
    assertThat(Instant.parse(before.header("Sekisho-Recorded-Since"))).isAfter(moment);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/uses?as_of=2999-01-01",
    "/api/v1/models?as_of=2999-01-01T00:00:00Z",
    "/api/v1/uses?as_of=yesterday",
    "/api/v1/uses?as_of=2026-13-01",
    "/api/v1/decisions/00000000-0000-4000-8000-000000000000?as_of=2026-11-24",
  })
  void whatCannotBeShownSoIsRefused(String path) {
    Answer refused = auditor.get(path);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/violations/0/path")).isEqualTo("as_of");
  }

  @Test
  void whoMayNotSeeAThingTodayDoesNotSeeItsPast() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    String then = moments("request=" + asked.id()).getFirst();
    Caller other = caller.as("employee2");

    assertThat(other.get("/api/v1/requests/" + asked.id() + "?as_of=" + then).status())
        .isEqualTo(404);
    assertThat(other.get("/api/v1/people?as_of=" + then).status()).isEqualTo(403);
  }

  private JsonNode at(Case it, String moment) {
    Answer answer = auditor.get("/api/v1/requests/" + it.id() + "?as_of=" + moment);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static List<String> states(JsonNode it) {
    return it.at("/stages").findValuesAsString("state");
  }

  /// The instants of the events found, oldest first.
  private List<String> moments(String filter) {
    List<String> newestFirst =
        auditor.get("/api/v1/audit/events?" + filter).json().at("/items").findValuesAsString("at");
    return newestFirst.reversed();
  }

  private static String justBefore(String moment) {
    return Instant.parse(moment).minus(1, ChronoUnit.MICROS).toString();
  }

  private static String vendor(String id, String country) {
    return """
    {"id": "%1$s", "name": "%1$s", "country": "%2$s", "parent": null,
     "sources": ["https://example.com"], "source_date": "2026-11-24", "certainty": "primary"}
    """
        .formatted(id, country);
  }
}
