package com.sekisho.scenarios;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import com.sekisho.shared.Way;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// The table of all ways into "approved" names every one, and each is counted and found.
@SekishoTest
class WaysIntoApprovedTest {

  /// Where it stands whether something is approved or active.
  private static final Set<String> STATES =
      Set.of(
          "com.sekisho.request.Request.state",
          "com.sekisho.use.Use.state",
          "com.sekisho.register.StatedItem.status",
          "com.sekisho.policy.PolicyVersion.state");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .importUrl(Way.class.getProtectionDomain().getCodeSource().getLocation());

  @Autowired private Caller caller;
  @Autowired private JdbcTemplate database;

  private final String own = "way" + UUID.randomUUID().toString().substring(0, 8);

  private Person employee;
  private Person officer;
  private Caller auditor;

  @BeforeEach
  void people() {
    employee = new Cases(caller).as("employee");
    officer = new Cases(caller).as("officer");
    auditor = caller.as("auditor");
  }

  @Test
  void whatSetsAStateIsToldTheWay() {
    List<JavaFieldAccess> writes =
        OURS.stream()
            .flatMap(type -> type.getFieldAccessesFromSelf().stream())
            .filter(access -> access.getAccessType() == AccessType.SET)
            .filter(access -> STATES.contains(access.getTarget().getFullName()))
            .toList();

    assertThat(writes.stream().map(write -> write.getTarget().getFullName()))
        .containsExactlyInAnyOrderElementsOf(STATES);
    assertThat(writes)
        .allSatisfy(write -> assertThat(takesAWay(write.getOrigin())).as("%s", write).isTrue());
  }

  @Test
  void nothingReachesAStatePastItsAggregate() {
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "write rows of entities by a query",
                type -> type.getName().equals("org.springframework.data.jpa.repository.Modifying")))
        .because("a state that is set by a query would have no way")
        .check(OURS);
  }

  @Test
  void theTableNamesEveryWayOnce() {
    assertThat(table().findValuesAsString("way"))
        .containsExactlyElementsOf(Arrays.stream(Way.values()).map(Way::word).toList());
  }

  @Test
  void everyActiveUseIsCountedUnderOneWay() {
    employee.asksFor(AUse.ofAnOpenModelOnOwnServers());

    Long active =
        database.queryForObject(
            "select count(*) from approved_use where state = 'ACTIVE'", Long.class);
    long counted =
        table()
            .valueStream()
            .filter(
                row ->
                    Set.of("policy", "conditions", "review", "review-and-conditions", "resumed")
                        .contains(row.path("way").asString()))
            .mapToLong(row -> row.path("now").asLong())
            .sum();

    assertThat(counted).isEqualTo(active);
  }

  @Test
  void theWaysOfUsesAreToldApartAndFoundInTheLog() {
    Case byPolicy = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    Case onConditions =
        employee.acceptsTheConditionsOf(
            employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatMovesAMachineOnApproval()));
    Case reviewed =
        officer.approves(employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched()));
    Case resumed = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    officer.caller().post(use(resumed) + "/suspend", "{\"reason\": \"A doubt.\"}");
    officer.caller().post(use(resumed) + "/resume", "{\"reason\": \"It was none.\"}");

    assertThat(way(byPolicy)).isEqualTo("policy");
    assertThat(way(onConditions)).isEqualTo("conditions");
    assertThat(way(reviewed)).isIn("review", "review-and-conditions");
    assertThat(way(resumed)).isEqualTo("resumed");
    assertThat(events("policy", byPolicy)).containsExactly("request.submitted");
    assertThat(events("conditions", onConditions)).containsExactly("request.conditions-accepted");
    assertThat(events("resumed", resumed)).containsExactly("use.resumed");
    assertThat(events("policy", resumed)).containsExactly("request.submitted");
  }

  @Test
  void anApprovalInTheRegisterIsOneToo() {
    Caller writer = officer.caller();
    long before = now("model-status");
    Answer made = writer.post("/api/v1/models", model());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(now("model-status")).isEqualTo(before);

    Answer approved =
        writer
            .with("If-Match", "\"0\"")
            .post(
                "/api/v1/models/" + own + "/status",
                "{\"status\": \"approved\", \"reason\": \"Weighed.\"}");

    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    assertThat(now("model-status")).isEqualTo(before + 1);
    assertThat(kinds("way=model-status&model=" + own)).containsExactly("model.status-changed");
    writer
        .with("If-Match", "\"1\"")
        .post(
            "/api/v1/models/" + own + "/status",
            "{\"status\": \"suspended\", \"reason\": \"A doubt.\"}");
    assertThat(kinds("way=model-status&model=" + own)).hasSize(1);
  }

  @Test
  void thePolicyOfTheInstallationIsOne() {
    assertThat(now("installation")).isEqualTo(1);
    assertThat(kinds("way=installation")).contains("policy.activated");
  }

  @Test
  void theTableIsForAuditors() {
    for (String account : List.of("employee", "officer", "chief", "policy", "admin", "gateway")) {
      assertThat(caller.as(account).get("/api/v1/audit/ways").status()).as(account).isEqualTo(403);
    }
  }

  private static boolean takesAWay(JavaCodeUnit code) {
    return code.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Way.class));
  }

  private JsonNode table() {
    Answer answer = auditor.get("/api/v1/audit/ways");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/items");
  }

  private long now(String way) {
    return table()
        .valueStream()
        .filter(row -> row.path("way").asString().equals(way))
        .findFirst()
        .orElseThrow()
        .path("now")
        .asLong();
  }

  private static String use(Case it) {
    return "/api/v1/uses/" + it.useId();
  }

  private String way(Case it) {
    return auditor.get(use(it)).at("/way");
  }

  private List<String> events(String way, Case it) {
    return kinds("way=" + way + "&request=" + it.id());
  }

  private List<String> kinds(String filter) {
    return auditor
        .get("/api/v1/audit/events?" + filter)
        .json()
        .at("/items")
        .valueStream()
        .map(event -> event.path("kind").asString())
        .collect(Collectors.toList());
  }

  private String model() {
    return """
    {"id": "%1$s", "name": "%1$s", "vendor_id": "alibaba-qwen", "weights": "open",
     "own_licenses": ["MIT"], "sources": ["https://example.com"], "source_date": "2026-11-24",
     "certainty": "primary"}
    """
        .formatted(own);
  }
}
