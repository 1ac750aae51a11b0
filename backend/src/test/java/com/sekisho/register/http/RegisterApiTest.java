package com.sekisho.register.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SekishoTest
class RegisterApiTest {

  @Autowired private Caller caller;

  private final String own = "h" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aModelIsAnsweredWithItsFactsAndWhatItsLineageBrings() {
    Answer answer = caller.as("employee").get("/api/v1/models/deepseek-r1-distill-llama-70b");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo(answer.at("/etag")).matches("\"\\d+\"");
    assertThat(answer.at("/name")).isEqualTo("DeepSeek-R1-Distill-Llama-70B");
    assertThat(answer.at("/vendor/country")).isEqualTo("CN");
    assertThat(answer.at("/weights")).isEqualTo("open");
    assertThat(answer.at("/modalities_in/0")).isEqualTo("text");
    assertThat(answer.json().get("own_licenses")).hasToString("[\"MIT\"]");
    assertThat(answer.json().get("licenses"))
        .hasToString(
            "[{\"id\":\"MIT\",\"via\":\"deepseek-r1-distill-llama-70b\",\"relation\":\"own\"},"
                + "{\"id\":\"llama-3.3-community\",\"via\":\"llama-3.3-70b-instruct\","
                + "\"relation\":\"base\"},"
                + "{\"id\":\"MIT\",\"via\":\"deepseek-r1\",\"relation\":\"distilled\"}]");
    assertThat(answer.at("/lineage/0/vendor_country")).isEqualTo("US");
    assertThat(answer.at("/source_date")).isEqualTo("2026-11-24");
    assertThat(answer.json().get("sources")).isNotEmpty();
  }

  @Test
  void aDeploymentNamesItsModelAndItsUnknownsAreNull() {
    Answer answer = caller.as("employee").get("/api/v1/deployments/claude-opus-5-vendor-api");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/model_id")).isEqualTo("claude-opus-5");
    assertThat(answer.at("/hosting")).isEqualTo("vendor-api");
    assertThat(answer.json().get("retention_days").intValue()).isEqualTo(30);
    assertThat(answer.json().get("processing_regions").isNull()).isTrue();
    assertThat(answer.at("/provenance/operator/certainty")).isEqualTo("secondary");
  }

  @Test
  void aLicenceHasItsConditionsAsDataAndInWords() {
    Answer answer = caller.as("employee").get("/api/v1/licenses/llama-4-community");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/version")).isEqualTo("2025-04-05");
    assertThat(answer.at("/conditions/0/type")).isEqualTo("mau_threshold");
    assertThat(answer.at("/in_words/0/text/ja"))
        .isEqualTo("月間利用者数が700,000,000人を超えると、別途の許諾が必要です(モデル公開日の時点で一度だけ数えます)。");
  }

  @Test
  void aVendorIsAnsweredWithItsCountry() {
    Answer answer = caller.as("auditor").get("/api/v1/vendors/alibaba-qwen");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/country")).isEqualTo("CN");
    assertThat(answer.at("/parent")).isEqualTo("Alibaba Group");
    assertThat(answer.at("/certainty")).isEqualTo("unverified");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vendors", "models", "licenses", "deployments"})
  void listsArePagedByCursorWithoutGapOrRepetition(String items) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      Answer page =
          caller
              .as("employee")
              .get(
                  "/api/v1/" + items + "?limit=17" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      assertThat(page.status()).isEqualTo(200);
      page.json().get("items").forEach(item -> seen.add(item.get("id").stringValue()));
      cursor = page.at("/next");
    } while (!cursor.isEmpty());

    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(24);
  }

  @ParameterizedTest
  @CsvSource({
    "models?vendor_country=FR&weights=open, mistral-large-3, gpt-5",
    "models?modality=audio&modality=video, gemini-2.5-pro, llama-4-scout",
    "models?text=swallow&sort=released, gpt-oss-swallow-120b-rl-v0.1, deepseek-r1",
    "models?hosting=edge, sarashina2.2-3b-instruct, o3",
    "deployments?region=CN, deepseek-r1-vendor-api, o3-vendor-api",
    "deployments?ended=yes&model=gpt-4.5, gpt-4.5-azure-global, o3-vendor-api",
    "deployments?hosting=on-premises&vendor_country=JP, tsuzumi-2-on-premises, qwen3-30b-a3b-pc",
    "licenses?kind=research, sarashina-noncommercial, MIT",
    "vendors?country=AE, tii, openai"
  })
  void listsAreNarrowedByTheAddress(String path, String there, String notThere) {
    Answer answer = caller.as("employee").get("/api/v1/" + path + "&limit=200");
    List<String> ids =
        answer.json().get("items").valueStream().map(item -> item.get("id").stringValue()).toList();

    assertThat(ids).contains(there).doesNotContain(notThere);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"models?sort=price", "models?limit=0", "models?limit=201", "models?cursor=abc"})
  void aListThatCantBeMadeIsRefused(String path) {
    Answer answer = caller.as("employee").get("/api/v1/" + path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void anOfficerRegistersChangesAndApprovesAModel() {
    Caller officer = caller.as("officer");
    Answer made =
        officer.post(
            "/api/v1/models",
            """
            {"id": "%s", "name": "House model", "vendor_id": "elyza", "weights": "open",
             "own_licenses": ["Apache-2.0"], "base_models": ["qwen2.5-32b"],
             "sources": ["model card"], "certainty": "primary"}
            """
                .formatted(own));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/api/v1/models/" + own);
    assertThat(made.at("/status")).isEqualTo("proposed");

    String path = "/api/v1/models/" + own;
    Answer changed =
        officer
            .with("If-Match", made.header("ETag"))
            .with("Content-Type", "application/merge-patch+json")
            .call("PATCH", path, "{\"context_tokens\": 32768}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().get("context_tokens").intValue()).isEqualTo(32768);
    assertThat(changed.at("/vendor_id")).isEqualTo("elyza");

    assertThat(
            officer
                .with("If-Match", made.header("ETag"))
                .post(path + "/status", "{\"status\": \"approved\", \"reason\": \"ok\"}")
                .status())
        .isEqualTo(412);
    assertThat(
            officer
                .post(path + "/status", "{\"status\": \"approved\", \"reason\": \"ok\"}")
                .status())
        .isEqualTo(428);
    Answer approved =
        officer
            .with("If-Match", changed.header("ETag"))
            .post(path + "/status", "{\"status\": \"approved\", \"reason\": \"Card read.\"}");
    assertThat(approved.status()).isEqualTo(200);
    assertThat(approved.at("/status")).isEqualTo("approved");
    assertThat(approved.at("/status_reason")).isEqualTo("Card read.");

    JsonNode history = caller.as("auditor").get(path + "/history").json();
    assertThat(history).hasSize(3);
    assertThat(history.get(0).at("/changes/0/fact").stringValue()).isEqualTo("status");
    assertThat(history.get(1).at("/changes/0/after").intValue()).isEqualTo(32768);
  }

  @Test
  void aDeploymentIsReplacedWhole() {
    Caller officer = caller.as("officer");
    Answer made =
        officer.post(
            "/api/v1/deployments",
            """
            {"id": "%s", "model_id": "phi-4", "name": {"en": "Lab", "ja": "研究室"}, "hosting": "pc",
             "retention_days": 3}
            """
                .formatted(own));
    Answer replaced =
        officer
            .with("If-Match", made.header("ETag"))
            .put(
                "/api/v1/deployments/" + own,
                """
                {"model_id": "phi-4", "name": {"en": "Laboratory", "ja": "研究室"}, "hosting": "pc"}
                """);

    assertThat(replaced.status()).isEqualTo(200);
    assertThat(replaced.at("/name/en")).isEqualTo("Laboratory");
    assertThat(replaced.json().get("retention_days").isNull()).isTrue();
  }

  @Test
  void whatIsWrongIsNamedPlaceByPlace() {
    Answer answer =
        caller
            .as("officer")
            .post(
                "/api/v1/vendors",
                "{\"id\": \"%s\", \"country\": \"XX\", \"x\": 1}".formatted(own));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"name\"", "\"country\"", "\"x\"");
    assertThat(caller.as("officer").get("/api/v1/vendors/" + own).status()).isEqualTo(404);
  }

  @Test
  void aLicenceOfTheRulesIsNotChangedHere() {
    Answer mit = caller.as("officer").get("/api/v1/licenses/MIT");
    Answer answer =
        caller
            .as("officer")
            .with("If-Match", mit.header("ETag"))
            .with("Content-Type", "application/json")
            .call("PATCH", "/api/v1/licenses/MIT", "{\"kind\": \"research\"}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/type")).endsWith("ruled-license-refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "employee",
        "chief",
        "legal",
        "dpo",
        "security",
        "policy",
        "auditor",
        "admin",
        "gateway"
      })
  void onlyOfficersWrite(String account) {
    Caller other = caller.as(account);

    for (String items : List.of("vendors", "models", "licenses", "deployments")) {
      assertThat(other.post("/api/v1/" + items, "{}").status()).as(items).isEqualTo(403);
    }
    Caller knowing = other.with("If-Match", "\"0\"");
    for (String item :
        List.of("vendors/openai", "models/phi-4", "licenses/MIT", "deployments/gpt-oss-20b-pc")) {
      assertThat(knowing.put("/api/v1/" + item, "{}").status()).as(item).isEqualTo(403);
      assertThat(
              knowing
                  .with("Content-Type", "application/json")
                  .call("PATCH", "/api/v1/" + item, "{}")
                  .status())
          .as(item)
          .isEqualTo(403);
    }
    for (String item : List.of("models/phi-4", "deployments/gpt-oss-20b-pc")) {
      assertThat(
              knowing
                  .post(
                      "/api/v1/" + item + "/status",
                      "{\"status\": \"retired\", \"reason\": \"mine\"}")
                  .status())
          .as(item)
          .isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"vendors", "models/phi-4", "models/phi-4/lineage", "licenses/MIT", "deployments"})
  void nobodyReadsUnknown(String path) {
    assertThat(caller.get("/api/v1/" + path).status()).isEqualTo(401);
  }

  @Test
  void theLineageIsAPictureWithItsConditions() {
    Answer lineage = caller.as("employee").get("/api/v1/models/rakuten-ai-3.0/lineage");

    assertThat(lineage.status()).isEqualTo(200);
    assertThat(lineage.at("/nodes/1/id")).isEqualTo("deepseek-v3-base");
    assertThat(lineage.at("/ties/0/relation")).isEqualTo("base");
    assertThat(lineage.json().get("duties").valueStream())
        .anySatisfy(
            duty -> {
              assertThat(duty.at("/via").stringValue()).isEqualTo("deepseek-v3-base");
              assertThat(duty.at("/license_id").stringValue()).isEqualTo("deepseek-license-1.0");
              assertThat(duty.at("/binds").booleanValue()).isTrue();
            });
  }
}
