package com.sekisho.pages;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.scenarios.AUse;
import com.sekisho.scenarios.Cases;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Pages that have something to show: a case in each state that one can be in, and the uses that
/// came of some.
public final class FilledPages {

  private final List<String> cases = new ArrayList<>();
  private final List<String> uses = new ArrayList<>();
  private final String event;

  /// Plays the cases, asked for by `employee` and decided by `officer`.
  public FilledPages(Caller caller) {
    Cases people = new Cases(caller);
    Person employee = people.as("employee");
    Person officer = people.as("officer");

    asked(employee, AUse.ofAnOpenModelOnOwnServers().onARetiredDeployment());
    asked(employee, AUse.ofAnOpenModelOnOwnServers().thatMovesAMachineOnApproval());
    asked(
        employee,
        AUse.ofAnOpenModelOnOwnServers()
            .thatActsUnwatched()
            .withUnverifiedWeights()
            .underAnUnknownLicence());
    employee.withdraws(asked(employee, review()));
    officer.rejects(asked(employee, review()));
    Case answered = asked(employee, review());
    officer.asks(answered, "Who can stop it?");
    employee.answers(answered, "The operator on duty.");
    officer.asks(asked(employee, review()), "For how long?");

    Case allowed = asked(employee, AUse.ofAnOpenModelOnOwnServers());
    uses.add("/uses/" + allowed.useId());
    Case conditions =
        asked(
            employee,
            AUse.ofAnOpenModelOnOwnServers()
                .thatActsUnwatched()
                .onADeploymentThatEnds(LocalDate.now().plusDays(60)));
    officer.approves(conditions);
    uses.add("/uses/" + employee.acceptsTheConditionsOf(conditions).useId());
    for (String end : List.of("suspend", "revoke")) {
      Case ended = asked(employee, AUse.ofAnOpenModelOnOwnServers());
      uses.add("/uses/" + ended.useId());
      officer
          .caller()
          .post("/api/v1/uses/" + ended.useId() + "/" + end, "{\"reason\": \"It must be.\"}");
    }
    Answer events = people.as("auditor").caller().get("/api/v1/audit/events?limit=1");
    event = "/audit/events/" + events.at("/items/0/id");
  }

  /// A case each: denied, to be accepted, in review by several, withdrawn, rejected, questioned and
  /// answered, questioned, approved by the policy, approved on conditions, suspended, revoked.
  public List<String> cases() {
    return List.copyOf(cases);
  }

  /// A use each: active, active on conditions, suspended, revoked.
  public List<String> uses() {
    return List.copyOf(uses);
  }

  /// An event of the log.
  public String event() {
    return event;
  }

  private Case asked(Person employee, AUse use) {
    Case asked = employee.asksFor(use);
    cases.add("/cases/" + asked.id());
    return asked;
  }

  private static AUse review() {
    return AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched();
  }
}
