package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SekishoTest
class KeepingPagesTest {

  private final Caller caller;

  @LocalServerPort private int port;

  @Autowired
  KeepingPagesTest(Caller caller) {
    this.caller = caller;
  }

  private static Map<String, String> with(Map<String, String> form, String... more) {
    Map<String, String> all = new TreeMap<>(form);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/register/new/vendors",
        "/register/new/models?vendor_id=deepseek",
        "/register/new/deployments?model_id=deepseek-r1",
        "/register/new/licenses",
        "/register/new/units",
        "/register/edit/vendors/deepseek",
        "/register/edit/models/deepseek-r1-distill-llama-70b",
        "/register/edit/deployments/deepseek-r1-0528-vendor-api",
        "/register/vendors",
        "/register/vendors?country=CN&sort=country",
        "/register/units",
        "/register/units?sort=sector",
        "/register/licenses?sort=kind",
        "/register?sort=vendor",
        "/register/deployments?sort=operator",
      })
  void everyFormAndListIsDrawnInBothLanguagesWithNoTextMissing(String address) {
    for (String language : new String[] {"ja", "en"}) {
      HttpResponse<String> page = Reader.signedIn(port, "officer", language).read(address);

      assertThat(page.statusCode()).as(address).isEqualTo(200);
      assertThat(page.body())
          .contains("<html lang=\"" + language + "\"")
          .contains("</html>")
          .doesNotContain("??")
          .doesNotContain("keeping.")
          .doesNotContain("register.fact.");
    }
  }

  @Test
  void anOfficerRegistersAVendorAfterSeeingWhatIsRecorded() {
    Reader officer = Reader.signedIn(port, "officer", "en");
    String name = "Vendor " + UUID.randomUUID();
    Map<String, String> form =
        Map.of(
            "name", name,
            "country", "Japan",
            "sources", "company register\nweb site",
            "source_date", "2026-11-01",
            "certainty", "primary",
            "provenance.country.certainty", "secondary",
            "provenance.country.source", "a newspaper");
    String address = "/register/new/vendors";
    String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');

    HttpResponse<String> check = officer.send(address, address, with(form, "act", "CHECK"));
    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.body())
        .contains("Japan (JP)")
        .contains("1 November 2026")
        .contains("Secondary source")
        .contains("value=\"RECORD\"");
    assertThat(caller.as("officer").get("/api/v1/vendors/" + id).status()).isEqualTo(404);

    HttpResponse<String> recorded =
        officer.send(address, address, with(form, "id", id, "act", "RECORD"));
    assertThat(recorded.statusCode()).isEqualTo(200);
    assertThat(recorded.body()).contains("class=\"receipt\"").contains(name);
    Answer stored = caller.as("officer").get("/api/v1/vendors/" + id);
    assertThat(stored.at("/country")).isEqualTo("JP");
    assertThat(stored.json().at("/sources").size()).isEqualTo(2);
    assertThat(stored.at("/provenance/country/source")).isEqualTo("a newspaper");
  }

  @Test
  void everythingWrongIsSaidAtOnceAndEverythingTypedIsKept() {
    Reader officer = Reader.signedIn(port, "officer", "en");
    String address = "/register/new/deployments";

    HttpResponse<String> refused =
        officer.send(
            address,
            address,
            Map.of(
                "model_id", "no-such-model",
                "name.en", "Somewhere",
                "processing_regions", "Atlantis",
                "retention_days", "a while",
                "note.ja", "<b>メモ</b>",
                "act", "CHECK"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#name-ja\"")
        .contains("href=\"#hosting\"")
        .contains("href=\"#processing_regions\"")
        .contains("href=\"#retention_days\"")
        .contains("value=\"Somewhere\"")
        .contains("value=\"Atlantis\"")
        .contains("value=\"a while\"")
        .contains("&lt;b&gt;メモ&lt;/b&gt;")
        .contains("aria-invalid=\"true\"");
  }

  @Test
  void factsThatTheFormDoesNotAskForStayAsTheyWere() {
    String id = model();
    Answer amended =
        caller
            .as("officer")
            .with("If-Match", "\"0\"")
            .with("Content-Type", "application/json")
            .call(
                "PATCH",
                "/api/v1/models/" + id,
                """
                {"benchmarks":
                  {"hle": {"value": 12.5, "unit": "percent", "reported_by": "vendor", "source": "card"}}}
                """);
    assertThat(amended.status()).isEqualTo(200);
    Reader officer = Reader.signedIn(port, "officer", "ja");
    String address = "/register/edit/models/" + id;

    HttpResponse<String> recorded =
        officer.send(
            address,
            address,
            with(
                asRegistered(id),
                "family",
                "Test",
                "context_tokens",
                "１２８,０００",
                "version",
                "1",
                "act",
                "RECORD"));

    assertThat(recorded.statusCode()).isEqualTo(200);
    Answer stored = caller.as("officer").get("/api/v1/models/" + id);
    assertThat(stored.at("/family")).isEqualTo("Test");
    assertThat(stored.json().at("/context_tokens").asInt()).isEqualTo(128000);
    assertThat(stored.json().at("/benchmarks/hle/value").asDouble()).isEqualTo(12.5);
    assertThat(stored.json().at("/own_licenses/0").asString()).isEqualTo("MIT");
  }

  @Test
  void aFormThatHasBecomeStaleTakesOverWhatOnlyOthersChangedAndKeepsWhatWasTyped() {
    String id = model();
    Reader first = Reader.signedIn(port, "officer", "en");
    Reader second = Reader.signedIn(port, "officer2", "en");
    String address = "/register/edit/models/" + id;
    second.send(
        address,
        address,
        with(
            asRegistered(id),
            "family",
            "Theirs",
            "hf_repo",
            "their/repo",
            "version",
            "0",
            "act",
            "RECORD"));

    HttpResponse<String> stale =
        first.send(
            address,
            address,
            with(
                asRegistered(id),
                "family",
                "Mine",
                "notes",
                "My note.",
                "version",
                "0",
                "act",
                "RECORD"));

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains("href=\"#family\"")
        .contains("now “Theirs”; you entered “Mine”")
        .contains("value=\"Mine\"")
        .contains("value=\"their/repo\"")
        .contains("My note.</textarea>")
        .contains("name=\"version\" value=\"1\"");
    assertThat(caller.as("officer").get("/api/v1/models/" + id).at("/family")).isEqualTo("Theirs");

    first.send(
        address,
        address,
        with(
            asRegistered(id),
            "family",
            "Mine",
            "notes",
            "My note.",
            "hf_repo",
            "their/repo",
            "version",
            "1",
            "act",
            "RECORD"));
    Answer stored = caller.as("officer").get("/api/v1/models/" + id);
    assertThat(stored.at("/family")).isEqualTo("Mine");
    assertThat(stored.at("/hf_repo")).isEqualTo("their/repo");
  }

  @Test
  void whatIsNotOtherThanBeforeIsNotRecorded() {
    String id = model();
    Reader officer = Reader.signedIn(port, "officer", "en");
    String address = "/register/edit/models/" + id;

    HttpResponse<String> check =
        officer.send(address, address, with(asRegistered(id), "version", "0", "act", "CHECK"));

    assertThat(check.statusCode()).isEqualTo(422);
    assertThat(check.body()).contains("nothing to record");
  }

  @Test
  void knownToBeNoneIsOtherThanNotKnown() {
    String id = model();
    Reader officer = Reader.signedIn(port, "officer", "en");
    String address = "/register/edit/models/" + id;

    officer.send(
        address,
        address,
        with(asRegistered(id), "base_models.none", "true", "version", "0", "act", "RECORD"));

    Answer stored = caller.as("officer").get("/api/v1/models/" + id);
    assertThat(stored.json().at("/base_models").isArray()).isTrue();
    assertThat(stored.json().at("/base_models")).isEmpty();
    assertThat(officer.read(address).body()).containsPattern("name=\"base_models.none\" checked");
  }

  @Test
  void anOfficerRegistersAndChangesAnOrganisationUnit() {
    Reader officer = Reader.signedIn(port, "officer", "en");
    String name = "Unit " + UUID.randomUUID();
    Map<String, String> form =
        Map.of(
            "name.en", name,
            "name.ja", "試験の組織",
            "country", "日本",
            "sector", "finance",
            "annual_revenue_usd", "1,000,000",
            "source", "annual report",
            "source_date", "2026-03-31");

    HttpResponse<String> added =
        officer.send("/register/new/units", "/register/new/units", with(form, "act", "RECORD"));
    assertThat(added.body()).contains(name).contains("1,000,000").contains("class=\"receipt\"");
    String id = added.uri().getPath().replace("/register/units/", "");
    String address = "/register/edit/units/" + id;

    HttpResponse<String> check =
        officer.send(
            address, address, with(form, "sector", "insurance", "version", "0", "act", "CHECK"));
    assertThat(check.body()).contains("<del>Finance</del>").contains("<ins>Insurance</ins>");
    officer.send(
        address, address, with(form, "sector", "insurance", "version", "0", "act", "RECORD"));
    assertThat(caller.as("officer").get("/api/v1/organisation-units/" + id).at("/sector"))
        .isEqualTo("insurance");

    HttpResponse<String> stale =
        officer.send(
            address, address, with(form, "sector", "media", "version", "0", "act", "RECORD"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("href=\"#sector\"");
  }

  @Test
  void aLicenceThatTheRulesKnowIsNotChangedHereAndOneOfOurOwnIs() {
    Reader officer = Reader.signedIn(port, "officer", "en");
    assertThat(officer.read("/register/edit/licenses/MIT").statusCode()).isEqualTo(409);
    assertThat(officer.read("/register/licenses/MIT").body())
        .doesNotContain("/register/edit/licenses");

    String name = "Contract " + UUID.randomUUID();
    String form = "/register/new/licenses";
    HttpResponse<String> added =
        officer.send(
            form,
            form,
            Map.of(
                "name",
                name,
                "id",
                "c-" + UUID.randomUUID(),
                "kind",
                "proprietary-api",
                "commercial_use",
                "yes",
                "source.document",
                "signed contract",
                "act",
                "RECORD"));

    assertThat(added.statusCode()).isEqualTo(200);
    assertThat(added.body()).contains(name).contains("/register/edit/licenses/");
  }

  @Test
  void anEmployeeSeesNoWayInAndIsRefusedByTheServiceWhenPosting() {
    Reader employee = Reader.signedIn(port, "employee", "en");
    for (String address :
        new String[] {
          "/register",
          "/register/vendors",
          "/register/models/deepseek-r1",
          "/register/deployments/deepseek-r1-0528-vendor-api",
          "/register/vendors/deepseek",
        }) {
      assertThat(employee.read(address).body())
          .as(address)
          .doesNotContain("/register/new/")
          .doesNotContain("/register/edit/");
    }
    assertThat(employee.read("/register/new/vendors").statusCode()).isEqualTo(403);
    assertThat(employee.read("/register/edit/vendors/deepseek").statusCode()).isEqualTo(403);

    String id = "v-" + UUID.randomUUID();
    Map<String, String> form = Map.of("id", id, "name", id, "country", "JP");
    for (String act : new String[] {"CHECK", "RECORD"}) {
      assertThat(
              employee.send("/find", "/register/new/vendors", with(form, "act", act)).statusCode())
          .isEqualTo(403);
      assertThat(
              employee
                  .send(
                      "/find",
                      "/register/edit/vendors/deepseek",
                      with(form, "version", "0", "act", act))
                  .statusCode())
          .isEqualTo(403);
    }
    assertThat(caller.as("officer").get("/api/v1/vendors/" + id).status()).isEqualTo(404);
  }

  @Test
  void aDeploymentThatIsNotListedCanBeAskedFor() {
    Reader employee = Reader.signedIn(port, "employee", "en");

    assertThat(employee.read("/register/deployments").body()).contains("/ask?unlisted=true");
  }

  @Test
  void everyListIsTakenHomeAsAFileWithTheFiltersOfThePage() {
    Reader officer = Reader.signedIn(port, "officer", "en");
    assertThat(officer.read("/register?vendor_country=CN&sort=released").body())
        .contains("/register/models.csv?vendor_country=CN&amp;sort=released");

    HttpResponse<String> some = officer.read("/register/models.csv?vendor_country=CN");
    assertThat(some.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(some.body()).startsWith("\ufeffId,").contains("\r\n").contains("deepseek-r1");
    assertThat(some.body()).doesNotContain("claude-sonnet-4-5");
    for (String list : new String[] {"deployments", "vendors", "licenses", "units"}) {
      HttpResponse<String> file = officer.read("/register/" + list + ".csv");
      assertThat(file.statusCode()).as(list).isEqualTo(200);
      assertThat(file.body().lines().count()).as(list).isGreaterThan(2);
    }
  }

  /// A model that an officer has just registered, by its id.
  private String model() {
    String id = "model-" + UUID.randomUUID();
    Answer created =
        caller
            .as("officer")
            .post(
                "/api/v1/models",
                """
                {"id": "%s", "name": "%s", "vendor_id": "deepseek", "weights": "open",
                 "own_licenses": ["MIT"], "sources": ["model card"], "source_date": "2026-11-24",
                 "certainty": "primary"}
                """
                    .formatted(id, id));
    assertThat(created.status()).isEqualTo(201);
    return id;
  }

  /// What the form of such a model holds when it is opened.
  private static Map<String, String> asRegistered(String id) {
    return Map.of(
        "name", id,
        "vendor_id", "deepseek",
        "weights", "open",
        "own_licenses", "MIT",
        "sources", "model card",
        "source_date", "2026-11-24",
        "certainty", "primary");
  }
}
