package com.sekisho.web.overview;

import com.sekisho.database.Change;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.overview.TracedChange;
import com.sekisho.overview.WayView;
import com.sekisho.overview.Ways;
import com.sekisho.overview.WhatChanged;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Foot;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/// Makes the pages that lie across the modules.
@Component
class OverviewPages {

  private static final int ROWS = 50;

  /// Longer values are named and not quoted.
  private static final int SHORT = 80;

  private final WhatChanged changes;
  private final Ways ways;
  private final People people;

  OverviewPages(WhatChanged changes, Ways ways, People people) {
    this.changes = changes;
    this.ways = ways;
    this.people = people;
  }

  ChangesPage changes(
      LocalDate from, LocalDate to, String kind, String cursor, Actor reader, Words words) {
    Page<TracedChange> found =
        changes.between(
            from,
            to,
            kind.isEmpty() ? Set.of() : Set.of(kind),
            cursor.isEmpty() ? null : new Cursor(cursor),
            ROWS,
            reader);
    Map<ActorId, PersonView> persons = people.findAll(involved(found.items()));
    Cursor more = found.next();
    return new ChangesPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"),
            new Crumb(words.say("layout.audit"), "/audit"),
            new Crumb(words.say("changes.crumb"), null)),
        words.say("changes.title"),
        words.say("changes.lead"),
        from.toString(),
        to.toString(),
        kind,
        Stream.concat(
                Stream.of(new Choice("", words.say("changes.all"))),
                changes.kinds().stream()
                    .map(each -> new Choice(each, words.say("changes.kind." + each))))
            .toList(),
        found.items().stream().map(change -> row(change, persons, words)).toList(),
        new Foot(
            words.say("changes.foot", found.items().size()),
            cursor.isEmpty() ? null : address(from, to, kind, null),
            more == null ? null : address(from, to, kind, more),
            null));
  }

  private static Set<ActorId> involved(List<TracedChange> found) {
    Set<ActorId> involved = new HashSet<>();
    for (TracedChange traced : found) {
      involved.add(traced.change().actor());
      if (isAPerson(traced.change())) {
        involved.add(new ActorId(traced.change().id()));
      }
    }
    return involved;
  }

  private static boolean isAPerson(Change change) {
    return change.kind().equals("person") || change.kind().equals("role");
  }

  private static String address(
      LocalDate from, LocalDate to, String kind, @Nullable Cursor cursor) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath("/audit/changes").queryParam("from", from);
    address.queryParam("to", to);
    if (!kind.isEmpty()) {
      address.queryParam("kind", kind);
    }
    if (cursor != null) {
      address.queryParam("cursor", cursor.value());
    }
    return address.encode().build().toUriString();
  }

  private static ChangesPage.Row row(
      TracedChange traced, Map<ActorId, PersonView> persons, Words words) {
    Change change = traced.change();
    UUID event = traced.event();
    ActorId id = new ActorId(change.id());
    return new ChangesPage.Row(
        change.at(),
        words.say("changes.became." + change.sort()),
        words.say("changes.kind." + change.kind()),
        isAPerson(change) ? words.who(id, persons.get(id)) : change.label(),
        href(change),
        change.facts().stream().map(fact -> told(change, fact, words)).toList(),
        words.who(change.actor(), persons.get(change.actor())),
        event == null ? null : "/audit/events/" + event);
  }

  private static @Nullable String href(Change change) {
    String page =
        switch (change.kind()) {
          case "use" -> "/uses/";
          case "model" -> "/register/models/";
          case "deployment" -> "/register/deployments/";
          case "vendor" -> "/register/vendors/";
          case "license" -> "/register/licenses/";
          default -> null;
        };
    return page == null ? null : page + change.id() + "?as_of=" + change.at();
  }

  private static String told(Change change, Change.Fact fact, Words words) {
    String name = words.sayOr("changes.fact." + fact.name(), name(fact.name(), words));
    String before = value(change, fact.name(), fact.before(), words);
    String after = value(change, fact.name(), fact.after(), words);
    if (before.length() > SHORT || after.length() > SHORT) {
      return words.say("changes.fact.long", name);
    }
    return fact.before() == null
        ? words.say("changes.fact.new", name, after)
        : words.say("changes.fact.was", name, before, after);
  }

  private static String name(String fact, Words words) {
    return words.sayOr("register.fact." + fact, fact);
  }

  private static String value(Change change, String fact, @Nullable JsonNode value, Words words) {
    if (value == null || value.isNull()) {
      return words.say("changes.none");
    }
    if (value.isObject() && value.has(words.locale().getLanguage())) {
      return value.path(words.locale().getLanguage()).asString("");
    }
    if (value.isString()) {
      String word = value.stringValue();
      return switch (change.kind() + "." + fact) {
        case "role.role" -> words.role(word);
        case "use.state" -> words.sayOr("use.state." + word.toLowerCase(words.locale()), word);
        case "policy.state" -> words.sayOr("changes.policy." + word, word);
        case "use.purpose" -> words.value("use.purpose", word);
        case "model.status", "deployment.status" -> words.value("model.status", word);
        default -> plain(fact, value, words);
      };
    }
    return plain(fact, value, words);
  }

  private static String plain(String fact, JsonNode value, Words words) {
    return fact.equals("activated_at") || fact.endsWith("date")
        ? value.asString("")
        : words.value("register." + fact, value);
  }

  WaysPage ways(Actor reader, LocalDate today, Words words) {
    return new WaysPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"),
            new Crumb(words.say("layout.audit"), "/audit"),
            new Crumb(words.say("ways.crumb"), null)),
        words.say("ways.title"),
        words.say("ways.lead"),
        ways.all(reader, today).stream().map(way -> row(way, words)).toList());
  }

  private static WaysPage.Row row(WayView way, Words words) {
    String word = way.way().word();
    return new WaysPage.Row(
        words.say("ways.way." + word),
        word,
        words.in(way.leads()),
        words.in(way.who()),
        words.in(way.fourEyes()),
        way.events().stream()
            .map(kind -> words.alone(words.sayOr("audit.event." + kind, kind)))
            .toList(),
        way.now(),
        way.ever(),
        "/audit?way=" + word);
  }
}
