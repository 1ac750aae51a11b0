package com.sekisho.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.decision.Condition;
import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;
import com.sekisho.decision.FactsSchema;
import com.sekisho.decision.Finding;
import com.sekisho.decision.Outcome;
import com.sekisho.decision.wasm.WasmDecider;
import com.sekisho.shared.CanonicalJson;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What holds of every decision, tried on facts drawn at random.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionPropertiesTest {

  private static final int DOCUMENTS = 400;
  private static final String MISSING = "facts.missing.";

  private static final List<String> REQUIRED =
      List.of(
          "organisation.country",
          "organisation.sector",
          "model.weights",
          "model.vendor",
          "deployment.hosting",
          "use.purpose",
          "use.classification",
          "use.audience",
          "use.autonomy");

  private final ShippedBundle policy = ShippedBundle.load();
  private final WasmDecider decider = new WasmDecider(policy, 1);
  private final RandomFacts random = new RandomFacts(5);

  @Test
  void randomFactsAreFacts() {
    FactsSchema schema = FactsSchema.load();

    forRandomFacts(facts -> assertThat(schema.violations(facts)).isEmpty());
  }

  @Test
  void theOutcomeIsTheHighestOfTheFindings() {
    forRandomFacts(
        facts -> {
          Decision decision = decide(facts);
          assertThat(decision.outcome())
              .isEqualTo(
                  decision.findings().stream()
                      .map(Finding::outcome)
                      .reduce(Outcome.ALLOW, Outcome::join));
        });
  }

  @Test
  void findingsAreSortedStrictestFirstThenByRule() {
    forRandomFacts(
        facts ->
            assertThat(decide(facts).findings())
                .isSortedAccordingTo(
                    Comparator.comparing(Finding::outcome, Comparator.reverseOrder())
                        .thenComparing(Finding::rule)));
  }

  @Test
  void onlyAReviewNamesApprovers() {
    forRandomFacts(
        facts -> {
          Decision decision = decide(facts);
          if (decision.outcome() == Outcome.NEEDS_REVIEW) {
            assertThat(decision.approverRoles())
                .contains("compliance-officer")
                .isSorted()
                .doesNotHaveDuplicates();
          } else {
            assertThat(decision.approverRoles()).isEmpty();
          }
        });
  }

  @Test
  void onlyADenialHasNoLastDay() {
    forRandomFacts(
        facts -> {
          Decision decision = decide(facts);
          assertThat(decision.validUntil() == null).isEqualTo(decision.outcome() == Outcome.DENY);
        });
  }

  @Test
  void eachConditionOfAFindingIsACondition() {
    forRandomFacts(
        facts -> {
          Decision decision = decide(facts);
          List<Condition> ofFindings =
              decision.findings().stream().flatMap(f -> f.conditions().stream()).toList();
          assertThat(decision.conditions())
              .doesNotHaveDuplicates()
              .containsExactlyInAnyOrderElementsOf(ofFindings.stream().distinct().toList());
        });
  }

  @Test
  void theOrderOfListsDoesNotMatter() {
    forRandomFacts(
        facts ->
            assertThat(essence(decide(random.shuffled(facts))))
                .as(facts.toString())
                .isEqualTo(essence(decide(facts))));
  }

  @Test
  void aFactThatIsAddedIsNotMissing() {
    forRandomFacts(
        facts -> {
          for (String path : missing(decide(facts))) {
            ObjectNode more = facts.deepCopy();
            set(more, path, random.value(path));
            assertThat(missing(decide(more))).as(path + " of " + more).doesNotContain(path);
          }
        });
  }

  @Test
  void nullMeansTheSameAsLeftOut() {
    forRandomFacts(
        facts -> {
          JsonNode without = withoutNulls(facts);
          assertThat(essence(decide(without)))
              .as(facts.toString())
              .isEqualTo(essence(decide(facts)));
        });
  }

  /// So a form can say that a denial is settled while questions are open.
  @Test
  void noAnswerTakesADenialBack() {
    forRandomFacts(
        facts -> {
          ObjectNode partial = facts.deepCopy();
          for (String path : REQUIRED) {
            if (random.chance(0.4)) {
              remove(partial, path);
            }
          }
          Decision early = decide(partial);
          if (early.outcome() == Outcome.DENY) {
            assertThat(decide(facts).outcome())
                .as(partial + " of " + facts)
                .isEqualTo(Outcome.DENY);
          }
          for (String path : missing(early)) {
            ObjectNode more = partial.deepCopy();
            set(more, path, random.value(path));
            if (early.outcome() == Outcome.DENY) {
              assertThat(decide(more).outcome()).as(path + " of " + more).isEqualTo(Outcome.DENY);
            }
          }
        });
  }

  private void forRandomFacts(Consumer<ObjectNode> property) {
    assertThat(Stream.generate(random::next).limit(DOCUMENTS)).allSatisfy(property);
  }

  private Decision decide(JsonNode facts) {
    return decider.decide(new Facts(CanonicalJson.of(facts)), policy.id());
  }

  /// A decision without what repeats the facts as they were written.
  private static List<Object> essence(Decision decision) {
    List<List<Object>> findings =
        decision.findings().stream()
            .map(f -> List.<Object>of(f.rule(), f.outcome(), f.conditions(), f.citations()))
            .toList();
    return List.of(
        decision.outcome(),
        findings,
        decision.conditions(),
        decision.approverRoles(),
        String.valueOf(decision.validUntil()));
  }

  private static List<String> missing(Decision decision) {
    return decision.findings().stream()
        .map(Finding::rule)
        .filter(rule -> rule.startsWith(MISSING))
        .map(rule -> rule.substring(MISSING.length()))
        .toList();
  }

  private static void set(ObjectNode facts, String path, JsonNode value) {
    ObjectNode place = facts;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      place = place.path(steps[i]) instanceof ObjectNode there ? there : place.putObject(steps[i]);
    }
    place.set(steps[steps.length - 1], value);
  }

  private static void remove(ObjectNode facts, String path) {
    int dot = path.indexOf('.');
    ((ObjectNode) facts.path(path.substring(0, dot))).remove(path.substring(dot + 1));
  }

  private static JsonNode withoutNulls(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = object.objectNode();
    object.forEachEntry(
        (name, member) -> {
          if (!member.isNull()) {
            copy.set(name, withoutNulls(member));
          }
        });
    return copy;
  }
}
