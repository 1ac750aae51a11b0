package com.sekisho.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What the auditor can narrow the log down to, one by one and together.
@SekishoTest
class FindingEventsTest {

  @Autowired private Caller caller;
  @Autowired private JdbcClient database;

  private Person employee;
  private Person officer;
  private Person auditor;
  private Case reviewed;

  @BeforeEach
  void aCaseInReviewWithAnAnswer() {
    Cases cases = new Cases(caller);
    employee = cases.as("employee");
    officer = cases.as("officer");
    auditor = cases.as("auditor");
    reviewed = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    officer.asks(reviewed, "Why?");
  }

  @Test
  void byThePersonWhoDidItAndByThePersonWhoseMatterItIs() {
    String requester = reviewed.document().path("requester").asString();
    String reviewer = reviewer();

    assertThat(reviewer).isNotEmpty().isNotEqualTo(requester);
    assertThat(ofCase("actor=" + reviewer)).containsExactly("request.asked");
    assertThat(ofCase("person=" + reviewer)).containsExactly("request.asked");
    assertThat(ofCase("person=" + requester)).containsExactly("request.asked", "request.submitted");
    assertThat(ofCase("actor=" + requester)).containsExactly("request.submitted");
  }

  @Test
  void byTheOrganisationUnit() {
    String unit = reviewed.document().path("unit").asString();

    assertThat(ofCase("unit=" + unit)).hasSize(2);
    assertThat(ofCase("unit=elsewhere")).isEmpty();
  }

  @Test
  void byModelDeploymentAndTheCountryOfTheVendor() {
    String country = reviewed.document().at("/facts/model/vendor/country").asString();

    assertThat(ofCase("model=story-model&deployment=story-deployment")).hasSize(2);
    assertThat(country).hasSize(2);
    assertThat(ofCase("vendor_country=" + country)).hasSize(2);
    assertThat(ofCase("vendor_country=ZZ")).isEmpty();
  }

  @Test
  void byTheOutcomeOfTheDecisionAlsoWhereAnEventOnlyNamesTheDecision() {
    assertThat(reviewed.outcome()).isEqualTo("NEEDS_REVIEW");
    assertThat(ofCase("outcome=NEEDS_REVIEW"))
        .containsExactly("request.asked", "request.submitted");
    assertThat(ofCase("outcome=DENY")).isEmpty();
  }

  @Test
  void byARuleThatFiredAndByItsFamily() {
    JsonNode finding = reviewed.document().at("/decision/findings/0");

    assertThat(ofCase("rule=" + finding.path("rule").asString())).hasSize(2);
    assertThat(ofCase("rule=" + finding.path("family").asString())).hasSize(2);
    assertThat(ofCase("rule=license.none-such")).isEmpty();
  }

  @Test
  void byAllOfThemTogether() {
    JsonNode document = reviewed.document();
    String all =
        "person="
            + document.path("requester").asString()
            + "&unit="
            + document.path("unit").asString()
            + "&outcome=NEEDS_REVIEW&model=story-model&deployment=story-deployment&vendor_country="
            + document.at("/facts/model/vendor/country").asString()
            + "&rule="
            + document.at("/decision/findings/0/rule").asString()
            + "&from=2020-01-01T00:00:00Z";

    assertThat(ofCase(all + "&kind=request.asked")).containsExactly("request.asked");
    assertThat(ofCase(all + "&kind=use")).isEmpty();
    assertThat(ofCase(all + "&to=2020-01-02T00:00:00Z")).isEmpty();
  }

  @Test
  void theRegistersOwnEventsAreFoundByTheCountryOfTheVendor() {
    String vendor = "vendor-" + UUID.randomUUID();
    Answer created =
        officer
            .caller()
            .post(
                "/api/v1/vendors",
                """
                {"id": "%s", "name": "Marked", "country": "CH"}
                """
                    .formatted(vendor));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    String path = "/api/v1/audit/events?vendor=" + vendor + "&vendor_country=";

    assertThat(auditor.caller().get(path + "CH").at("/items/0/kind")).isEqualTo("vendor.created");
    assertThat(auditor.caller().get(path + "FR").json().path("items")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"outcome=DENY", "rule=license", "vendor_country=CN", "person=someone"})
  void namingAMarkAloneDoesNotOpenTheLogToOthers(String filter) {
    assertThat(officer.caller().get("/api/v1/audit/events?" + filter).status()).isEqualTo(403);
    assertThat(employee.caller().get("/api/v1/audit/events?" + filter).status()).isEqualTo(403);
  }

  @Test
  void whoMayNotSeeAnEventDoesNotFindItByItsMarks() {
    Person colleague = new Cases(caller).as("employee2");
    String path = "/api/v1/audit/events?outcome=NEEDS_REVIEW&request=" + reviewed.id();

    assertThat(colleague.caller().get(path).json().path("items")).isEmpty();
    assertThat(employee.caller().get(path).json().path("items")).hasSize(2);
    assertThat(officer.caller().get(path).json().path("items")).hasSize(2);
  }

  private record Mark(String kind, String value, String event) {}

  /// The migration that brought marks derives them for events that were there before; what it makes
  /// of today's events is what the log itself wrote.
  @Test
  void marksOfEarlierEventsAreDerivedAsTheLogWritesThem() throws IOException {
    String migration =
        new ClassPathResource("db/migration/V045__audit_marks.sql").getContentAsString(UTF_8);
    Set<Mark> derived =
        Arrays.stream(migration.split(";"))
            .filter(statement -> statement.contains("insert into audit_event_mark"))
            .map(
                statement ->
                    statement.replace(
                        "insert into audit_event_mark (kind, value, at, event_id)", ""))
            .flatMap(select -> marks(select).stream())
            .filter(mark -> eventsOfTheCase().contains(mark.event()))
            .collect(Collectors.toSet());

    Set<Mark> written =
        marks("select kind, value, at, event_id from audit_event_mark").stream()
            .filter(mark -> eventsOfTheCase().contains(mark.event()))
            .collect(Collectors.toSet());

    assertThat(derived).isEqualTo(written);
    assertThat(written.stream().map(Mark::kind))
        .contains("person", "outcome", "rule", "vendor_country");
  }

  private List<Mark> marks(String select) {
    return database
        .sql(select)
        .query((row, _) -> new Mark(row.getString(1), row.getString(2), row.getString(4)))
        .list();
  }

  private Set<String> eventsOfTheCase() {
    return database
        .sql("select event_id from audit_event_subject where kind = 'request' and subject = ?")
        .param(reviewed.id())
        .query((row, _) -> row.getString(1))
        .set();
  }

  private String reviewer() {
    return auditor
        .caller()
        .get("/api/v1/audit/events?kind=request.asked&request=" + reviewed.id())
        .json()
        .at("/items/0/actor")
        .asString();
  }

  private List<String> ofCase(String filters) {
    Answer answer =
        auditor.caller().get("/api/v1/audit/events?request=" + reviewed.id() + "&" + filters);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> kinds = new ArrayList<>();
    answer
        .json()
        .path("items")
        .valueStream()
        .forEach(event -> kinds.add(event.path("kind").asString()));
    return kinds;
  }
}
