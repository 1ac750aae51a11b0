package com.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The catalogue of the active policy.
@SekishoTest
class RulesTest {

  @Autowired Caller anybody;
  @Autowired Catalogue catalogue;
  @Autowired Tables tables;
  @Autowired Policies policies;

  @Test
  void thePagesOfTheListHoldEveryRuleOnce() {
    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = anybody.as("employee").get("/api/v1/rules?limit=7" + cursor).json();
      page.path("items").forEach(rule -> listed.add(rule.path("id").stringValue()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").stringValue();
    } while (!cursor.isEmpty());

    assertThat(listed)
        .isSorted()
        .containsExactlyElementsOf(catalogue.rules().stream().map(RuleView::id).sorted().toList());
  }

  @Test
  void theListCanBeNarrowedToAFamily() {
    Answer answer = anybody.as("employee").get("/api/v1/rules?family=residency.retention");

    assertThat(answer.json().path("items"))
        .isNotEmpty()
        .allSatisfy(
            rule -> assertThat(rule.path("family").asString()).isEqualTo("residency.retention"));
  }

  @Test
  void aRuleIsExplainedInBothLanguages() {
    RuleView first = catalogue.rules().getFirst();

    Answer answer = anybody.as("employee").get("/api/v1/rules/" + first.id());

    assertThat(answer.at("/title/en")).isEqualTo(first.title().en());
    assertThat(answer.at("/description/ja")).isEqualTo(first.description().ja());
  }

  @Test
  void whatIsMissingIsOneRuleWhateverTheFact() {
    assertThat(catalogue.rule("facts.missing.use.data")).isEqualTo(catalogue.rule("facts.missing"));
    assertThat(catalogue.rule("facts.missing")).isPresent();
  }

  @Test
  void aRuleThatThereIsNotIsNotFound() {
    assertThat(anybody.as("employee").get("/api/v1/rules/no.such-rule").status()).isEqualTo(404);
  }

  @Test
  void aCursorFromElsewhereIsRefused() {
    assertThat(anybody.as("employee").get("/api/v1/rules?cursor=%21").status()).isEqualTo(400);
  }

  @Test
  void nobodyReadsTheRulesWithoutSigningIn() {
    assertThat(anybody.get("/api/v1/rules").status()).isEqualTo(401);
  }

  @Test
  void everyRuleIsOfAFamilyOfTheCatalogue() {
    Set<String> families =
        catalogue.families().stream().map(FamilyView::id).collect(Collectors.toSet());

    assertThat(catalogue.rules()).isNotEmpty().extracting(RuleView::family).isSubsetOf(families);
  }

  @Test
  void formsFindTheirChoicesInTheTables() {
    assertThat(tables.purposes()).extracting(Choice::id).contains("translation");
    assertThat(tables.dataCategories()).extracting(Choice::id).contains("personal");
    assertThat(tables.countries()).extracting(Choice::id).contains("JP", "EU");
    assertThat(tables.table("thresholds").path("end_date_notice_days").isInt()).isTrue();
  }

  @Test
  void theShippedPolicyIsActive() {
    PolicyView active = policies.active();

    assertThat(active.state()).isEqualTo(PolicyState.ACTIVE);
    assertThat(policies.find(active.id().digest())).contains(active);
  }
}
