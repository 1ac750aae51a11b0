package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What an auditor is told of the changes between two days.
@SekishoTest
class WhatChangedTest {

  @Autowired private Caller caller;
  @Autowired private ZoneId zone;

  private final String own = "chg" + UUID.randomUUID().toString().substring(0, 8);

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
  void aUseIsNewThenChangedThenEndedEachWithItsEvent() {
    Case approved = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    String use = "/api/v1/uses/" + approved.useId();
    officer.caller().post(use + "/suspend", "{\"reason\": \"It must be.\"}");
    officer.caller().post(use + "/revoke", "{\"reason\": \"It must be.\"}");

    List<JsonNode> changes = of("use", approved.useId());

    assertThat(changes.stream().map(change -> change.at("/sort").asString()))
        .containsExactly("NEW", "CHANGED", "ENDED");
    assertThat(changes.stream().map(change -> fact(change, "state")))
        .containsExactly(
            "null → \"ACTIVE\"", "\"ACTIVE\" → \"SUSPENDED\"", "\"SUSPENDED\" → \"REVOKED\"");
    assertThat(changes.stream().map(change -> kindOf(change.at("/event").asString())))
        .containsExactly("request.submitted", "use.suspended", "use.revoked");
    assertThat(changes.getLast().at("/facts").size()).isEqualTo(1);
    assertThat(changes)
        .allSatisfy(
            change ->
                assertThat(auditor.get(use + "?as_of=" + change.at("/at").asString()).at("/state"))
                    .isEqualTo(
                        change
                            .at("/facts")
                            .valueStream()
                            .filter(fact -> fact.at("/name").asString().equals("state"))
                            .findFirst()
                            .orElseThrow()
                            .at("/after")
                            .asString()));
  }

  @Test
  void anItemOfTheRegisterIsToldFactByFact() {
    Caller writer = officer.caller();
    Answer made =
        writer.post(
            "/api/v1/vendors",
            """
            {"id": "%1$s", "name": "%1$s", "country": "JP", "sources": ["https://example.com"],
             "source_date": "2026-11-24", "certainty": "primary"}
            """
                .formatted(own));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    writer
        .with("If-Match", "\"0\"")
        .with("Content-Type", "application/merge-patch+json")
        .call("PATCH", "/api/v1/vendors/" + own, "{\"country\": \"US\"}");

    List<JsonNode> changes = of("vendor", own);

    assertThat(changes.stream().map(change -> change.at("/sort").asString()))
        .containsExactly("NEW", "CHANGED");
    assertThat(fact(changes.getLast(), "country")).isEqualTo("\"JP\" → \"US\"");
    assertThat(changes.getLast().at("/facts").size()).isEqualTo(1);
    assertThat(kindOf(changes.getLast().at("/event").asString())).isEqualTo("vendor.changed");
  }

  @Test
  void rolesAndPolicyVersionsAreTold() {
    assertThat(all("kind=role").stream().map(change -> fact(change, "role")))
        .contains("null → \"auditor\"", "null → \"system-admin\"");
    JsonNode policy = all("kind=policy").getFirst();
    assertThat(policy.at("/sort").asString()).isEqualTo("NEW");
    assertThat(kindOf(policy.at("/event").asString())).isEqualTo("policy.activated");
  }

  @Test
  void theListComesInPagesWithoutGapOrRepetition() {
    List<String> whole =
        all("kind=role").stream().map(change -> change.at("/facts").toString()).toList();
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = auditor.get(path("kind=role&limit=3" + cursor)).json();
      page.at("/items").forEach(change -> paged.add(change.at("/facts").toString()));
      cursor = page.at("/next").isNull() ? "" : "&cursor=" + page.at("/next").asString();
    } while (!cursor.isEmpty());

    assertThat(paged).isEqualTo(whole);
  }

  @Test
  void daysThatDoNotFollowEachOtherAndUnknownKindsAreRefused() {
    assertThat(
            auditor
                .get("/api/v1/audit/changes?from=2026-11-02&to=2026-11-01")
                .at("/violations/0/path"))
        .isEqualTo("to");
    assertThat(auditor.get(path("kind=weather")).at("/violations/0/path")).isEqualTo("kind");
    assertThat(auditor.get("/api/v1/audit/changes?from=2026-11-02").status()).isEqualTo(400);
  }

  @Test
  void theyAreForAuditors() {
    for (String account : List.of("employee", "officer", "chief", "policy", "admin", "gateway")) {
      assertThat(caller.as(account).get(path("")).status()).as(account).isEqualTo(403);
    }
  }

  private List<JsonNode> of(String kind, String id) {
    return all("kind=" + kind).stream()
        .filter(change -> change.at("/id").asString().equals(id))
        .toList();
  }

  private List<JsonNode> all(String filter) {
    List<JsonNode> changes = new ArrayList<>();
    String cursor = "";
    do {
      Answer answer = auditor.get(path(filter + "&limit=200" + cursor));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      answer.json().at("/items").forEach(changes::add);
      cursor = answer.json().at("/next").isNull() ? "" : "&cursor=" + answer.at("/next");
    } while (!cursor.isEmpty());
    return changes;
  }

  /// Today and the days around it: tests may run over midnight.
  private String path(String filter) {
    LocalDate today = LocalDate.ofInstant(Instant.now(), zone);
    return "/api/v1/audit/changes?from=" + today.minusDays(1) + "&to=" + today + "&" + filter;
  }

  private static String fact(JsonNode change, String name) {
    return change
        .at("/facts")
        .valueStream()
        .filter(fact -> fact.at("/name").asString().equals(name))
        .map(fact -> fact.at("/before") + " → " + fact.at("/after"))
        .findFirst()
        .orElse("");
  }

  private String kindOf(String event) {
    return auditor.get("/api/v1/audit/events/" + event).at("/kind");
  }
}
