package com.sekisho.web.home;

import com.sekisho.audit.EventQuery;
import com.sekisho.audit.EventView;
import com.sekisho.audit.Events;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.register.DeploymentView;
import com.sekisho.request.DraftView;
import com.sekisho.request.Drafts;
import com.sekisho.request.RequestQuery;
import com.sekisho.request.RequestState;
import com.sekisho.request.RequestSummary;
import com.sekisho.request.Requests;
import com.sekisho.request.Waiting;
import com.sekisho.request.WaitingFor;
import com.sekisho.shared.ActorId;
import com.sekisho.use.UseQuery;
import com.sekisho.use.UseState;
import com.sekisho.use.UseSummary;
import com.sekisho.use.UseView;
import com.sekisho.use.Uses;
import com.sekisho.web.ask.DraftTitles;
import com.sekisho.web.cases.CaseStates;
import com.sekisho.web.cases.Cases;
import com.sekisho.web.layout.Words;
import com.sekisho.web.log.Checkpoints;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Line;
import com.sekisho.web.parts.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gathers the first page from what the person may use, has asked for and is waited for.
@Component
class HomePages {

  private static final int LINES = 5;

  private final Uses uses;
  private final Requests requests;
  private final Drafts drafts;
  private final Events events;
  private final People people;
  private final OrganisationUnits units;
  private final Cases cases;
  private final DraftTitles draftTitles;
  private final Checkpoints checkpoints;

  HomePages(
      Uses uses,
      Requests requests,
      Drafts drafts,
      Events events,
      People people,
      OrganisationUnits units,
      Cases cases,
      DraftTitles draftTitles,
      Checkpoints checkpoints) {
    this.uses = uses;
    this.requests = requests;
    this.drafts = drafts;
    this.events = events;
    this.people = people;
    this.units = units;
    this.cases = cases;
    this.draftTitles = draftTitles;
    this.checkpoints = checkpoints;
  }

  HomePage page(Actor reader, Words words, @Nullable Receipt receipt) {
    Waiting waiting = requests.waitingFor(reader);
    HomePage.Part usable = usable(reader, words);
    HomePage.Part asked = asked(reader, words);
    String title =
        waiting.total() == 0
            ? words.say("home.head.none")
            : words.say("home.head", waiting.total());
    return new HomePage(
        title,
        words.say("home.lead", usable.count(), asked.count()),
        receipt,
        usable,
        asked,
        waiting(reader, waiting, words),
        reader.reviews() ? queue(reader, words) : null,
        reader.has(Role.AUDITOR) ? checkpoints.latest(reader, words).orElse(null) : null,
        reader.has(Role.AUDITOR) ? events(reader, words) : null);
  }

  private HomePage.Part usable(Actor reader, Words words) {
    UseQuery active = UseQuery.ALL.in(UseState.ACTIVE).ofUnit(reader.unit());
    long count = uses.count(active, reader);
    long open = uses.count(active.withConditionsOpen(), reader);
    long ending = uses.count(active.endingBy(words.today().plusDays(90)), reader);
    List<String> notes = new ArrayList<>();
    if (open > 0) {
      notes.add(words.say("home.usable.open", open));
    }
    if (ending > 0) {
      notes.add(words.say("home.usable.ending", ending));
    }
    List<UseView> found = uses.list(active.page(null, LINES), reader).items();
    Map<String, DeploymentView> deployments =
        cases.deploymentsOf(found.stream().map(UseView::summary).toList());
    return new HomePage.Part(
        count, notes, found.stream().map(use -> line(use, deployments, words)).toList());
  }

  private Line line(UseView use, Map<String, DeploymentView> deployments, Words words) {
    long open = use.openConditions();
    return new Line(
        use.conditions().isEmpty() ? Gate.OPEN : Gate.TAG,
        words.say(use.conditions().isEmpty() ? "gate.m.open" : "gate.m.tag"),
        null,
        words.value("use.purpose", use.summary().purpose()),
        "/uses/" + use.id(),
        cases.what(use.summary(), deployments, words)
            + (open == 0 ? "" : words.say("home.sentence")),
        open == 0 ? null : words.say("home.usable.open", open),
        words.say("home.until", words.date(use.validUntil())),
        words.distance(use.validUntil()),
        words.soon(use.validUntil()));
  }

  private HomePage.Part asked(Actor reader, Words words) {
    RequestQuery own = RequestQuery.ALL.askedBy(reader.id());
    RequestQuery pending =
        own.in(
            RequestState.IN_REVIEW,
            RequestState.AWAITING_CONDITIONS,
            RequestState.DENIED,
            RequestState.REJECTED);
    List<RequestSummary> found = requests.list(pending.page(null, LINES), reader).items();
    List<DraftView> kept = drafts.list(reader);
    Map<String, DeploymentView> deployments =
        cases.deploymentsOf(found.stream().map(RequestSummary::summary).toList());
    List<Line> lines =
        Stream.concat(
                kept.stream().limit(LINES).map(draft -> line(draft, words)),
                found.stream().map(request -> line(request, deployments, words)))
            .toList();
    List<String> notes = new ArrayList<>();
    note(notes, words, "home.asked.review", requests.count(own.in(RequestState.IN_REVIEW), reader));
    note(
        notes,
        words,
        "home.asked.conditions",
        requests.count(own.in(RequestState.AWAITING_CONDITIONS), reader));
    note(notes, words, "home.asked.drafts", kept.size());
    return new HomePage.Part(requests.count(pending, reader) + kept.size(), notes, lines);
  }

  private static void note(List<String> notes, Words words, String key, long count) {
    if (count > 0) {
      notes.add(words.say(key, count));
    }
  }

  private Line line(DraftView draft, Words words) {
    return new Line(
        null,
        null,
        words.say("state.draft"),
        draftTitles.title(draft.body(), words),
        "/ask?draft=" + draft.id(),
        draftTitles.what(draft.body(), words),
        null,
        words.say("home.saved", words.momentOf(draft.savedAt())),
        "",
        false);
  }

  private Line line(RequestSummary request, Map<String, DeploymentView> deployments, Words words) {
    Gate gate = CaseStates.gate(request.state(), request.outcome());
    return new Line(
        gate,
        CaseStates.word(request.state(), words),
        gate == null ? CaseStates.word(request.state(), words) : null,
        words.value("use.purpose", request.summary().purpose()),
        "/cases/" + request.reference(),
        cases.what(request.summary(), deployments, words),
        request.waitsFor().requester() ? words.say("home.asked.yours") : null,
        words.say("home.asked.on", words.dayOf(request.submittedAt())),
        words.ago(request.submittedAt()),
        false);
  }

  private HomePage.Part waiting(Actor reader, Waiting waiting, Words words) {
    List<RequestSummary> found =
        requests
            .list(RequestQuery.ALL.waitingFor(new WaitingFor.Me()).page(null, LINES), reader)
            .items();
    Map<ActorId, PersonView> persons =
        people.findAll(found.stream().map(RequestSummary::requester).collect(Collectors.toSet()));
    Map<String, DeploymentView> deployments =
        cases.deploymentsOf(found.stream().map(RequestSummary::summary).toList());
    Instant oldest = waiting.oldestReview();
    return new HomePage.Part(
        waiting.total(),
        oldest == null
            ? List.of()
            : List.of(words.say("home.waiting.oldest", words.daysSince(oldest))),
        found.stream().map(request -> line(request, reader, persons, deployments, words)).toList());
  }

  private Line line(
      RequestSummary request,
      Actor reader,
      Map<ActorId, PersonView> persons,
      Map<String, DeploymentView> deployments,
      Words words) {
    boolean own = request.requester().equals(reader.id());
    String name = words.who(request.requester(), persons.get(request.requester()));
    String from = words.say("case.from", name, words.in(units.get(request.unit()).name()));
    UseSummary summary = request.summary();
    String what = cases.what(summary, deployments, words);
    long days = words.daysSince(request.waitingSince());
    boolean conditions = request.state() == RequestState.AWAITING_CONDITIONS;
    return new Line(
        conditions ? Gate.TAG : Gate.KEEPER,
        words.say(
            conditions
                ? "home.waiting.conditions"
                : own ? "home.waiting.answer" : "home.waiting.review"),
        null,
        words.value("use.purpose", summary.purpose()),
        "/cases/" + request.reference(),
        own ? what : words.say("case.what", from, what),
        null,
        words.say("home.waiting.days", days),
        words.say("home.waiting.since", words.dayOf(request.waitingSince())),
        days >= 3);
  }

  /// All reviews that are open, by the role they wait for.
  private HomePage.Part queue(Actor reader, Words words) {
    long inReview = requests.count(RequestQuery.ALL.in(RequestState.IN_REVIEW), reader);
    List<Line> lines = new ArrayList<>();
    for (Role role : Role.values()) {
      if (role.reviews()) {
        RequestQuery query = RequestQuery.ALL.waitingFor(new WaitingFor.Holders(role));
        long count = requests.count(query, reader);
        if (count > 0) {
          Instant since =
              requests.list(query.page(null, 1), reader).items().getFirst().waitingSince();
          long days = words.daysSince(since);
          lines.add(
              new Line(
                  null,
                  null,
                  words.say("home.queue.count", count),
                  words.in(role.label()),
                  "/cases?waiting=" + role.word(),
                  words.say("home.queue.oldest", words.dayOf(since)),
                  null,
                  words.say("home.waiting.days", days),
                  "",
                  days >= 7));
        }
      }
    }
    return new HomePage.Part(inReview, List.of(words.say("home.queue.note")), lines);
  }

  private List<Entry> events(Actor reader, Words words) {
    List<EventView> found = events.list(EventQuery.ALL.page(null, LINES), reader).items();
    Map<ActorId, PersonView> persons =
        people.findAll(found.stream().map(EventView::actor).collect(Collectors.toSet()));
    return found.stream()
        .map(
            event -> {
              @Nullable PersonView person = persons.get(event.actor());
              return new Entry(
                  event.at(),
                  person == null ? event.actor().value() : words.in(person.name()),
                  words.sayOr("event." + event.kind(), " " + event.kind()),
                  null,
                  event.digest().abbreviated());
            })
        .toList();
  }
}
