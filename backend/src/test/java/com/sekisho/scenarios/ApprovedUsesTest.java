package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import com.sekisho.use.Uses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SekishoTest
class ApprovedUsesTest {

  private final Caller caller;
  private final Uses uses;

  private Person employee;
  private Person officer;

  @Autowired
  ApprovedUsesTest(Caller caller, Uses uses) {
    this.caller = caller;
    this.uses = uses;
  }

  @BeforeEach
  void people() {
    Cases cases = new Cases(caller);
    employee = cases.as("employee");
    officer = cases.as("officer");
  }

  @Test
  void theOfficerStopsAUseLetsItGoOnAndTakesItBack() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());

    assertThat(change(officer, asked, "suspend").at("/state")).isEqualTo("SUSPENDED");
    assertThat(change(officer, asked, "suspend").status()).isEqualTo(409);
    assertThat(change(officer, asked, "resume").at("/state")).isEqualTo("ACTIVE");
    Answer revoked = change(officer, asked, "revoke");
    assertThat(revoked.at("/state")).isEqualTo("REVOKED");
    assertThat(revoked.at("/last_change/reason")).isEqualTo("It must be.");
    assertThat(change(officer, asked, "resume").status()).isEqualTo(409);

    assertThat(employee.sees(asked).history())
        .containsExactly("request.submitted", "use.suspended", "use.resumed", "use.revoked");
  }

  @Test
  void theOwnerReportsAConditionAsDone() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatMovesAMachineOnApproval());
    Case accepted = employee.acceptsTheConditionsOf(asked);
    String condition =
        employee.caller().get("/api/v1/uses/" + accepted.useId()).at("/conditions/0/id");
    String path = "/api/v1/uses/" + accepted.useId() + "/conditions/" + condition + "/done";
    assertThat(uses(employee, "conditions_open=true&owner=me")).contains(accepted.useId());

    Answer done = employee.caller().post(path, "{\"note\": \"The button is there.\"}");

    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(done.at("/conditions/0/state")).isEqualTo("DONE");
    assertThat(done.at("/conditions/0/done/note")).isEqualTo("The button is there.");
    assertThat(uses(employee, "conditions_open=true&owner=me")).doesNotContain(accepted.useId());
    assertThat(employee.caller().post(path, "{\"note\": \"Again.\"}").status()).isEqualTo(409);
  }

  @Test
  void usesAreForTheirUnitForThoseWhoReviewAndForAuditors() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    Person auditor = new Cases(caller).as("auditor");
    Person elsewhere = someoneOfAnotherUnit(asked);

    assertThat(uses(employee, "model=story-model&state=ACTIVE")).contains(asked.useId());
    assertThat(uses(officer, "owner=" + asked.document().path("requester").asString()))
        .contains(asked.useId());
    assertThat(auditor.caller().get("/api/v1/uses/" + asked.useId()).status()).isEqualTo(200);
    assertThat(elsewhere.caller().get("/api/v1/uses/" + asked.useId()).status()).isEqualTo(404);
    assertThat(uses(elsewhere, "model=story-model")).doesNotContain(asked.useId());
  }

  /// An account that neither reviews nor audits, and whose own requests lie in another unit.
  private Person someoneOfAnotherUnit(Case asked) {
    for (String account : List.of("employee2", "policy", "policy2", "admin")) {
      Person person = new Cases(caller).as(account);
      Case own = person.asksFor(AUse.ofAnOpenModelOnOwnServers());
      if (!own.document().path("unit").equals(asked.document().path("unit"))) {
        return person;
      }
    }
    throw new AssertionError("all demo accounts belong to one unit");
  }

  @Test
  void aUseEndsAfterItsLastDayOnceAndWithAnEvent() {
    LocalDate soon = LocalDate.now().plusDays(120);
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().onADeploymentThatEnds(soon));
    UUID use = UUID.fromString(asked.useId());
    Instant now = Instant.now();

    assertThat(uses.past(soon, Integer.MAX_VALUE)).doesNotContain(use);
    assertThat(uses.past(soon.plusDays(1), Integer.MAX_VALUE)).contains(use);
    uses.expire(use, soon.plusDays(1), now);

    assertThat(uses.past(soon.plusDays(1), Integer.MAX_VALUE)).doesNotContain(use);
    JsonNode expired = employee.caller().get("/api/v1/uses/" + asked.useId()).json();
    assertThat(expired.path("state").asString()).isEqualTo("EXPIRED");
    assertThat(employee.sees(asked).history()).containsExactly("request.submitted", "use.expired");
    assertThat(change(officer, asked, "revoke").status()).isEqualTo(409);
  }

  @Test
  void theNearestLastDayComesFirst() {
    LocalDate late = LocalDate.now().plusDays(150);
    Case later = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().onADeploymentThatEnds(late));
    Case sooner =
        employee.asksFor(
            AUse.ofAnOpenModelOnOwnServers().onADeploymentThatEnds(late.minusDays(10)));

    List<String> listed = uses(employee, "owner=me&ending_by=" + late);

    assertThat(listed).containsSubsequence(sooner.useId(), later.useId());
    assertThat(uses(employee, "owner=me&ending_by=" + late.minusDays(1)))
        .contains(sooner.useId())
        .doesNotContain(later.useId());
  }

  private static Answer change(Person person, Case it, String verb) {
    return person
        .caller()
        .post("/api/v1/uses/" + it.useId() + "/" + verb, "{\"reason\": \"It must be.\"}");
  }

  private static List<String> uses(Person person, String parameters) {
    Answer answer = person.caller().get("/api/v1/uses?limit=200&" + parameters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer
        .json()
        .path("items")
        .valueStream()
        .map(item -> item.path("id").asString())
        .toList();
  }
}
