package com.sekisho.denials;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.AUse;
import com.sekisho.scenarios.Cases;
import com.sekisho.scenarios.Cases.Case;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Every account against every action on requests, uses and the log: the status of each denial, and
/// `ok` where there is none. `employee` asked for the uses at hand; the one in review names the
/// compliance officer alone.
@SekishoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DenialsTest {

  private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

  @Autowired private Caller caller;

  private Case inReview;
  private Case awaiting;
  private Case approved;

  @BeforeAll
  void casesAtHand() {
    Cases.Person employee = new Cases(caller).as("employee");
    inReview = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    awaiting = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatMovesAMachineOnApproval());
    approved = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          action            | nobody | employee | employee2 | officer | chief | legal | dpo | security | policy | auditor | admin | gateway
          ask for a use     | 401    | ok       | ok        | ok      | ok    | ok    | ok  | ok       | ok     | ok      | ok    | 403
          list requests     | 401    | ok       | ok        | ok      | ok    | ok    | ok  | ok       | ok     | ok      | ok    | ok
          see request       | 401    | ok       | 404       | ok      | ok    | ok    | ok  | ok       | 404    | ok      | 404   | 404
          approve           | 401    | 403      | 404       | ok      | 403   | 403   | 403 | 403      | 404    | 403     | 404   | 404
          reject            | 401    | 403      | 404       | ok      | 403   | 403   | 403 | 403      | 404    | 403     | 404   | 404
          ask               | 401    | 403      | 404       | ok      | 403   | 403   | 403 | 403      | 404    | 403     | 404   | 404
          answer            | 401    | ok       | 404       | 403     | 403   | 403   | 403 | 403      | 404    | 403     | 404   | 404
          resubmit          | 401    | ok       | 404       | 403     | 403   | 403   | 403 | 403      | 404    | 403     | 404   | 404
          withdraw          | 401    | ok       | 404       | 403     | 403   | 403   | 403 | 403      | 404    | 403     | 404   | 404
          accept-conditions | 401    | ok       | 404       | 403     | 403   | 403   | 403 | 403      | 404    | 403     | 404   | 404
          list uses         | 401    | ok       | ok        | ok      | ok    | ok    | ok  | ok       | ok     | ok      | ok    | ok
          suspend           | 401    | 403      | -         | ok      | ok    | 403   | 403 | 403      | -      | 403     | -     | -
          resume            | 401    | 403      | -         | ok      | ok    | 403   | 403 | 403      | -      | 403     | -     | -
          revoke            | 401    | 403      | -         | ok      | ok    | 403   | 403 | 403      | -      | 403     | -     | -
          list all events   | 401    | 403      | 403       | 403     | 403   | 403   | 403 | 403      | 403    | ok      | 403   | 403
          export all events | 401    | 403      | 403       | 403     | 403   | 403   | 403 | 403      | 403    | ok      | 403   | 403
          take evidence     | 401    | 403      | 403       | 403     | 403   | 403   | 403 | 403      | 403    | ok      | 403   | 403
          replay kit        | 401    | 403      | 404       | ok      | ok    | ok    | ok  | ok       | 404    | ok      | 404   | 404
          replay            | 401    | 403      | 404       | ok      | ok    | ok    | ok  | ok       | 404    | ok      | 404   | 404
          replay nothing    | 401    | 404      | 404       | 404     | 404   | 404   | 404 | 404      | 404    | 404     | 404   | 404
          prepare export    | 401    | 403      | 403       | 403     | 403   | 403   | 403 | 403      | 403    | ok      | 403   | 403
          see no export     | 401    | 404      | 404       | 404     | 404   | 404   | 404 | 404      | 404    | 404     | 404   | 404
          fetch no export   | 401    | 404      | 404       | 404     | 404   | 404   | 404 | 404      | 404    | 404     | 404   | 404
          delete no export  | 401    | 404      | 404       | 404     | 404   | 404   | 404 | 404      | 404    | 404     | 404   | 404
          see event         | 401    | ok       | 404       | ok      | ok    | ok    | ok  | ok       | 404    | ok      | 404   | 404
          see no request    | 401    | 404      | 404       | 404     | 404   | 404   | 404 | 404      | 404    | 404     | 404   | 404
          see no use        | 401    | 404      | 404       | 404     | 404   | 404   | 404 | 404      | 404    | 404     | 404   | 404
          see no event      | 401    | 404      | 404       | 404     | 404   | 404   | 404 | 404      | 404    | 404     | 404   | 404
          """)
  void eachDenialIsAnswered(
      String action,
      String nobody,
      String employee,
      String employee2,
      String officer,
      String chief,
      String legal,
      String dpo,
      String security,
      String policy,
      String auditor,
      String admin,
      String gateway) {
    List<String> wrong = new ArrayList<>();
    check(wrong, action, caller, "nobody", nobody);
    check(wrong, action, caller.as("employee"), "employee", employee);
    check(wrong, action, caller.as("employee2"), "employee2", employee2);
    check(wrong, action, caller.as("officer"), "officer", officer);
    check(wrong, action, caller.as("chief"), "chief", chief);
    check(wrong, action, caller.as("legal"), "legal", legal);
    check(wrong, action, caller.as("dpo"), "dpo", dpo);
    check(wrong, action, caller.as("security"), "security", security);
    check(wrong, action, caller.as("policy"), "policy", policy);
    check(wrong, action, caller.as("auditor"), "auditor", auditor);
    check(wrong, action, caller.as("admin"), "admin", admin);
    check(wrong, action, caller.as("gateway"), "gateway", gateway);
    assertThat(wrong).isEmpty();
    Case before = atHand(action);
    Case after = new Cases(caller).as("employee").sees(before);
    assertThat(after.version()).as("what is denied leaves no trace").isEqualTo(before.version());
    assertThat(after.history()).isEqualTo(before.history());
  }

  /// Denials are tried on the cases at hand, which stay as they are; what is let in, on a case of
  /// its own. A `-` depends on the unit of the account, and must be 403 or 404.
  private void check(
      List<String> wrong, String action, Caller account, String name, String expected) {
    boolean let = expected.equals("ok");
    Answer answer =
        let ? act(action, account, fresh(action)) : act(action, account, atHand(action));
    boolean right =
        switch (expected) {
          case "ok" -> answer.status() == 200 || answer.status() == 201;
          case "-" -> answer.status() == 403 || answer.status() == 404;
          default ->
              answer.status() == Integer.parseInt(expected)
                  && answer.header("Content-Type").startsWith("application/problem+json");
        };
    if (!right) {
      wrong.add(name + ": " + answer.status() + " instead of " + expected + ": " + answer.body());
    }
  }

  private Case atHand(String action) {
    return switch (action) {
      case "accept-conditions" -> awaiting;
      case "suspend", "resume", "revoke" -> approved;
      default -> inReview;
    };
  }

  private Case fresh(String action) {
    Cases cases = new Cases(caller);
    Cases.Person employee = cases.as("employee");
    return switch (action) {
      case "approve", "reject", "ask", "resubmit", "withdraw" ->
          employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
      case "answer" -> {
        Case it = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
        yield cases.as("officer").asks(it, "Why?");
      }
      case "accept-conditions" ->
          employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatMovesAMachineOnApproval());
      case "suspend", "revoke" -> employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
      case "resume" -> {
        Case it = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
        assertThat(act("suspend", caller.as("officer"), it).status()).isEqualTo(200);
        yield it;
      }
      default -> inReview;
    };
  }

  private static String decisionOf(Case it) {
    return it.document().path("decision_id").asString();
  }

  private static Answer act(String action, Caller account, Case it) {
    return switch (action) {
      case "ask for a use" ->
          account.post("/api/v1/requests", AUse.ofAnOpenModelOnOwnServers().json());
      case "list requests" -> account.get("/api/v1/requests");
      case "see request" -> account.get("/api/v1/requests/" + it.id());
      case "list uses" -> account.get("/api/v1/uses");
      case "suspend", "resume", "revoke" ->
          account.post(
              "/api/v1/uses/" + it.useId() + "/" + action, "{\"reason\": \"It must be.\"}");
      case "list all events" -> account.get("/api/v1/audit/events");
      case "export all events" -> account.get("/api/v1/audit/export?format=csv&kind=no-such-kind");
      case "take evidence" -> account.get("/api/v1/audit/evidence?kind=no-such-kind");
      case "replay kit" -> account.get("/api/v1/decisions/" + decisionOf(it) + "/replay-kit");
      case "replay" -> account.post("/api/v1/decisions/" + decisionOf(it) + "/replay", "{}");
      case "replay nothing" -> account.post("/api/v1/decisions/" + UNKNOWN + "/replay", "{}");
      case "prepare export" ->
          account.call("POST", "/api/v1/audit/exports?format=csv&kind=no-such-kind", null);
      case "see no export" -> account.get("/api/v1/audit/exports/" + UNKNOWN);
      case "fetch no export" -> account.get("/api/v1/audit/exports/" + UNKNOWN + "/file");
      case "delete no export" -> account.delete("/api/v1/audit/exports/" + UNKNOWN);
      case "see event" ->
          account.get("/api/v1/audit/events/" + it.document().at("/history/0/id").asString());
      case "see no request" -> account.get("/api/v1/requests/" + UNKNOWN);
      case "see no use" -> account.get("/api/v1/uses/" + UNKNOWN);
      case "see no event" -> account.get("/api/v1/audit/events/" + UNKNOWN);
      default -> new Cases.Person(account).tries(action, it);
    };
  }
}
