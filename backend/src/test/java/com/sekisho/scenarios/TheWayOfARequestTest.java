package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SekishoTest
class TheWayOfARequestTest {

  @Autowired private Caller caller;

  private Person employee;
  private Person officer;
  private Person security;
  private Person auditor;

  @BeforeEach
  void people() {
    Cases cases = new Cases(caller);
    employee = cases.as("employee");
    officer = cases.as("officer");
    security = cases.as("security");
    auditor = cases.as("auditor");
  }

  @Test
  void whatTheRulesAllowIsApprovedAtOnce() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());

    assertThat(asked.outcome()).isEqualTo("ALLOW");
    assertThat(asked.state()).isEqualTo("APPROVED");
    assertThat(asked.history()).containsExactly("request.submitted");
    JsonNode use = employee.caller().get("/api/v1/uses/" + asked.useId()).json();
    assertThat(use.path("state").asString()).isEqualTo("ACTIVE");
    assertThat(use.path("approved_by_policy").asBoolean()).isTrue();
    assertThat(use.path("valid_until")).isEqualTo(asked.document().at("/decision/valid_until"));
  }

  @Test
  void conditionsAreAcceptedByTheRequesterAndThenHoldWithTheUse() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatMovesAMachineOnApproval());
    assertThat(asked.outcome()).isEqualTo("ALLOW_WITH_CONDITIONS");
    assertThat(asked.state()).isEqualTo("AWAITING_CONDITIONS");
    assertThat(employee.lists("waiting_for=me")).contains(asked.id());

    Case accepted = employee.acceptsTheConditionsOf(asked);

    assertThat(accepted.state()).isEqualTo("APPROVED");
    JsonNode use = employee.caller().get("/api/v1/uses/" + accepted.useId()).json();
    assertThat(use.path("conditions")).isNotEmpty();
    assertThat(use.at("/conditions/0/state").asString()).isEqualTo("ACCEPTED");
    assertThat(employee.lists("waiting_for=me")).doesNotContain(asked.id());
  }

  @Test
  void aReviewNeedsEachNamedRoleAndNeverTheRequester() {
    Case asked =
        officer.asksFor(
            AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched().withUnverifiedWeights());
    assertThat(asked.state()).isEqualTo("IN_REVIEW");
    Person officer2 = new Cases(caller).as("officer2");
    assertThat(officer.lists("waiting_for=my-review")).doesNotContain(asked.id());
    assertThat(officer2.lists("waiting_for=my-review")).contains(asked.id());

    Answer own = officer.tries("approve", asked);
    Case once = officer2.approves(asked);
    Case twice = security.approves(asked);

    assertThat(own.status()).isEqualTo(403);
    assertThat(own.header("Content-Type")).startsWith("application/problem+json");
    assertThat(once.state()).isEqualTo("IN_REVIEW");
    assertThat(officer2.lists("waiting_for=my-review")).doesNotContain(asked.id());
    assertThat(twice.state()).isEqualTo("APPROVED");
    assertThat(twice.history())
        .containsExactly("request.submitted", "request.approved", "request.approved");
    JsonNode use = officer2.caller().get("/api/v1/uses/" + twice.useId()).json();
    assertThat(use.path("approvals").size()).isEqualTo(2);
  }

  @Test
  void afterTheReviewTheRequesterAcceptsTheConditions() {
    LocalDate soon = LocalDate.now().plusDays(60);
    Case asked =
        employee.asksFor(
            AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched().onADeploymentThatEnds(soon));
    assertThat(asked.state()).isEqualTo("IN_REVIEW");

    Case approved = officer.approves(asked);
    assertThat(approved.state()).isEqualTo("AWAITING_CONDITIONS");
    Case accepted = employee.acceptsTheConditionsOf(asked);

    assertThat(accepted.state()).isEqualTo("APPROVED");
    JsonNode use = employee.caller().get("/api/v1/uses/" + accepted.useId()).json();
    assertThat(use.path("valid_until").asString()).isEqualTo(soon.toString());
  }

  @Test
  void aQuestionIsAnsweredAndTheReviewGoesOn() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());

    Case questioned = officer.asks(asked, "Who can stop it?");
    assertThat(questioned.state()).isEqualTo("IN_REVIEW");
    assertThat(officer.lists("waiting_for=my-review")).doesNotContain(asked.id());
    assertThat(employee.lists("waiting_for=me")).contains(asked.id());
    assertThat(employee.sees(asked).actions()).containsExactly("answer", "resubmit", "withdraw");
    employee.answers(asked, "The operator on duty.");

    assertThat(officer.lists("waiting_for=my-review")).contains(asked.id());
    Case approved = officer.approves(asked);
    assertThat(approved.history())
        .containsExactly(
            "request.submitted", "request.asked", "request.answered", "request.approved");
    assertThat(approved.document().at("/remarks/0/text").asString()).isEqualTo("Who can stop it?");
    assertThat(approved.document().at("/remarks/1/text").asString())
        .isEqualTo("The operator on duty.");
  }

  @Test
  void otherFactsAreDecidedAnewAndWhatChangedIsKept() {
    AUse unwatched = AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched().withUnverifiedWeights();
    Case asked = employee.asksFor(unwatched);
    officer.approves(asked);

    Case again =
        employee.resubmits(asked, AUse.ofAnOpenModelOnOwnServers().withUnverifiedWeights());

    assertThat(again.state()).isEqualTo("IN_REVIEW");
    assertThat(again.document().path("decision_id"))
        .isNotEqualTo(asked.document().path("decision_id"));
    assertThat(again.document().path("changes").valueStream().map(c -> c.path("path").asString()))
        .containsExactly("use.autonomy", "use.oversight");
    assertThat(
            again.document().path("stages").valueStream().filter(s -> s.path("round").asInt() == 2))
        .allSatisfy(stage -> assertThat(stage.path("state").asString()).isEqualTo("OPEN"));
    officer.approves(asked);
    assertThat(security.approves(asked).state()).isEqualTo("APPROVED");
  }

  @Test
  void aRejectionEndsARequestAndSoDoesItsWithdrawal() {
    Case rejected = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    Case withdrawn = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());

    assertThat(officer.rejects(rejected).state()).isEqualTo("REJECTED");
    assertThat(employee.withdraws(withdrawn).state()).isEqualTo("WITHDRAWN");

    assertThat(officer.tries("approve", rejected).status()).isEqualTo(409);
    assertThat(officer.tries("approve", withdrawn).status()).isEqualTo(409);
    assertThat(employee.tries("resubmit", rejected).status()).isEqualTo(409);
  }

  @Test
  void whatTheRulesDenyEndsThereUntilItIsAnotherUse() {
    Case denied = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().onARetiredDeployment());
    assertThat(denied.outcome()).isEqualTo("DENY");
    assertThat(denied.state()).isEqualTo("DENIED");

    assertThat(officer.tries("approve", denied).status()).isEqualTo(409);
    assertThat(employee.tries("accept-conditions", denied).status()).isEqualTo(409);
    Case other = employee.resubmits(denied, AUse.ofAnOpenModelOnOwnServers());

    assertThat(other.state()).isEqualTo("APPROVED");
    assertThat(other.history()).containsExactly("request.submitted", "request.resubmitted");
  }

  @Test
  void aRequestIsForItsRequesterForThoseWhoReviewAndForAuditors() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    Person colleague = new Cases(caller).as("employee2");

    assertThat(colleague.looksAt(asked).status()).isEqualTo(404);
    assertThat(colleague.lists("")).doesNotContain(asked.id());
    assertThat(employee.lists("requester=me&state=IN_REVIEW")).contains(asked.id());
    assertThat(officer.lists("state=IN_REVIEW")).contains(asked.id());
    assertThat(auditor.lists("state=IN_REVIEW,DENIED&model=story-model")).contains(asked.id());
    assertThat(auditor.sees(asked).actions()).isEmpty();
  }

  @Test
  void aRequestIsFoundByWhatIsKnownOfIt() {
    Case asked =
        employee.asksFor(AUse.ofAnOpenModelOnOwnServers().forPurpose("software-development"));
    String reference = asked.document().path("reference").asString();

    assertThat(reference).matches("C-\\d{4}-\\d{4,}");
    assertThat(auditor.lists("q=" + reference.toLowerCase(Locale.ROOT)))
        .containsExactly(asked.id());
    assertThat(auditor.lists("q=" + reference + "&outcome=DENY")).isEmpty();
    assertThat(auditor.lists("q=" + reference + "&model=story-model&deployment=story-deployment"))
        .containsExactly(asked.id());
    assertThat(auditor.lists("q=%25")).isEmpty();
  }

  @Test
  void listsArePagedWithoutLossAndWithoutRepetition() {
    for (int i = 0; i < 5; i++) {
      employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    }
    List<String> all = employee.lists("requester=me");

    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          employee
              .caller()
              .get(
                  "/api/v1/requests?requester=me&limit=2"
                      + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .json();
      page.path("items").valueStream().forEach(item -> paged.add(item.path("id").asString()));
      cursor = page.path("next").asString("");
    } while (!cursor.isEmpty() && paged.size() < all.size());

    assertThat(paged).startsWith(all.subList(0, Math.min(all.size(), 5)).toArray(String[]::new));
    assertThat(paged).doesNotHaveDuplicates();
    assertThat(employee.caller().get("/api/v1/requests?cursor=nonsense").status()).isEqualTo(400);
    assertThat(employee.caller().get("/api/v1/requests?waiting_for=nobody").status())
        .isEqualTo(400);
  }

  @Test
  void whoeverLookedAtAnOlderVersionIsTold() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    officer.asks(asked, "Why?");

    Answer late = officer.havingSeen(asked).tries("approve", asked);
    Case seen = officer.sees(asked);
    Answer intime = officer.havingSeen(seen).tries("approve", asked);

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.at("/type")).contains("changed-meanwhile");
    assertThat(intime.status()).isEqualTo(200);
  }

  @Test
  void aSubmissionThatIsSentAgainUnderItsKeyIsTakenOnce() {
    Person repeating =
        new Person(caller.as("employee").with("Idempotency-Key", UUID.randomUUID().toString()));
    AUse use = AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched();

    Answer first = repeating.triesToAskFor(use);
    Answer again = repeating.triesToAskFor(use);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Location")).isEqualTo("/api/v1/requests/" + first.at("/id"));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    Case it = new Case(first.json());
    assertThat(it.history()).containsExactly("request.submitted");
    assertThat(auditor.lists("q=" + it.document().path("reference").asString())).hasSize(1);
  }

  @Test
  void aReasonIsAskedForAndBounded() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    String path = "/api/v1/requests/" + asked.id() + "/approve";

    for (String body :
        List.of("{}", "{\"reason\": \"  \"}", "{\"reason\": \"" + "x".repeat(2001) + "\"}")) {
      Answer refused = officer.caller().post(path, body);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.at("/violations/0/path")).isEqualTo("reason");
    }
    assertThat(officer.sees(asked).state()).isEqualTo("IN_REVIEW");
  }
}
