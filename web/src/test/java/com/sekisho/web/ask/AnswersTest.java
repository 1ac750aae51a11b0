package com.sekisho.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {

  private static final Set<String> PERSONAL = Set.of("personal", "health");

  @Test
  void aPickedDeploymentIsSentByItsIdAloneWhateverWasDescribedBefore() {
    Answers answers =
        Answers.of(
            typed(
                Map.of(
                    "deployment.id", List.of("r1-tokyo"),
                    "deployment.hosting", List.of("pc"),
                    "model.name", List.of("Own model"),
                    "use.purpose", List.of("translation"))));

    assertThat(sent(answers))
        .isEqualTo(
            json(
                """
                {"deployment": {"id": "r1-tokyo"}, "use": {"purpose": "translation"}}
                """));
  }

  @Test
  void aDescribedDeploymentIsSentAsFactsWithTheModelThatItRuns() {
    Answers answers =
        Answers.of(
            typed(
                Map.of(
                    "unlisted", List.of("true"),
                    "deployment.id", List.of("r1-tokyo"),
                    "deployment.hosting", List.of("vendor-api"),
                    "deployment.operator.country", List.of("CN"),
                    "deployment.processing_regions", List.of("CN", "SG"),
                    "deployment.retention_days", List.of("３０"),
                    "deployment.trains_on_inputs", List.of("true"),
                    "deployment.safeguards", List.of("-"),
                    "model.id", List.of("deepseek-r1"))));

    assertThat(sent(answers))
        .isEqualTo(
            json(
                """
                {
                  "model": {"id": "deepseek-r1"},
                  "deployment": {
                    "hosting": "vendor-api",
                    "operator": {"country": "CN"},
                    "processing_regions": ["CN", "SG"],
                    "retention_days": 30,
                    "trains_on_inputs": true,
                    "safeguards": []
                  }
                }
                """));
  }

  @Test
  void aModelThatIsNotInTheRegisterIsDescribedWithItsOwnLicence() {
    Answers answers =
        Answers.of(
            typed(
                Map.of(
                    "unlisted", List.of("true"),
                    "deployment.hosting", List.of("pc"),
                    "model.name", List.of("Nanashi 7B"),
                    "model.vendor.name", List.of("Nanashi"),
                    "model.vendor.country", List.of("JP"),
                    "model.weights", List.of("open"),
                    "model.licenses", List.of("MIT"))));

    assertThat(sent(answers).get("model"))
        .isEqualTo(
            json(
                """
                {
                  "name": "Nanashi 7B",
                  "vendor": {"name": "Nanashi", "country": "JP"},
                  "weights": "open",
                  "licenses": [{"id": "MIT", "relation": "own"}]
                }
                """));
  }

  @Test
  void countriesOfPeopleAreSentOnlyWithDataAboutPeople() {
    Map<String, List<String>> given =
        Map.of("use.data", List.of("source-code"), "use.subject_regions", List.of("DE"));

    assertThat(sent(Answers.of(typed(given))))
        .isEqualTo(json("{\"use\": {\"data\": [\"source-code\"]}}"));
  }

  @Test
  void noneIsAnEmptyListAndLeftOutIsNotKnown() {
    assertThat(sent(Answers.of(typed(Map.of("use.data", List.of("-"))))))
        .isEqualTo(json("{\"use\": {\"data\": []}}"));
    assertThat(sent(Answers.of(typed(Map.of("use.data", List.of("")))))).isEqualTo(json("{}"));
  }

  @Test
  void namingACategoryOutweighsNone() {
    assertThat(sent(Answers.of(typed(Map.of("use.data", List.of("personal", "-"))))))
        .isEqualTo(json("{\"use\": {\"data\": [\"personal\"]}}"));
  }

  @Test
  void whatIsNoNumberIsSentAsItWasTypedSoThatItIsRefusedByName() {
    assertThat(sent(Answers.of(typed(Map.of("use.monthly_active_users", List.of("many"))))))
        .isEqualTo(json("{\"use\": {\"monthly_active_users\": \"many\"}}"));
  }

  @Test
  void numbersMayBeGrouped() {
    assertThat(sent(Answers.of(typed(Map.of("use.monthly_active_users", List.of("1,200,000"))))))
        .isEqualTo(json("{\"use\": {\"monthly_active_users\": 1200000}}"));
  }

  @Test
  void aDraftGivesBackTheSameAnswers() {
    Answers answers =
        Answers.of(
            typed(
                Map.of(
                    "unlisted", List.of("true"),
                    "deployment.hosting", List.of("pc"),
                    "use.data", List.of("-"),
                    "use.monthly_active_users", List.of("many"))));

    assertThat(Answers.ofDraft(answers.toDraft())).isEqualTo(answers);
  }

  @Test
  void aRequestThatWasSentGivesBackTheAnswersItWasMadeOf() {
    Answers answers =
        Answers.of(
            typed(
                Map.of(
                    "deployment.id", List.of("r1-tokyo"),
                    "use.purpose", List.of("translation"),
                    "use.data", List.of("personal"),
                    "use.subject_regions", List.of("DE", "FR"),
                    "use.oversight", List.of("false"),
                    "use.monthly_active_users", List.of("12"))));

    assertThat(Answers.ofFacts(answers.body(PERSONAL))).isEqualTo(answers);
  }

  /// As it goes over the wire: whichever Java type a number has.
  private static JsonNode sent(Answers answers) {
    return json(answers.body(PERSONAL).toString());
  }

  private static MultiValueMap<String, String> typed(Map<String, List<String>> given) {
    return new LinkedMultiValueMap<>(given);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
