package com.sekisho.web.people;

import com.sekisho.edge.AsOf;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonEntry;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.parts.Foot;
import com.sekisho.web.parts.Receipt;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the pages of people.
@Component
class PeoplePages {

  private static final int ROWS = 100;

  private final People people;
  private final OrganisationUnits units;

  PeoplePages(People people, OrganisationUnits units) {
    this.people = people;
    this.units = units;
  }

  PeoplePage list(
      String role, String cursor, AsOf asOf, Actor reader, @Nullable Receipt receipt, Words words) {
    Page<PersonEntry> found =
        people.list(
            Role.ofWord(role).orElse(null),
            null,
            cursor.isEmpty() ? null : new Cursor(cursor),
            ROWS,
            reader);
    Map<UnitId, OrganisationUnitView> named =
        units.all().stream().collect(Collectors.toMap(OrganisationUnitView::id, unit -> unit));
    Cursor more = found.next();
    return new PeoplePage(
        List.of(
            new Crumb(words.say("layout.home"), "/"), new Crumb(words.say("people.crumb"), null)),
        words.say("people.title"),
        words.say("people.lead"),
        receipt,
        role,
        Stream.concat(
                Stream.of(new Choice("", words.say("people.all"))),
                Arrays.stream(Role.values())
                    .map(each -> new Choice(each.word(), words.in(each.label()))))
            .toList(),
        found.items().stream().map(person -> row(person, named, asOf, words)).toList(),
        new Foot(
            words.say("people.foot", found.items().size()),
            cursor.isEmpty() ? null : address(role, null),
            more == null ? null : address(role, more),
            null));
  }

  private static String address(String role, @Nullable Cursor cursor) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/people");
    if (!role.isEmpty()) {
      address.queryParam("role", role);
    }
    if (cursor != null) {
      address.queryParam("cursor", cursor.value());
    }
    return address.encode().build().toUriString();
  }

  private static PeoplePage.Row row(
      PersonEntry person, Map<UnitId, OrganisationUnitView> units, AsOf asOf, Words words) {
    OrganisationUnitView unit = units.get(person.unit());
    return new PeoplePage.Row(
        asOf.isPast() ? null : "/people/" + person.id().value(),
        name(person, words),
        person.id().value(),
        unit == null ? person.unit().value() : words.in(unit.name()),
        roles(person, words),
        person.machine());
  }

  private static String name(PersonEntry person, Words words) {
    Bilingual name = person.name();
    return name == null ? words.say("case.person.erased") : words.in(name);
  }

  private static String roles(PersonEntry person, Words words) {
    return words.list(person.roles().stream().map(role -> words.in(role.label())).toList());
  }

  PersonPage person(ActorId id, Actor reader, @Nullable Errors errors, String typed, Words words) {
    PersonEntry person = people.entry(id, reader);
    boolean administrator = reader.has(Role.SYSTEM_ADMIN);
    boolean own = reader.id().equals(id);
    List<String> hindrances =
        administrator ? people.hindrances(id, reader).stream().map(words::in).toList() : List.of();
    return new PersonPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"),
            new Crumb(words.say("people.crumb"), "/people"),
            new Crumb(name(person, words), null)),
        name(person, words),
        words.say(own ? "person.lead.own" : administrator ? "person.lead" : "person.lead.look"),
        errors,
        id.value(),
        List.of(
            new FactRow(words.say("people.col.id"), id.value()),
            new FactRow(words.say("people.col.unit"), words.in(units.get(person.unit()).name())),
            new FactRow(words.say("people.col.roles"), roles(person, words))),
        administrator && !own && hindrances.isEmpty(),
        hindrances,
        List.of(
            new FactRow(words.say("person.recorded.what"), words.say("person.recorded.kind")),
            new FactRow(words.say("person.recorded.whom"), id.value()),
            new FactRow(words.say("person.recorded.by"), reader.id().value()),
            new FactRow(words.say("person.recorded.why"), words.say("person.recorded.reason"))),
        typed);
  }
}
