package com.sekisho.web.audit;

import com.sekisho.audit.EventCount;
import com.sekisho.audit.EventQuery;
import com.sekisho.audit.EventView;
import com.sekisho.audit.Events;
import com.sekisho.check.Replays;
import com.sekisho.decision.Outcome;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.policy.Tables;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Violation;
import com.sekisho.shared.Way;
import com.sekisho.web.cases.Cases;
import com.sekisho.web.layout.Words;
import com.sekisho.web.log.Checkpoints;
import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Foot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/// Makes the pages of the log.
@Component
class LogPages {

  private static final int ROWS = 50;

  /// What the log can be narrowed down to: all of a sort, or one kind.
  private static final List<String> KINDS =
      List.of(
          "request",
          "request.submitted",
          "request.approved",
          "request.rejected",
          "request.asked",
          "request.answered",
          "request.conditions-accepted",
          "request.withdrawn",
          "request.resubmitted",
          "use",
          "model",
          "deployment",
          "vendor",
          "license",
          "organisation-unit",
          "register",
          "policy",
          "person",
          "audit");

  private final Events events;
  private final People people;
  private final Cases cases;
  private final Subjects subjects;
  private final OrganisationUnits units;
  private final Tables tables;
  private final Checkpoints checkpoints;
  private final ZoneId zone;

  LogPages(
      Events events,
      People people,
      Cases cases,
      Subjects subjects,
      OrganisationUnits units,
      Tables tables,
      Checkpoints checkpoints,
      ZoneId zone) {
    this.events = events;
    this.people = people;
    this.cases = cases;
    this.subjects = subjects;
    this.units = units;
    this.tables = tables;
    this.checkpoints = checkpoints;
    this.zone = zone;
  }

  /// What the address asks for; empty texts don't narrow.
  ///
  /// @param caseName reference or id of a request
  /// @param person opaque id of whoever did it or whose matter it is
  /// @param unit id of an organisation unit
  /// @param country of the vendor whose model it is about
  /// @param outcome word of the decision's outcome
  /// @param rule id of a rule that fired, or of its family
  /// @param way into "approved" that was taken
  /// @param from first day, ISO
  /// @param to last day, ISO
  record Asked(
      @BindParam("case") String caseName,
      String kind,
      String person,
      String unit,
      String model,
      String deployment,
      String country,
      String outcome,
      String rule,
      String way,
      String from,
      String to,
      String cursor) {

    @SuppressWarnings("NullAway") // Binding gives null for what the address doesn't name.
    Asked {
      caseName = given(caseName);
      kind = given(kind);
      person = given(person);
      unit = given(unit);
      model = given(model);
      deployment = given(deployment);
      country = given(country);
      outcome = given(outcome);
      rule = given(rule);
      way = given(way);
      from = given(from);
      to = given(to);
      cursor = given(cursor);
    }

    private static String given(@Nullable String text) {
      return text == null ? "" : text.strip();
    }

    /// The same list with one filter taken away, from its start.
    String without(String filter) {
      return address("/audit", filter, "");
    }

    String after(Cursor next) {
      return address("/audit", "", next.value());
    }

    /// Where what is listed can be taken out.
    String export() {
      return address("/audit/export", "", "");
    }

    /// What narrows, by the names of the address.
    Map<String, String> filters() {
      Map<String, String> filters = new LinkedHashMap<>();
      filters.put("case", caseName);
      filters.put("kind", kind);
      filters.put("person", person);
      filters.put("unit", unit);
      filters.put("model", model);
      filters.put("deployment", deployment);
      filters.put("country", country);
      filters.put("outcome", outcome);
      filters.put("rule", rule);
      filters.put("way", way);
      filters.put("from", from);
      filters.put("to", to);
      filters.values().removeIf(String::isEmpty);
      return filters;
    }

    /// Whether a filter is on that stands beneath the others on the page.
    boolean narrowsMore() {
      return !(unit + model + deployment + country + outcome + rule).isEmpty();
    }

    private String address(String path, String left, String start) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
      filters()
          .forEach(
              (name, value) -> {
                if (!name.equals(left)) {
                  address.queryParam(name, value);
                }
              });
      if (!start.isEmpty()) {
        address.queryParam("cursor", start);
      }
      return address.encode().build().toUriString();
    }
  }

  LogPage log(Asked asked, Actor reader, Words words) {
    boolean auditor = reader.has(Role.AUDITOR);
    boolean asksForCase = !auditor && asked.caseName().isBlank();
    if (asksForCase) {
      return page(
          asked, reader, true, new EventCount(0, false), new Page<>(List.of(), null), words);
    }
    EventQuery query = query(asked, reader);
    EventCount count = events.count(query, reader);
    Cursor cursor = asked.cursor().isEmpty() ? null : new Cursor(asked.cursor());
    return page(asked, reader, false, count, events.list(query.page(cursor, ROWS), reader), words);
  }

  private LogPage page(
      Asked asked,
      Actor reader,
      boolean asksForCase,
      EventCount count,
      Page<EventView> found,
      Words words) {
    boolean auditor = reader.has(Role.AUDITOR);
    Cursor more = found.next();
    return new LogPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"), new Crumb(words.say("layout.audit"), null)),
        words.say("audit.head"),
        words.say(auditor ? "audit.lead" : "audit.lead.case"),
        asksForCase,
        asked.caseName(),
        asked.kind(),
        asked.person(),
        asked.from(),
        asked.to(),
        kinds(words),
        auditor ? persons(words) : List.of(),
        more(asked, words),
        count.atLeast(),
        words.say(count.more() ? "audit.on.more" : "audit.on", count.atLeast()),
        chips(asked, words),
        rows(found.items(), reader, words),
        checkpoints.cover(found.items(), words),
        new Foot(
            words.say(
                count.more() ? "audit.foot.more" : "audit.foot",
                count.atLeast(),
                found.items().size()),
            asked.cursor().isEmpty() ? null : asked.without("cursor"),
            more == null ? null : asked.after(more),
            count.atLeast() == 0 ? null : asked.export()));
  }

  /// What the address asks for, to be put to the log.
  ///
  /// @throws com.sekisho.shared.NotFound where the reader may see no such case
  /// @throws InvalidInput where a day is none
  EventQuery query(Asked asked, Actor reader) {
    Map<String, String> subjects = new TreeMap<>();
    if (!asked.caseName().isEmpty()) {
      subjects.put("request", cases.named(asked.caseName(), reader).id().toString());
    }
    put(subjects, "model", asked.model());
    put(subjects, "deployment", asked.deployment());
    Map<String, String> marks = new TreeMap<>();
    put(marks, EventQuery.PERSON, asked.person());
    put(marks, EventQuery.VENDOR_COUNTRY, asked.country());
    put(marks, EventQuery.OUTCOME, asked.outcome());
    put(marks, EventQuery.RULE, asked.rule());
    put(marks, Way.MARK, asked.way());
    return new EventQuery(
        day("from", asked.from()).map(this::start).orElse(null),
        day("to", asked.to()).map(last -> start(last.plusDays(1))).orElse(null),
        asked.kind().isEmpty() ? null : asked.kind(),
        null,
        asked.unit().isEmpty() ? null : new UnitId(asked.unit()),
        subjects,
        marks,
        null,
        Page.DEFAULT_LIMIT);
  }

  private static void put(Map<String, String> filters, String name, String value) {
    if (!value.isEmpty()) {
      filters.put(name, value);
    }
  }

  private LogPage.More more(Asked asked, Words words) {
    Choice any = new Choice("", words.say("audit.all"));
    return new LogPage.More(
        asked.narrowsMore(),
        asked.unit(),
        Stream.concat(
                Stream.of(any),
                units.all().stream()
                    .map(unit -> new Choice(unit.id().value(), words.in(unit.name()))))
            .toList(),
        asked.model(),
        asked.deployment(),
        asked.country(),
        Stream.concat(
                Stream.of(any),
                tables.countries().stream()
                    .map(country -> new Choice(country.id(), words.in(country.name()))))
            .toList(),
        asked.outcome(),
        Stream.concat(
                Stream.of(any),
                Stream.of(Outcome.values())
                    .map(outcome -> new Choice(outcome.name(), outcome(outcome.name(), words))))
            .toList(),
        asked.rule());
  }

  private static String outcome(String word, Words words) {
    return words.sayOr("audit.outcome." + word, word);
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Optional<LocalDate> day(String field, String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new InvalidInput(
          new Violation(
              field,
              new Bilingual(
                  "Give the day as year, month and day, such as 2026-11-24.",
                  "日付は2026-11-24のように年・月・日で入れてください。")));
    }
  }

  private static List<Choice> kinds(Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.say("audit.all"))),
            KINDS.stream().map(kind -> new Choice(kind, words.say("audit.kind." + kind))))
        .toList();
  }

  private List<Choice> persons(Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.say("audit.all"))),
            Stream.of(Role.EMPLOYEE, Role.GATEWAY)
                .flatMap(role -> people.withRole(role).stream())
                .map(person -> new Choice(person.id().value(), words.in(person.name())))
                .distinct()
                .sorted(Comparator.comparing(Choice::name)))
        .toList();
  }

  List<Chip> chips(Asked asked, Words words) {
    List<Chip> chips = new ArrayList<>();
    if (!asked.caseName().isBlank()) {
      chips.add(new Chip(asked.caseName().strip(), asked.without("case")));
    }
    if (!asked.kind().isEmpty()) {
      chips.add(
          new Chip(words.sayOr("audit.kind." + asked.kind(), asked.kind()), asked.without("kind")));
    }
    if (!asked.person().isEmpty()) {
      ActorId id = new ActorId(asked.person());
      chips.add(new Chip(words.who(id, people.find(id).orElse(null)), asked.without("person")));
    }
    if (!asked.unit().isEmpty()) {
      String name =
          units.all().stream()
              .filter(unit -> unit.id().value().equals(asked.unit()))
              .map(unit -> words.in(unit.name()))
              .findFirst()
              .orElse(asked.unit());
      chips.add(new Chip(name, asked.without("unit")));
    }
    chip(chips, asked, "model", asked.model());
    chip(chips, asked, "deployment", asked.deployment());
    if (!asked.country().isEmpty()) {
      chips.add(
          new Chip(
              words.say("audit.chip.country", words.country(asked.country())),
              asked.without("country")));
    }
    chip(chips, asked, "outcome", outcome(asked.outcome(), words));
    chip(chips, asked, "rule", asked.rule());
    chip(chips, asked, "way", words.sayOr("ways.way." + asked.way(), asked.way()));
    if (!asked.from().isBlank()) {
      chips.add(new Chip(words.say("audit.chip.from", asked.from()), asked.without("from")));
    }
    if (!asked.to().isBlank()) {
      chips.add(new Chip(words.say("audit.chip.to", asked.to()), asked.without("to")));
    }
    return chips;
  }

  private static void chip(List<Chip> chips, Asked asked, String filter, String name) {
    if (!name.isEmpty()) {
      chips.add(new Chip(name, asked.without(filter)));
    }
  }

  private List<LogPage.Row> rows(List<EventView> found, Actor reader, Words words) {
    Subjects.Named named = subjects.of(found, reader, words);
    Map<ActorId, PersonView> persons =
        people.findAll(found.stream().map(EventView::actor).toList());
    return found.stream()
        .map(
            event ->
                new LogPage.Row(
                    "/audit/events/" + event.id(),
                    event.at(),
                    words.who(event.actor(), persons.get(event.actor())),
                    what(event, words),
                    said(event),
                    named.of(event),
                    event.digest().abbreviated()))
        .toList();
  }

  private static String what(EventView event, Words words) {
    return words.alone(words.sayOr("audit.event." + event.kind(), event.kind()));
  }

  private static @Nullable String said(EventView event) {
    JsonNode details = event.details();
    String reason = details == null ? "" : details.path("reason").asString("");
    return reason.isEmpty() ? null : reason;
  }

  EventPage event(UUID id, Actor reader, Words words) {
    EventView event = events.get(id, reader);
    boolean auditor = reader.has(Role.AUDITOR);
    JsonNode details = event.details();
    String decision = event.subjects().get("decision");
    return new EventPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"),
            new Crumb(words.say("layout.audit"), "/audit"),
            new Crumb(words.say("audit.event.crumb"), null)),
        what(event, words),
        words.say(
            "audit.event.lead",
            words.who(event.actor(), people.find(event.actor()).orElse(null)),
            words.momentOf(event.at())),
        event.id().toString(),
        event.at(),
        event.kind(),
        event.actor().value(),
        subjects.of(List.of(event), reader, words).of(event),
        event.digests().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                document ->
                    new EventPage.Document(
                        words.sayOr("audit.document." + document.getKey(), document.getKey()),
                        document.getValue().value(),
                        auditor ? "/audit/documents/" + document.getValue().value() : null))
            .toList(),
        event.digest().value(),
        details == null ? null : details.toPrettyString(),
        checkpoints.place(event, words),
        decision == null || !Replays.mayReplay(reader) ? null : "/audit/decisions/" + decision);
  }
}
