package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.scenarios.AUse;
import com.sekisho.shared.Bilingual;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Pages that show things as they were, what changed, all ways into "approved", and people.
@SekishoTest
class PastPagesTest {

  @Autowired private Caller caller;
  @Autowired private People people;

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/uses",
        "/cases",
        "/rules",
        "/rules/geopolitics.foreign-access",
        "/people",
        "/people?role=auditor",
        "/audit/changes",
        "/audit/changes?kind=role",
        "/audit/ways",
        "/audit?way=policy",
      })
  void everyPageIsDrawnInBothLanguagesWithNoTextMissing(String address) {
    for (String language : new String[] {"ja", "en"}) {
      HttpResponse<String> page = Reader.signedIn(port, "auditor", language).read(address);

      assertThat(page.statusCode()).as(address).isEqualTo(200);
      assertThat(page.body())
          .contains("<html lang=\"" + language + "\"")
          .contains("</html>")
          .doesNotContain("??");
    }
  }

  @Test
  void aUseIsShownAsItWasWithNothingToDo() {
    String use = useOf("employee");
    Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    caller.as("officer").post("/api/v1" + use + "/revoke", "{\"reason\": \"It must be.\"}");
    Reader officer = Reader.signedIn(port, "officer", "en");

    String past = officer.read(use + "?as_of=" + then).body();

    assertThat(past)
        .contains("This is how it was on")
        .contains("href=\"" + use + "\"")
        .contains("/cases/")
        .doesNotContain("Revoked")
        .doesNotContain("/change\"")
        .doesNotContain("??");
    assertThat(past).containsPattern("href=\"/cases/[^\"]+\\?as_of=");
    assertThat(officer.read(use).body())
        .contains("Revoked")
        .doesNotContain("This is how it was on")
        .contains("name=\"as_of\"");
  }

  @Test
  void whoLooksAtThePastStaysThere() {
    String use = useOf("employee");
    Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Reader auditor = Reader.signedIn(port, "auditor", "en");

    String list = auditor.read("/uses?state=active&q=story&as_of=" + then).body();

    assertThat(list)
        .contains("This is how it was on")
        .contains("href=\"" + use + "?as_of=" + then + "\"")
        .contains("<input type=\"hidden\" name=\"as_of\" value=\"" + then + "\"")
        .doesNotContain("href=\"/ask?as_of")
        .doesNotContain("href=\"/audit?as_of");
  }

  @Test
  void aCaseIsShownAsItWasWithNothingToDo() {
    Answer asked =
        caller
            .as("employee")
            .post("/api/v1/requests", AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched().json());
    String address = "/cases/" + asked.at("/id");
    Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    Reader officer = Reader.signedIn(port, "officer", "ja");

    assertThat(officer.read(address).body()).contains("/decide\"");
    assertThat(officer.read(address + "?as_of=" + then).body())
        .contains("時点の状態です")
        .doesNotContain("/decide\"")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/register",
        "/register/deployments",
        "/register/vendors",
        "/register/units",
        "/register/licenses",
        "/register/models/deepseek-r1-distill-llama-70b",
        "/register/deployments/deepseek-r1-0528-vendor-api",
        "/register/vendors/deepseek",
        "/register/licenses/llama-4-community",
      })
  void theRegisterIsShownAsItWasWithNothingToDo(String address) {
    HttpResponse<String> page =
        Reader.signedIn(port, "officer", "en").read(address + "?as_of=" + Instant.now());

    assertThat(page.statusCode()).as(address).isEqualTo(200);
    assertThat(page.body())
        .contains("This is how it was on")
        .doesNotContain("/status\"")
        .doesNotContain("/register/edit/")
        .doesNotContain("/register/new/")
        .doesNotContain("??");
  }

  @Test
  void aListOfThePastIsWrittenAsAFileOfThePast() {
    Instant before = Instant.parse("1999-12-31T00:00:00Z");
    Reader auditor = Reader.signedIn(port, "auditor", "en");

    assertThat(auditor.read("/register/models.csv?as_of=" + before).body().strip().lines())
        .hasSize(1);
    assertThat(auditor.read("/register/models.csv").body().lines()).hasSizeGreaterThan(50);
  }

  @Test
  void aMomentThatCannotBeShownIsRefusedOnAPage() {
    Reader auditor = Reader.signedIn(port, "auditor", "en");

    assertThat(auditor.read("/uses?as_of=2999-01-01").statusCode()).isEqualTo(400);
    assertThat(auditor.read("/ask?as_of=2026-11-01").statusCode()).isEqualTo(400);
    assertThat(auditor.read("/uses?as_of=1999-12-31").body()).contains("records begin on");
  }

  @Test
  void anAdministratorErasesSomebodyAndSeesWhatIsRecorded() {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    PersonView leaver =
        people.enter(
            "login-" + mark,
            new Bilingual("Leaver " + mark, "退職" + mark),
            people.byLogin("employee").orElseThrow().unit(),
            Set.of(Role.EMPLOYEE),
            false,
            Actor.installer(),
            Instant.now());
    String address = "/people/" + leaver.id().value();
    Reader admin = Reader.signedIn(port, "admin", "en");

    assertThat(admin.read("/people").body()).contains("Leaver " + mark);
    assertThat(admin.read(address).body()).contains("What will be recorded").contains(mark);
    HttpResponse<String> refused =
        admin.send(address, address + "/erase", Map.of("reason", "Leaver " + mark + " left."));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("leave out the person").contains("left.");
    HttpResponse<String> done =
        admin.send(address, address + "/erase", Map.of("reason", "Asked for it."));

    assertThat(done.body()).contains("The person is erased").doesNotContain(mark);
    assertThat(admin.read(address).statusCode()).isEqualTo(404);
  }

  @Test
  void pagesOfAuditorsAndAdministratorsAreTheirs() {
    Reader employee = Reader.signedIn(port, "employee", "en");
    Reader officer = Reader.signedIn(port, "officer", "en");
    String own = "/people/" + people.byLogin("employee2").orElseThrow().id().value();

    for (String address : new String[] {"/people", own, "/audit/changes", "/audit/ways"}) {
      assertThat(employee.read(address).statusCode()).as(address).isEqualTo(403);
    }
    assertThat(officer.read("/audit/ways").statusCode()).isEqualTo(403);
    assertThat(officer.read(own).body()).doesNotContain("/erase\"");
    assertThat(officer.send(own, own + "/erase", Map.of("reason", "x")).statusCode())
        .isEqualTo(403);
  }

  private String useOf(String account) {
    Answer asked =
        caller.as(account).post("/api/v1/requests", AUse.ofAnOpenModelOnOwnServers().json());
    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    return "/uses/" + asked.at("/use_id");
  }
}
