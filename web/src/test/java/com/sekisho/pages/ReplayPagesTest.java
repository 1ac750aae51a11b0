package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.AUse;
import com.sekisho.scenarios.Cases;
import com.sekisho.scenarios.Cases.Case;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Where decisions are made again, and where evidence is taken out.
@SekishoTest
class ReplayPagesTest {

  @Autowired private Caller caller;

  @LocalServerPort private int port;

  private Case asked;
  private String decision;

  @BeforeEach
  void aDecision() {
    asked =
        new Cases(caller)
            .as("employee")
            .asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    decision = "/audit/decisions/" + asked.document().path("decision_id").asString();
  }

  @Test
  void theDecisionIsMadeAgainInBothLanguages() {
    for (String language : List.of("ja", "en")) {
      Reader auditor = Reader.signedIn(port, "auditor", language);

      HttpResponse<String> before = auditor.read(decision);
      HttpResponse<String> after = auditor.send(decision, decision + "/replay", Map.of());

      assertThat(before.statusCode()).isEqualTo(200);
      assertThat(before.body()).contains("opa-java-wasm").doesNotContain("??");
      assertThat(after.statusCode()).isEqualTo(200);
      assertThat(after.body())
          .contains(language.equals("ja") ? "一字一句、同じ判定になりました。" : "The same, letter by letter.")
          .doesNotContain("??");
    }
  }

  @Test
  void theCaseAndItsEventLeadThereForThoseWhoMay() {
    String event = "/audit/events/" + asked.document().at("/history/0/id").asString();
    String page = "/cases/" + asked.document().path("reference").asString();
    Reader officer = Reader.signedIn(port, "officer", "en");
    Reader employee = Reader.signedIn(port, "employee", "en");

    assertThat(officer.read(page).body()).contains("href=\"" + decision + "\"");
    assertThat(officer.read(event).body()).contains("href=\"" + decision + "\"");
    assertThat(employee.read(page).body()).doesNotContain(decision);
    assertThat(employee.read(event).body()).doesNotContain(decision);
    assertThat(employee.read(decision).statusCode()).isEqualTo(403);
    assertThat(Reader.signedIn(port, "employee2", "en").read(decision).statusCode()).isEqualTo(404);
    assertThat(officer.read(decision + "/kit").headers().firstValue("Content-Type"))
        .hasValue("application/zip");
  }

  @Test
  void evidenceIsOfferedToAuditorsWithTheFiltersOfTheList() {
    Reader auditor = Reader.signedIn(port, "auditor", "ja");
    String address = "/audit/export?kind=request";

    HttpResponse<String> form = auditor.read(address);
    HttpResponse<String> zip = auditor.read("/audit/evidence?kind=request&people=true&checkpoint=");
    HttpResponse<String> wrong = auditor.read("/audit/evidence?checkpoint=nonsense");

    assertThat(form.body())
        .contains("action=\"/audit/evidence\"")
        .contains("name=\"checkpoint\"")
        .doesNotContain("??");
    assertThat(zip.statusCode()).isEqualTo(200);
    assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("sekisho-evidence-");
    assertThat(wrong.statusCode()).isBetween(400, 422);
    assertThat(wrong.body()).contains("<main id=\"main\"");
  }

  @Test
  void evidenceIsNotOfferedToOthers() {
    Reader officer = Reader.signedIn(port, "officer", "en");
    String name = asked.document().path("reference").asString();

    assertThat(officer.read("/audit/export?case=" + name).body())
        .doesNotContain("action=\"/audit/evidence\"");
    assertThat(officer.read("/audit/evidence?case=" + name).statusCode()).isEqualTo(403);
  }
}
