package com.sekisho.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.SekishoTest;
import com.sekisho.decision.Outcome;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.InvalidInput;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// A form that is being filled in.
@SekishoTest
class AnsweringTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Autowired Checker checker;
  @Autowired OrganisationUnits units;

  private Actor employee;

  @BeforeEach
  void signIn() {
    employee =
        new Actor(new ActorId("somebody"), units.all().getFirst().id(), Set.of(Role.EMPLOYEE));
  }

  @Test
  void anEmptyFormAsksForEveryRequiredFact() {
    Answering answering = answer("{}");

    assertThat(answering.open())
        .filteredOn(OpenQuestion::required)
        .extracting(OpenQuestion::path)
        .containsExactly(
            "model.vendor.name",
            "model.vendor.country",
            "model.weights",
            "deployment.hosting",
            "use.purpose",
            "use.classification",
            "use.audience",
            "use.autonomy");
    assertThat(answering.open()).allMatch(OpenQuestion::couldChange);
    assertThat(answering.open())
        .allSatisfy(
            question -> {
              assertThat(question.question().en()).isNotEqualTo(question.path());
              assertThat(question.question().ja()).isNotEqualTo(question.path());
            });
    assertThat(answering.settled()).isFalse();
  }

  @Test
  void aDenialIsSettledHoweverMuchIsOpen() {
    Answering answering = answer("{'deployment': {'end_date': '2026-01-01'}}");

    assertThat(answering.decision().outcome()).isEqualTo(Outcome.DENY);
    assertThat(answering.settled()).isTrue();
    assertThat(answering.open()).isNotEmpty().noneMatch(OpenQuestion::couldChange);
  }

  @Test
  void aFactThatOnlyMattersNowIsAskedForNow() {
    String own =
        """
        {'model': {'vendor': {'name': 'Maker', 'country': 'JP'}, 'weights': 'open',
                   'status': 'approved', 'licenses': [{'id': 'MIT', 'relation': 'own'}]},
         'deployment': {'hosting': 'on-premises', 'status': 'approved'%s},
         'use': {'purpose': 'translation', 'classification': 'internal', 'audience': 'internal',
                 'autonomy': 'suggest', 'data': [], 'commercial': true}}\
        """;

    Answering open = answer(own.formatted(""));
    assertThat(open.open()).extracting(OpenQuestion::path).contains("deployment.weights_verified");
    assertThat(open.settled()).isFalse();

    Answering closed =
        answer(
            own.formatted(
                ", 'weights_verified': true, 'processing_regions': ['JP'], 'storage_regions':"
                    + " ['JP']"));
    assertThat(closed.open()).isEmpty();
    assertThat(closed.settled()).isTrue();
  }

  @Test
  void whatCannotBeAcceptedIsRefusedInAFormToo() {
    assertThatThrownBy(() -> answer("{'use': {'audience': 'everybody'}}"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal ->
                assertThat(refusal.violations())
                    .singleElement()
                    .satisfies(v -> assertThat(v.path()).isEqualTo("use.audience")));
  }

  private Answering answer(String facts) {
    return checker.answer(JsonMapper.shared().readTree(facts.replace('\'', '"')), employee, TODAY);
  }
}
