package com.sekisho.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConditionTextTest {

  /// The members whose terms are said in words, by the type of condition.
  private static final Map<String, String> SAID =
      Map.of(
          "redistribution_terms", "must",
          "purpose_limit", "allowed",
          "output_use", "conditions",
          "exemption", "from",
          "attribution", "placement",
          "revenue_threshold", "applies_if_business");

  @Test
  void everyTermOfTheShippedLicencesHasWordsInBothLanguages() throws IOException {
    List<String> without = new ArrayList<>();
    for (JsonNode condition : conditions()) {
      String member = SAID.get(condition.path("type").asString(""));
      if (member != null) {
        condition
            .path(member)
            .valueStream()
            .map(JsonNode::asString)
            .forEach(
                term -> {
                  if (!ConditionText.knows(term)) {
                    without.add(term);
                  }
                });
      }
    }

    assertThat(without).isEmpty();
  }

  @Test
  void noTextHasAnIdentifierOrAnEmptyPlaceInIt() throws IOException {
    for (JsonNode condition : conditions()) {
      var text = ConditionText.of(condition);

      for (String said : List.of(text.en(), text.ja())) {
        assertThat(said)
            .as(condition.toString())
            .doesNotContain("_")
            .doesNotContain("“”")
            .doesNotContain("「」")
            .doesNotContain(": .")
            .doesNotContain("?");
      }
    }
  }

  @Test
  void aDutyIsSaidInEachLanguage() {
    var text =
        ConditionText.of(
            JsonMapper.shared()
                .readTree(
                    """
                    {"type": "redistribution_terms", "must": ["copy of the agreement", "mark changes"]}
                    """));

    assertThat(text.en())
        .isEqualTo(
            "Whoever hands it on must enclose a copy of the agreement; mark what was changed.");
    assertThat(text.ja()).isEqualTo("ほかへ渡すときの義務:契約書の写しを付ける、変更した箇所を示す。");
  }

  private static List<JsonNode> conditions() throws IOException {
    try (InputStream in =
        ConditionTextTest.class.getResourceAsStream("/sekisho/tables/licenses/data.json")) {
      List<JsonNode> conditions = new ArrayList<>();
      JsonMapper.shared()
          .readTree(in)
          .path("licenses")
          .forEach(license -> license.path("conditions").forEach(conditions::add));
      assertThat(conditions).hasSizeGreaterThan(100);
      return conditions;
    }
  }
}
