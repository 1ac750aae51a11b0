package com.sekisho.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.shared.CanonicalJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DecisionJsonTest {

  private static final String WHOLE =
      """
      {
        "outcome": "NEEDS_REVIEW",
        "findings": [
          {
            "rule": "residency.transfer.none-met", "family": "residency.transfer",
            "outcome": "NEEDS_REVIEW",
            "message": {"en": "No ground.", "ja": "根拠がない。"},
            "facts": [
              {"path": "use.data", "value": ["personal"]}, {"path": "use.oversight", "value": null}
            ],
            "citations": [
              {"id": "law", "title": {"en": "A law", "ja": "ある法律"}, "locator": "Art. 7"},
              {"id": "rule", "title": {"en": "A rule", "ja": "ある規則"}, "locator": null}
            ],
            "conditions": [],
            "remedies": [{"en": "Do so.", "ja": "そうする。"}],
            "waivable_by": "data-protection-officer"
          },
          {
            "rule": "lifecycle.end-date.soon", "family": "lifecycle.end-date",
            "outcome": "ALLOW_WITH_CONDITIONS",
            "message": {"en": "It ends.", "ja": "終了する。"},
            "facts": [], "citations": [],
            "conditions": [
              {"id": "plan", "text": {"en": "Plan", "ja": "計画"}, "owner_role": "employee",
               "due": "2027-01-01"}
            ],
            "remedies": [], "waivable_by": null
          }
        ],
        "conditions": [
          {"id": "plan", "text": {"en": "Plan", "ja": "計画"}, "owner_role": "employee", "due": null}
        ],
        "approver_roles": ["compliance-officer", "data-protection-officer"],
        "valid_until": "2027-05-23",
        "policy": {
          "version": "2026.11.24",
          "digest": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        },
        "facts_digest": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "as_of": "2026-11-24"
      }\
      """;

  @Test
  void writingWhatWasReadGivesTheSameDocument() {
    JsonNode document = json(WHOLE);

    assertThat(DecisionJson.write(DecisionJson.read(document))).isEqualTo(document);
  }

  @Test
  void readingWhatWasWrittenGivesTheSameDecision() {
    Decision decision = DecisionJson.read(json(WHOLE));
    String written = CanonicalJson.of(DecisionJson.write(decision)).text();

    assertThat(DecisionJson.read(json(written))).isEqualTo(decision);
  }

  @Test
  void aDocumentThatLacksAMemberIsNoDecision() {
    ObjectNode document = (ObjectNode) json(WHOLE);
    document.remove("valid_until");

    assertThatThrownBy(() -> DecisionJson.read(document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("valid_until");
  }

  @Test
  void anOutcomeOutsideTheLatticeIsNoDecision() {
    ObjectNode document = (ObjectNode) json(WHOLE);
    document.put("outcome", "MAYBE");

    assertThatThrownBy(() -> DecisionJson.read(document))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
