package com.sekisho.request;

import static com.sekisho.request.Given.LAST_DAY;
import static com.sekisho.request.Given.LEGAL;
import static com.sekisho.request.Given.NOW;
import static com.sekisho.request.Given.OFFICER;
import static com.sekisho.request.Given.OFFICER2;
import static com.sekisho.request.Given.OTHER;
import static com.sekisho.request.Given.REASON;
import static com.sekisho.request.Given.REQUESTER;
import static com.sekisho.request.Given.SECURITY;
import static com.sekisho.request.Given.TODAY;
import static com.sekisho.request.Given.allow;
import static com.sekisho.request.Given.allowWithConditions;
import static com.sekisho.request.Given.asked;
import static com.sekisho.request.Given.deny;
import static com.sekisho.request.Given.draft;
import static com.sekisho.request.Given.person;
import static com.sekisho.request.Given.reviewBy;
import static com.sekisho.request.Given.reviewWithConditionsBy;
import static com.sekisho.request.Given.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sekisho.decision.Decision;
import com.sekisho.decision.NoVerdict;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.shared.Refusal;
import com.sekisho.shared.Step;
import com.sekisho.use.ApprovedUse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTest {

  private static final String CO = "compliance-officer";
  private static final String LC = "legal-counsel";
  private static final String SO = "security-officer";

  /// Every state that a request can be found in, and what each verb makes of it; `-` is refused.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # state               | SUBMIT   | RESUBMIT  | ACCEPT_CONDITIONS | APPROVE  | REJECT   | ASK       | ANSWER    | WITHDRAW
          DRAFT               | IN_REVIEW | -         | -                 | -        | -        | -         | -         | -
          AWAITING_CONDITIONS | -         | IN_REVIEW | APPROVED          | -        | -        | -         | -         | WITHDRAWN
          IN_REVIEW           | -         | IN_REVIEW | -                 | APPROVED | REJECTED | IN_REVIEW | IN_REVIEW | WITHDRAWN
          DENIED              | -         | IN_REVIEW | -                 | -        | -        | -         | -         | -
          APPROVED            | -         | -         | -                 | -        | -        | -         | -         | -
          REJECTED            | -         | -         | -                 | -        | -        | -         | -         | -
          WITHDRAWN           | -         | -         | -                 | -        | -        | -         | -         | -
          """)
  void eachVerbLeadsWhereTheStateLetsIt(
      RequestState state,
      String submit,
      String resubmit,
      String acceptConditions,
      String approve,
      String reject,
      String ask,
      String answer,
      String withdraw) {
    assertThat(outcomeOf(state, Verb.SUBMIT)).isEqualTo(submit);
    assertThat(outcomeOf(state, Verb.RESUBMIT)).isEqualTo(resubmit);
    assertThat(outcomeOf(state, Verb.ACCEPT_CONDITIONS)).isEqualTo(acceptConditions);
    assertThat(outcomeOf(state, Verb.APPROVE)).isEqualTo(approve);
    assertThat(outcomeOf(state, Verb.REJECT)).isEqualTo(reject);
    assertThat(outcomeOf(state, Verb.ASK)).isEqualTo(ask);
    assertThat(outcomeOf(state, Verb.ANSWER)).isEqualTo(answer);
    assertThat(outcomeOf(state, Verb.WITHDRAW)).isEqualTo(withdraw);
  }

  /// The state that the verb leads to, done by somebody who may do it where anybody may; or `-`.
  private static String outcomeOf(RequestState state, Verb verb) {
    Request request = in(state);
    assertThat(request.state()).isEqualTo(state);
    if (verb == Verb.ANSWER && state == RequestState.IN_REVIEW) {
      request.ask(REASON, OFFICER, NOW);
    }
    Decision review = reviewBy(CO);
    try {
      Step step =
          switch (verb) {
            case SUBMIT -> request.submit(asked(review), REQUESTER, NOW);
            case RESUBMIT -> request.resubmit(asked(review), asked(review).facts(), REQUESTER, NOW);
            case ACCEPT_CONDITIONS ->
                request.acceptConditions(allowWithConditions(), REQUESTER, TODAY, NOW);
            case APPROVE -> request.approve(review, REASON, OFFICER, TODAY, NOW);
            case REJECT -> request.reject(REASON, OFFICER, NOW);
            case ASK -> request.ask(REASON, OFFICER, NOW);
            case ANSWER -> request.answer(REASON, REQUESTER, NOW);
            case WITHDRAW -> request.withdraw(REQUESTER, NOW);
            case ROUTE -> throw new IllegalArgumentException("part of submitting");
          };
      assertThat(step.subjects()).containsEntry("request", request.id().toString());
      return request.state().name();
    } catch (RequestMoveRefused refused) {
      assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
      assertThat(request.state()).isEqualTo(state);
      return "-";
    }
  }

  private static Request in(RequestState state) {
    return switch (state) {
      case DRAFT -> draft();
      case SUBMITTED -> throw new IllegalArgumentException("passed through within one step");
      case AWAITING_CONDITIONS -> submitted(allowWithConditions());
      case IN_REVIEW -> submitted(reviewBy(CO));
      case DENIED -> submitted(deny());
      case APPROVED -> submitted(allow());
      case REJECTED -> {
        Request request = submitted(reviewBy(CO));
        request.reject(REASON, OFFICER, NOW);
        yield request;
      }
      case WITHDRAWN -> {
        Request request = submitted(reviewBy(CO));
        request.withdraw(REQUESTER, NOW);
        yield request;
      }
    };
  }

  @Test
  void theTableAboveNamesEveryStateThatCanBeFound() {
    Set<RequestState> found = EnumSet.complementOf(EnumSet.of(RequestState.SUBMITTED));
    assertThat(found).allSatisfy(state -> assertThat(in(state).state()).isEqualTo(state));
  }

  @Test
  void whatThePolicyAllowsIsApprovedByThePolicyAlone() {
    Request request = submitted(allow());

    ApprovedUse use = request.approvedUse(allow());

    assertThat(use.approvals()).isEmpty();
    assertThat(use.reference()).isEqualTo("U-2026-0001");
    assertThat(use.validUntil()).isEqualTo(LAST_DAY);
    assertThat(use.approvedAt()).isEqualTo(NOW);
  }

  @Test
  void aReviewIsOverWhenEachNamedRoleHasApprovedThroughAnotherPerson() {
    Decision decision = reviewBy(CO, LC, SO);
    Request request = submitted(decision);

    request.approve(decision, REASON, SECURITY, TODAY, NOW);
    request.approve(decision, REASON, OFFICER, TODAY, NOW);
    assertThat(request.state()).isEqualTo(RequestState.IN_REVIEW);
    request.approve(decision, REASON, LEGAL, TODAY, NOW);

    assertThat(request.state()).isEqualTo(RequestState.APPROVED);
    assertThat(request.approvedUse(decision).approvals())
        .extracting(approval -> approval.role() + " " + approval.person())
        .containsExactly(
            "COMPLIANCE_OFFICER officer", "LEGAL_COUNSEL legal", "SECURITY_OFFICER security");
  }

  @Test
  void afterTheLastApprovalTheRequesterAcceptsTheConditions() {
    Decision decision = reviewWithConditionsBy(CO);
    Request request = submitted(decision);

    request.approve(decision, REASON, OFFICER, TODAY, NOW);
    assertThat(request.state()).isEqualTo(RequestState.AWAITING_CONDITIONS);
    request.acceptConditions(decision, REQUESTER, TODAY, NOW);

    assertThat(request.state()).isEqualTo(RequestState.APPROVED);
    assertThat(request.approvedUse(decision).conditions()).hasSize(1);
    assertThat(request.approvedUse(decision).approvals()).hasSize(1);
  }

  @Test
  void nobodyReviewsWhatTheyAskedFor() {
    Actor own = person("requester", Role.EMPLOYEE, Role.COMPLIANCE_OFFICER);
    Decision decision = reviewBy(CO);
    Request request = submitted(decision);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> request.approve(decision, REASON, own, TODAY, NOW))
        .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> request.reject(REASON, own, NOW));
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> request.ask(REASON, own, NOW));
    assertThat(request.actions(own)).containsExactlyInAnyOrder(Verb.RESUBMIT, Verb.WITHDRAW);
  }

  @Test
  void nobodyApprovesTwiceInTwoRoles() {
    Actor both = person("both", Role.EMPLOYEE, Role.COMPLIANCE_OFFICER, Role.LEGAL_COUNSEL);
    Decision decision = reviewBy(CO, LC);
    Request request = submitted(decision);
    request.approve(decision, REASON, both, TODAY, NOW);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> request.approve(decision, REASON, both, TODAY, NOW))
        .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED));
    assertThat(request.state()).isEqualTo(RequestState.IN_REVIEW);
    assertThat(request.actions(both)).doesNotContain(Verb.APPROVE);
    assertThat(request.actions(LEGAL)).contains(Verb.APPROVE);
  }

  @Test
  void aStageIsDecidedOnce() {
    Decision decision = reviewBy(CO, LC);
    Request request = submitted(decision);
    request.approve(decision, REASON, OFFICER, TODAY, NOW);

    assertThatExceptionOfType(StageDecidedRefused.class)
        .isThrownBy(() -> request.approve(decision, REASON, OFFICER2, TODAY, NOW));
    assertThatExceptionOfType(StageDecidedRefused.class)
        .isThrownBy(() -> request.reject(REASON, OFFICER2, NOW));
  }

  @Test
  void onlyTheNamedRolesReview() {
    Decision decision = reviewBy(CO);
    Request request = submitted(decision);

    assertThatExceptionOfType(RoleRefused.class)
        .isThrownBy(() -> request.approve(decision, REASON, LEGAL, TODAY, NOW));
    assertThatExceptionOfType(RoleRefused.class)
        .isThrownBy(() -> request.approve(decision, REASON, OTHER, TODAY, NOW));
  }

  @Test
  void onlyTheRequesterAcceptsWithdrawsAnswersAndResubmits() {
    Request awaiting = submitted(allowWithConditions());
    Request inReview = submitted(reviewBy(CO));
    inReview.ask(REASON, OFFICER, NOW);

    for (Actor actor : List.of(OTHER, OFFICER)) {
      assertThatExceptionOfType(RequesterOnlyRefused.class)
          .isThrownBy(() -> awaiting.acceptConditions(allowWithConditions(), actor, TODAY, NOW));
      assertThatExceptionOfType(RequesterOnlyRefused.class)
          .isThrownBy(() -> inReview.withdraw(actor, NOW));
      assertThatExceptionOfType(RequesterOnlyRefused.class)
          .isThrownBy(() -> inReview.answer(REASON, actor, NOW));
      assertThatExceptionOfType(RequesterOnlyRefused.class)
          .isThrownBy(() -> inReview.resubmit(asked(allow()), asked(allow()).facts(), actor, NOW));
    }
  }

  @Test
  void aQuestionGivesTheTurnToTheRequesterAndTheAnswerGivesItBack() {
    Request request = submitted(reviewBy(CO, LC));

    request.ask(REASON, OFFICER, NOW);
    assertThat(waitsFor(request)).isEqualTo(new RequestView.WaitsFor(true, roles(CO, LC)));
    request.answer(REASON, REQUESTER, NOW);

    assertThat(waitsFor(request)).isEqualTo(new RequestView.WaitsFor(false, roles(CO, LC)));
    assertThatExceptionOfType(NoQuestionRefused.class)
        .isThrownBy(() -> request.answer(REASON, REQUESTER, NOW));
  }

  @Test
  void whoeverApprovesTakesBackWhatTheyAsked() {
    Decision decision = reviewBy(CO, LC);
    Request request = submitted(decision);
    request.ask(REASON, OFFICER, NOW);
    request.ask(REASON, LEGAL, NOW);

    request.approve(decision, REASON, OFFICER, TODAY, NOW);
    assertThat(waitsFor(request).requester()).isTrue();
    request.approve(decision, REASON, LEGAL, TODAY, NOW);

    assertThat(request.state()).isEqualTo(RequestState.APPROVED);
    assertThat(waitsFor(request).requester()).isFalse();
  }

  @Test
  void submittingAgainBeginsTheReviewFromItsBeginning() {
    Decision decision = reviewBy(CO, LC);
    Request request = submitted(decision);
    request.approve(decision, REASON, OFFICER, TODAY, NOW);

    request.resubmit(asked(decision), asked(decision).facts(), REQUESTER, NOW);

    assertThat(waitsFor(request).roles()).isEqualTo(roles(CO, LC));
    request.approve(decision, REASON, OFFICER, TODAY, NOW);
    request.approve(decision, REASON, LEGAL, TODAY, NOW);
    assertThat(request.state()).isEqualTo(RequestState.APPROVED);
    assertThat(request.approvedUse(decision).approvals()).hasSize(2);
  }

  @Test
  void nothingIsApprovedAfterTheLastDayOfItsDecision() {
    Decision review = reviewBy(CO);
    Request inReview = submitted(review);
    Request awaiting = submitted(allowWithConditions());

    assertThatExceptionOfType(DecisionOutdatedRefused.class)
        .isThrownBy(() -> inReview.approve(review, REASON, OFFICER, LAST_DAY.plusDays(1), NOW));
    assertThatExceptionOfType(DecisionOutdatedRefused.class)
        .isThrownBy(
            () ->
                awaiting.acceptConditions(
                    allowWithConditions(), REQUESTER, LAST_DAY.plusDays(1), NOW));
    inReview.approve(review, REASON, OFFICER, LAST_DAY, NOW);
    assertThat(inReview.state()).isEqualTo(RequestState.APPROVED);
  }

  @Test
  void aReviewThatNobodyCouldMakeIsNoVerdict() {
    for (String role : List.of("auditor", "no-such-role")) {
      Request request = draft();
      assertThatExceptionOfType(NoVerdict.class)
          .isThrownBy(() -> request.submit(asked(reviewBy(CO, role)), REQUESTER, NOW));
    }
    assertThatExceptionOfType(NoVerdict.class)
        .isThrownBy(() -> draft().submit(asked(reviewBy()), REQUESTER, NOW));
  }

  @Test
  void everyVerbIsOneStepOfItsOwnKind() {
    Decision decision = reviewWithConditionsBy(CO);
    Request request = draft();
    List<Step> steps = new ArrayList<>();
    steps.add(request.submit(asked(decision), REQUESTER, NOW));
    steps.add(request.ask(REASON, OFFICER, NOW));
    steps.add(request.answer(REASON, REQUESTER, NOW));
    steps.add(request.resubmit(asked(decision), asked(decision).facts(), REQUESTER, NOW));
    steps.add(request.approve(decision, REASON, OFFICER, TODAY, NOW));
    steps.add(request.acceptConditions(decision, REQUESTER, TODAY, NOW));

    assertThat(steps)
        .extracting(Step::kind)
        .containsExactly(
            "request.submitted",
            "request.asked",
            "request.answered",
            "request.resubmitted",
            "request.approved",
            "request.conditions-accepted");
    assertThat(steps)
        .allSatisfy(
            step -> {
              assertThat(step.subjects())
                  .containsEntry("model", "m")
                  .containsEntry("deployment", "d")
                  .containsEntry("unit", "unit")
                  .containsKey("decision");
              assertThat(step.concerns())
                  .isEqualTo(new Step.Concerns(Set.of(REQUESTER.id()), Set.of(REQUESTER.unit())));
            });
    assertThat(steps.getLast().subjects()).containsKey("use");
    assertThat(steps.getFirst().bodies()).containsOnlyKeys("details", "facts", "decision");
  }

  private static RequestView.WaitsFor waitsFor(Request request) {
    return request.summarised().waitsFor();
  }

  private static List<Role> roles(String... words) {
    return List.of(words).stream().map(word -> Role.ofWord(word).orElseThrow()).toList();
  }
}
