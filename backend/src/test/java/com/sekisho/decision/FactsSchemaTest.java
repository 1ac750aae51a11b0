package com.sekisho.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.shared.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FactsSchemaTest {

  private static final FactsSchema SCHEMA = FactsSchema.load();

  private static final String COMPLETE =
      """
      {
        "as_of": "2026-11-24",
        "organisation": {"country": "JP", "sector": "general"},
        "model": {"vendor": {"name": "Maker", "country": "JP"}, "weights": "open"},
        "deployment": {"hosting": "on-premises"},
        "use": {
          "purpose": "translation", "classification": "internal", "audience": "internal",
          "autonomy": "suggest"
        }
      }\
      """;

  @Test
  void completeFactsHaveNoViolations() {
    assertThat(SCHEMA.violations(json(COMPLETE))).isEmpty();
  }

  @Test
  void anythingMayBeOpenInAHalfFilledForm() {
    assertThat(SCHEMA.violationsOfPartial(json("{}"))).isEmpty();
    assertThat(SCHEMA.violationsOfPartial(json("{'use': {'purpose': null}, 'model': null}")))
        .isEmpty();
  }

  @Test
  void everyMissingPartIsNamedAtOnce() {
    assertThat(SCHEMA.violations(json("{'use': {'purpose': null, 'audience': 'internal'}}")))
        .extracting(Violation::path)
        .containsExactlyInAnyOrder(
            "as_of",
            "organisation",
            "model",
            "deployment",
            "use.purpose",
            "use.classification",
            "use.autonomy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "use | audience | 'everybody' | use.audience",
        "use | audience | 7 | use.audience",
        "use | colour | 'red' | use.colour",
        "use | data | ['personal', 'gossip'] | use.data[1]",
        "use | data | 'personal' | use.data",
        "use | oversight | 'yes' | use.oversight",
        "use | monthly_active_users | 1.5 | use.monthly_active_users",
        "use | monthly_active_users | -1 | use.monthly_active_users",
        "use | subject_regions | ['XX'] | use.subject_regions[0]",
        "organisation | country | 'jp' | organisation.country",
        "organisation | parent_country | 'EEA' | organisation.parent_country",
        "deployment | end_date | '2026-02-30' | deployment.end_date",
        "deployment | end_date | '24.11.2026' | deployment.end_date",
        "deployment | operator | {'name': 'Somebody'} | deployment.operator.country",
        "model | licenses | [{'id': 'MIT'}] | model.licenses[0].relation",
        "model | lineage | [{'relation': 'own'}] | model.lineage[0].relation",
        "model | name | '' | model.name",
        "model | name | '\\ud800' | model.name",
        "model | weights | null | model.weights",
      })
  void aWrongFieldIsNamedByItsPath(String part, String field, String value, String path) {
    ObjectNode facts = (ObjectNode) json(COMPLETE);
    ((ObjectNode) facts.get(part)).set(field, json(value));

    assertThat(SCHEMA.violations(facts)).extracting(Violation::path).containsExactly(path);
  }

  @Test
  void aViolationSaysWhatWouldBeAccepted() {
    ObjectNode facts = (ObjectNode) json(COMPLETE);
    ((ObjectNode) facts.get("use")).put("audience", "everybody").put("colour", "red");

    List<Violation> violations = SCHEMA.violations(facts);

    assertThat(violations)
        .extracting(violation -> violation.message().en())
        .anySatisfy(
            message ->
                assertThat(message)
                    .isEqualTo(
                        "\"everybody\" is not accepted here. Give one of internal, partners,"
                            + " public."))
        .anySatisfy(message -> assertThat(message).contains("no such field", "purpose, class"));
    assertThat(violations)
        .extracting(violation -> violation.message().ja())
        .contains("\"everybody\"は受け付けられません。internal、partners、publicのいずれかを指定してください。");
  }

  @Test
  void aListBeyondAnyUseIsRefusedForItsLengthAlone() {
    ObjectNode facts = (ObjectNode) json(COMPLETE);
    var data = ((ObjectNode) facts.get("use")).putArray("data");
    for (int i = 0; i < 100_000; i++) {
      data.add(i);
    }

    assertThat(SCHEMA.violations(facts)).extracting(Violation::path).containsExactly("use.data");
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }
}
