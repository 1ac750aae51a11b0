package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SekishoTest
class RegisterPagesTest {

  private final Caller caller;

  @LocalServerPort private int port;

  @Autowired
  RegisterPagesTest(Caller caller) {
    this.caller = caller;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/register",
        "/register?vendor_country=CN&weights=open&sort=released",
        "/register?q=%7Bnothing%7D",
        "/register?license=MIT&vendor=deepseek",
        "/register/deployments",
        "/register/deployments?hosting=cloud-api&ended=no&sort=end_date",
        "/register/deployments?model=deepseek-r1&terms=aws-bedrock-terms",
        "/register/licenses",
        "/register/licenses?kind=community",
        "/register/models/deepseek-r1-distill-llama-70b",
        "/register/models/claude-sonnet-4-5",
        "/register/deployments/deepseek-r1-0528-vendor-api",
        "/register/vendors/deepseek",
        "/register/vendors/alibaba-qwen",
        "/register/licenses/llama-4-community",
        "/rules",
        "/rules/geopolitics.foreign-access",
        "/uses",
        "/audit",
      })
  void everyPageIsDrawnInBothLanguagesWithNoTextMissing(String address) {
    for (String language : new String[] {"ja", "en"}) {
      for (String account : new String[] {"officer", "auditor"}) {
        HttpResponse<String> page = Reader.signedIn(port, account, language).read(address);

        assertThat(page.statusCode()).as(address).isEqualTo(200);
        assertThat(page.body())
            .contains("<html lang=\"" + language + "\"")
            .contains("</html>")
            .doesNotContain("??");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/register/models/none",
        "/register/deployments/none",
        "/register/vendors/none",
        "/register/licenses/none",
        "/rules/none",
        "/uses/00000000-0000-4000-8000-000000000000",
      })
  void whatIsNotThereIsSaidToBeSo(String address) {
    HttpResponse<String> page = Reader.signedIn(port, "officer", "en").read(address);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<main id=\"main\"");
  }

  @Test
  void anOfficerChangesAStatusWithAReasonThatTheHistoryKeeps() {
    String address = "/register/models/" + proposed();
    Reader officer = Reader.signedIn(port, "officer", "en");
    assertThat(officer.read(address).body()).contains("value=\"approved\"");

    HttpResponse<String> refused =
        officer.send(address, address + "/status", Map.of("version", "0", "status", "approved"));
    HttpResponse<String> approved =
        officer.send(
            address,
            address + "/status",
            Map.of("version", "0", "status", "approved", "reason", "Its licence was read."));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#reason\"").contains("aria-invalid=\"true\"");
    assertThat(approved.statusCode()).isEqualTo(200);
    assertThat(approved.body())
        .contains("class=\"receipt\"")
        .contains("Its licence was read.")
        .contains("value=\"suspended\"")
        .doesNotContain("value=\"approved\"");
  }

  @Test
  void aReasonThatCannotBeTakenIsKeptInTheForm() {
    String address = "/register/models/" + proposed();
    Reader officer = Reader.signedIn(port, "officer", "ja");

    HttpResponse<String> refused =
        officer.send(
            address,
            address + "/status",
            Map.of("version", "0", "status", "nonsense", "reason", "読んで確かめた。"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("読んで確かめた。</textarea>");
  }

  @Test
  void anEmployeeHasNoSuchFormAndAForgedOneIsRefused() {
    String model = proposed();
    String address = "/register/models/" + model;
    Reader employee = Reader.signedIn(port, "employee", "en");
    assertThat(employee.read(address).body()).doesNotContain("action=\"" + address + "/status\"");

    HttpResponse<String> forged =
        employee.send(
            address,
            address + "/status",
            Map.of("version", "0", "status", "approved", "reason", "I like it."));

    assertThat(forged.statusCode()).isEqualTo(403);
    Answer stored = caller.as("employee").get("/api/v1/models/" + model);
    assertThat(stored.at("/status")).isEqualTo("proposed");
  }

  @Test
  void aChangeOfWhatSomebodyElseChangedMeanwhileIsRefused() {
    String address = "/register/models/" + proposed();
    Reader officer = Reader.signedIn(port, "officer", "en");
    Map<String, String> form =
        Map.of("version", "0", "status", "approved", "reason", "Its licence was read.");
    officer.send(address, address + "/status", form);

    assertThat(officer.send(address, address + "/status", form).statusCode()).isEqualTo(409);
  }

  @Test
  void theAuditorTakesTheLogHomeAsAFile() {
    proposed();
    Reader auditor = Reader.signedIn(port, "auditor", "en");
    assertThat(auditor.read("/audit").body()).contains("/audit/export");

    HttpResponse<String> file = auditor.read("/audit/export/file?format=csv&kind=model.created");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"sekisho-events-");
    assertThat(file.body().lines()).hasSizeGreaterThan(1);
    assertThat(file.body()).contains("model.created");
  }

  @Test
  void anEmployeeIsAskedWhichCaseTheyWantToSeeInTheLog() {
    Reader employee = Reader.signedIn(port, "employee", "en");

    HttpResponse<String> page = employee.read("/audit");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("name=\"case\"").doesNotContain("/audit/export");
    assertThat(employee.read("/audit/export/file?format=csv").statusCode()).isEqualTo(403);
  }

  /// A model that an officer has just registered, by its id.
  private String proposed() {
    String id = "model-" + UUID.randomUUID();
    Answer created =
        caller
            .as("officer")
            .post(
                "/api/v1/models",
                """
                {
                  "id": "%s",
                  "name": "%s",
                  "vendor_id": "deepseek",
                  "weights": "open",
                  "own_licenses": ["MIT"],
                  "sources": ["model card"],
                  "source_date": "2026-11-24",
                  "certainty": "primary"
                }
                """
                    .formatted(id, id));
    assertThat(created.status()).isEqualTo(201);
    return id;
  }
}
