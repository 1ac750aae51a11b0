package com.sekisho.web.cases;

import com.sekisho.decision.Outcome;
import com.sekisho.export.Cell;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.register.DeploymentView;
import com.sekisho.request.RequestOrder;
import com.sekisho.request.RequestQuery;
import com.sekisho.request.RequestState;
import com.sekisho.request.RequestSummary;
import com.sekisho.request.Requests;
import com.sekisho.request.Waiting;
import com.sekisho.request.WaitingFor;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.web.files.ListFile;
import com.sekisho.web.layout.Address;
import com.sekisho.web.layout.Counted;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Foot;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the list of cases from the filters that its address names.
@Component
class ListPages {

  private static final int ROWS = 25;

  private static final List<RequestState> STATES =
      List.of(
          RequestState.IN_REVIEW,
          RequestState.AWAITING_CONDITIONS,
          RequestState.APPROVED,
          RequestState.DENIED,
          RequestState.REJECTED,
          RequestState.WITHDRAWN);

  private final Requests requests;
  private final People people;
  private final OrganisationUnits units;
  private final Cases cases;

  ListPages(Requests requests, People people, OrganisationUnits units, Cases cases) {
    this.requests = requests;
    this.people = people;
    this.units = units;
    this.cases = cases;
  }

  /// What the address asks for; empty texts don't narrow.
  record Asked(
      String q,
      String state,
      String waiting,
      String outcome,
      boolean mine,
      String sort,
      String cursor) {

    RequestQuery query(Actor reader) {
      return new RequestQuery(
          stateOf().map(Set::of).orElse(Set.of()),
          waiting.isEmpty() ? null : WaitingFor.of(waiting),
          mine ? reader.id() : null,
          null,
          null,
          null,
          outcomeOf().orElse(null),
          q.isBlank() ? null : q.strip(),
          RequestOrder.ofWord(sort).orElse(null),
          cursor.isEmpty() ? null : new Cursor(cursor),
          ROWS);
    }

    Optional<RequestState> stateOf() {
      return Arrays.stream(RequestState.values())
          .filter(value -> word(value).equals(state))
          .findFirst();
    }

    Optional<Outcome> outcomeOf() {
      return Arrays.stream(Outcome.values())
          .filter(value -> Gate.of(value).word().equals(outcome))
          .findFirst();
    }

    /// The same list with one filter taken away, or from its start.
    String without(String filter) {
      return new Asked(
              filter.equals("q") ? "" : q,
              filter.equals("state") ? "" : state,
              filter.equals("waiting") ? "" : waiting,
              filter.equals("outcome") ? "" : outcome,
              !filter.equals("mine") && mine,
              sort,
              "")
          .address("/cases");
    }

    String address(String path) {
      return Address.of(path)
          .with("q", q)
          .with("state", state)
          .with("waiting", waiting)
          .with("outcome", outcome)
          .with("mine", mine ? "true" : "")
          .with("sort", sort)
          .with("cursor", cursor)
          .toString();
    }

    Asked after(Cursor next) {
      return new Asked(q, state, waiting, outcome, mine, sort, next.value());
    }

    /// The whole list as a file.
    String file() {
      return new Asked(q, state, waiting, outcome, mine, sort, "").address("/cases.csv");
    }

    /// The same list from its start in another order.
    Asked sortedBy(RequestOrder order) {
      return new Asked(q, state, waiting, outcome, mine, order.word(), "");
    }
  }

  static String word(RequestState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// The whole list as a file.
  ListFile<RequestSummary> file(Asked asked, Actor reader, Words words) {
    RequestQuery query = asked.query(reader);
    return new ListFile<>(
        "cases",
        Stream.of(
                "reference",
                "use",
                "model",
                "deployment",
                "requester",
                "unit",
                "state",
                "outcome",
                "waits",
                "since",
                "asked")
            .map(column -> words.say("cases.file." + column))
            .toList(),
        after -> requests.list(query.page(after, Page.MAX_LIMIT), reader),
        found -> cells(found, words));
  }

  private List<List<Cell>> cells(List<RequestSummary> found, Words words) {
    Map<ActorId, PersonView> persons =
        people.findAll(found.stream().map(RequestSummary::requester).collect(Collectors.toSet()));
    Map<String, DeploymentView> deployments =
        cases.deploymentsOf(found.stream().map(RequestSummary::summary).toList());
    Map<UnitId, String> unitNames =
        units.all().stream()
            .collect(Collectors.toMap(unit -> unit.id(), unit -> words.in(unit.name())));
    return found.stream()
        .map(
            request ->
                List.of(
                    Cell.of(request.reference()),
                    Cell.of(words.value("use.purpose", request.summary().purpose())),
                    Cell.of(cases.model(request.summary(), words)),
                    Cell.of(cases.deployment(request.summary(), deployments, words)),
                    Cell.of(words.who(request.requester(), persons.get(request.requester()))),
                    Cell.of(unitNames.get(request.unit())),
                    Cell.of(CaseStates.word(request.state(), words)),
                    Cell.of(words.say("gate.m." + Gate.of(request.outcome()).word())),
                    Cell.of(waitsFor(request, words)),
                    Cell.of(request.waitingSince()),
                    Cell.of(request.submittedAt())))
        .toList();
  }

  /// Whose turn it is; empty: nobody's.
  private static String waitsFor(RequestSummary request, Words words) {
    return request.waitsFor().requester()
        ? words.say("cases.waiting.requester")
        : words.list(
            request.waitsFor().roles().stream().map(role -> words.in(role.label())).toList());
  }

  /// The ways to the list in other orders, by column.
  private static Map<String, ListPage.Sort> sorts(Asked asked, RequestOrder present) {
    Map<String, ListPage.Sort> sorts = new LinkedHashMap<>();
    for (RequestOrder order : RequestOrder.values()) {
      sorts.put(
          order.word(),
          new ListPage.Sort(
              asked.sortedBy(order).address("/cases"),
              order != present ? "none" : order.rising() ? "ascending" : "descending"));
    }
    return sorts;
  }

  ListPage page(Asked asked, Actor reader, Words words) {
    RequestQuery query = asked.query(reader);
    Page<RequestSummary> found = requests.list(query, reader);
    Counted count = Counted.of(requests.countUpTo(Counted.ENOUGH, query, reader));
    Waiting waiting = requests.waitingFor(reader);
    Optional<RequestSummary> next =
        waiting.reviews() == 0
            ? Optional.empty()
            : requests
                .list(RequestQuery.ALL.waitingFor(new WaitingFor.MyReview()).page(null, 1), reader)
                .items()
                .stream()
                .findFirst();
    Cursor more = found.next();
    return new ListPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"), new Crumb(words.say("layout.cases"), null)),
        title(waiting, words),
        lead(waiting, reader, words),
        asked.q(),
        asked.state(),
        asked.waiting(),
        asked.outcome(),
        asked.mine(),
        states(words),
        waitings(words),
        outcomes(words),
        count.shown(),
        count.say("cases.on." + query.order().word(), words),
        asked.sort(),
        sorts(asked, query.order()),
        chips(asked, words),
        rows(found.items(), words),
        new Foot(
            count.foot(found.items().size(), words),
            asked.cursor().isEmpty() ? null : asked.without("cursor"),
            more == null ? null : asked.after(more).address("/cases"),
            count.shown() == 0 ? null : asked.file()),
        next.map(RequestSummary::reference).orElse(null));
  }

  private static String title(Waiting waiting, Words words) {
    return waiting.total() == 0
        ? words.say("cases.title.none")
        : words.say("cases.title.waiting", waiting.total());
  }

  private String lead(Waiting waiting, Actor reader, Words words) {
    Instant oldest = waiting.oldestReview();
    if (oldest != null) {
      return words.say("cases.lead.oldest", words.daysSince(oldest), waiting.inReview());
    }
    return reader.reviews() || reader.has(Role.AUDITOR)
        ? words.say("cases.lead.none", waiting.inReview())
        : words.say(
            "cases.lead.own", requests.count(RequestQuery.ALL.askedBy(reader.id()), reader));
  }

  private static List<Choice> states(Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.say("cases.all"))),
            STATES.stream().map(state -> new Choice(word(state), CaseStates.word(state, words))))
        .toList();
  }

  private static List<Choice> waitings(Words words) {
    Stream<Choice> roles =
        Arrays.stream(Role.values())
            .filter(Role::reviews)
            .map(role -> new Choice(role.word(), words.in(role.label())));
    return Stream.concat(
            Stream.of(
                new Choice("", words.say("cases.all")),
                new Choice("me", words.say("cases.waiting.me")),
                new Choice("my-review", words.say("cases.waiting.my-review")),
                new Choice("requester", words.say("cases.waiting.requester"))),
            roles)
        .toList();
  }

  private static List<Choice> outcomes(Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.say("cases.all"))),
            Arrays.stream(Gate.values())
                .map(gate -> new Choice(gate.word(), words.say("gate.m." + gate.word()))))
        .toList();
  }

  private static List<Chip> chips(Asked asked, Words words) {
    List<Chip> chips = new ArrayList<>();
    if (!asked.q().isBlank()) {
      chips.add(new Chip(asked.q(), asked.without("q")));
    }
    asked
        .stateOf()
        .ifPresent(
            state -> chips.add(new Chip(CaseStates.word(state, words), asked.without("state"))));
    waitings(words).stream()
        .filter(choice -> !choice.id().isEmpty() && choice.id().equals(asked.waiting()))
        .forEach(choice -> chips.add(new Chip(choice.name(), asked.without("waiting"))));
    asked
        .outcomeOf()
        .ifPresent(
            outcome ->
                chips.add(
                    new Chip(
                        words.say("gate.m." + Gate.of(outcome).word()), asked.without("outcome"))));
    if (asked.mine()) {
      chips.add(new Chip(words.say("cases.mine"), asked.without("mine")));
    }
    return chips;
  }

  private List<ListPage.Row> rows(List<RequestSummary> found, Words words) {
    Map<ActorId, PersonView> persons =
        people.findAll(found.stream().map(RequestSummary::requester).collect(Collectors.toSet()));
    Map<String, DeploymentView> deployments =
        cases.deploymentsOf(found.stream().map(RequestSummary::summary).toList());
    return found.stream().map(request -> row(request, persons, deployments, words)).toList();
  }

  private ListPage.Row row(
      RequestSummary request,
      Map<ActorId, PersonView> persons,
      Map<String, DeploymentView> deployments,
      Words words) {
    String name = words.who(request.requester(), persons.get(request.requester()));
    String unit = words.in(units.get(request.unit()).name());
    long days = words.daysSince(request.waitingSince());
    boolean waits = request.waitsFor().requester() || !request.waitsFor().roles().isEmpty();
    String whom = waitsFor(request, words);
    return new ListPage.Row(
        request.reference(),
        cases.title(request.summary(), words),
        words.say("case.from", name, unit),
        cases.what(request.summary(), deployments, words),
        CaseStates.gate(request.state(), request.outcome()),
        CaseStates.word(request.state(), words),
        waits ? whom : "—",
        waits ? words.say("cases.days", days) : "—",
        waits ? Tally.of(0, days >= 7 ? 0 : days, days >= 7 ? days : 0, 7) : null,
        waits && days >= 7,
        words.dayOf(request.submittedAt()));
  }
}
