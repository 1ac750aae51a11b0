package com.sekisho.web.uses;

import com.sekisho.audit.EventView;
import com.sekisho.audit.Events;
import com.sekisho.database.Past;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.register.DeploymentView;
import com.sekisho.shared.ActorId;
import com.sekisho.use.UseState;
import com.sekisho.use.UseSummary;
import com.sekisho.use.UseView;
import com.sekisho.web.cases.Cases;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Receipt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Makes the page of one approved use.
@Component
class UsePages {

  private final People people;
  private final OrganisationUnits units;
  private final Events events;
  private final Cases cases;

  UsePages(People people, OrganisationUnits units, Events events, Cases cases) {
    this.people = people;
    this.units = units;
    this.events = events;
    this.cases = cases;
  }

  static String word(UseState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  static String said(UseState state, Words words) {
    return words.say("use.state." + word(state));
  }

  static @Nullable Gate gate(UseView use) {
    return switch (use.state()) {
      case ACTIVE -> use.conditions().isEmpty() ? Gate.OPEN : Gate.TAG;
      case SUSPENDED, EXPIRED, REVOKED -> null;
    };
  }

  UsePage page(
      UseView use,
      Actor reader,
      Words words,
      @Nullable Receipt receipt,
      @Nullable Errors errors,
      String typed) {
    boolean past = Past.moment().isPresent();
    List<EventView> history =
        events.history("use", use.id().toString()).stream()
            .filter(event -> Past.covers(event.at()))
            .toList();
    Set<ActorId> involved = new LinkedHashSet<>(Set.of(use.owner()));
    history.forEach(event -> involved.add(event.actor()));
    use.approvals().forEach(approval -> involved.add(approval.person()));
    use.conditions().stream()
        .map(UseView.ConditionView::done)
        .filter(done -> done != null)
        .forEach(done -> involved.add(done.by()));
    Map<ActorId, PersonView> persons = people.findAll(involved);
    UsePage.Deeds deeds = past ? new UsePage.Deeds(false, false, false) : deeds(use, reader);
    return new UsePage(
        use.id().toString(),
        use.version(),
        List.of(
            new Crumb(words.say("layout.home"), "/"),
            new Crumb(words.say("layout.uses"), "/uses"),
            new Crumb(use.reference(), null)),
        cases.title(use.summary(), words),
        words.say(
            "use.lead",
            words.who(use.owner(), persons.get(use.owner())),
            words.in(units.get(use.unit()).name()),
            words.date(use.validUntil())),
        gate(use),
        said(use.state(), words),
        receipt,
        errors,
        rows(use, persons, words),
        duties(use, past ? null : reader, persons, words),
        history.reversed().stream().map(event -> entry(event, persons, words)).toList(),
        "/cases/" + use.requestId(),
        deeds,
        sill(use, words),
        typed);
  }

  private static UsePage.Deeds deeds(UseView use, Actor reader) {
    boolean officer =
        reader.has(Role.COMPLIANCE_OFFICER) || reader.has(Role.CHIEF_COMPLIANCE_OFFICER);
    return switch (use.state()) {
      case ACTIVE -> new UsePage.Deeds(officer, false, officer);
      case SUSPENDED -> new UsePage.Deeds(false, officer, officer);
      case EXPIRED, REVOKED -> new UsePage.Deeds(false, false, false);
    };
  }

  private List<FactRow> rows(UseView use, Map<ActorId, PersonView> persons, Words words) {
    UseSummary summary = use.summary();
    Map<String, DeploymentView> deployments = cases.deploymentsOf(List.of(summary));
    List<FactRow> rows = new ArrayList<>();
    rows.add(
        new FactRow(
            words.fact("use.purpose"), words.alone(words.value("use.purpose", summary.purpose()))));
    rows.add(new FactRow(words.say("use.model"), cases.model(summary, words)));
    rows.add(
        new FactRow(words.say("use.deployment"), cases.deployment(summary, deployments, words)));
    rows.add(
        new FactRow(
            words.fact("use.classification"),
            words.alone(words.value("use.classification", summary.classification()))));
    rows.add(
        new FactRow(
            words.fact("use.audience"),
            words.alone(words.value("use.audience", summary.audience()))));
    rows.add(
        new FactRow(
            words.say("use.approved"),
            words.momentOf(use.approvedAt()),
            approvers(use, persons, words),
            false));
    rows.add(
        new FactRow(
            words.say("use.until"),
            words.date(use.validUntil()),
            words.distance(use.validUntil()),
            false));
    rows.add(new FactRow(words.say("use.policy"), use.policy().version()));
    UseView.Change change = use.lastChange();
    if (change != null && !change.reason().isEmpty()) {
      rows.add(
          new FactRow(
              said(use.state(), words), change.reason(), words.momentOf(change.at()), false));
    }
    return rows;
  }

  private static String approvers(UseView use, Map<ActorId, PersonView> persons, Words words) {
    return use.approvals().isEmpty()
        ? words.say("use.approved.policy")
        : words.list(
            use.approvals().stream()
                .map(
                    approval ->
                        words.say(
                            "case.who.role",
                            words.who(approval.person(), persons.get(approval.person())),
                            words.in(approval.role().label())))
                .toList());
  }

  private static List<UsePage.Duty> duties(
      UseView use, @Nullable Actor reader, Map<ActorId, PersonView> persons, Words words) {
    boolean over = use.state() == UseState.EXPIRED || use.state() == UseState.REVOKED;
    List<UsePage.Duty> duties = new ArrayList<>();
    for (UseView.ConditionView each : use.conditions()) {
      UseView.Done done = each.done();
      duties.add(
          done == null
              ? new UsePage.Duty(
                  each.condition(),
                  null,
                  null,
                  reader != null && !over && use.mayMeet(each.condition(), reader))
              : new UsePage.Duty(
                  each.condition(),
                  words.say(
                      "use.done",
                      words.who(done.by(), persons.get(done.by())),
                      words.dayOf(done.at())),
                  done.note(),
                  false));
    }
    return duties;
  }

  private static Entry entry(EventView event, Map<ActorId, PersonView> persons, Words words) {
    JsonNode details = event.details();
    String reason = details == null ? "" : details.path("reason").asString("");
    return new Entry(
        event.at(),
        words.who(event.actor(), persons.get(event.actor())),
        words.sayOr("event." + event.kind(), event.kind()),
        reason.isEmpty() ? null : reason,
        event.digest().abbreviated());
  }

  private static String sill(UseView use, Words words) {
    return switch (use.state()) {
      case ACTIVE -> words.say("use.sill.active", words.date(use.validUntil()));
      case SUSPENDED -> words.say("use.sill.suspended");
      case EXPIRED -> words.say("use.sill.expired", words.date(use.validUntil()));
      case REVOKED -> words.say("use.sill.revoked");
    };
  }
}
