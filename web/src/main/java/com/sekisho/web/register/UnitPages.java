package com.sekisho.web.register;

import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.shared.UnitId;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.FactRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of an organisation unit.
@Component
class UnitPages {

  private final OrganisationUnits units;
  private final Changes changes;

  UnitPages(OrganisationUnits units, Changes changes) {
    this.units = units;
    this.changes = changes;
  }

  UnitPage page(String id, Actor reader, Items.Around around, Words words) {
    OrganisationUnitView unit = units.get(new UnitId(id));
    Map<UnitId, OrganisationUnitView> all =
        units.all().stream()
            .collect(Collectors.toMap(OrganisationUnitView::id, Function.identity()));
    Listings listings = new Listings(words);
    List<Listing.Row> parts =
        units.all().stream()
            .filter(each -> unit.id().equals(each.parent()))
            .map(each -> listings.row(each, unit))
            .toList();
    OrganisationUnitView above = unit.parent() == null ? null : all.get(unit.parent());
    return new UnitPage(
        item(unit, reader, around, words),
        above == null ? null : new UnitPage.Link(words.in(above.name()), Listings.href(above)),
        parts.size(),
        parts.isEmpty()
            ? null
            : new Listing(words.say("register.units"), listings.unitColumns(), parts));
  }

  private Item item(OrganisationUnitView unit, Actor reader, Items.Around around, Words words) {
    String name = words.in(unit.name());
    return new Item(
        Items.crumbs(words.say("register.units"), RegisterPages.UNITS, name, words),
        name,
        words.say(
            "unit.lead",
            words.country(unit.country()),
            words.value("organisation.sector", unit.sector())),
        List.of(),
        around.receipt(),
        around.errors(),
        rows(unit, words),
        List.of(),
        changes.of(UnitDocument.history(units.history(unit.id())), words),
        Items.change("units", unit.id().value(), reader),
        null);
  }

  private static List<FactRow> rows(OrganisationUnitView unit, Words words) {
    Told told = new Told(words);
    String parent = unit.parentCountry();
    List<FactRow> rows = new ArrayList<>();
    rows.add(row("country", told.country(unit.country()), unit, words));
    rows.add(
        row("parent_country", told.country(parent == null ? unit.country() : parent), unit, words));
    rows.add(
        row("sector", words.alone(words.value("organisation.sector", unit.sector())), unit, words));
    rows.add(row("annual_revenue_usd", number(unit.annualRevenueUsd(), told, words), unit, words));
    rows.add(
        row("monthly_active_users", number(unit.monthlyActiveUsers(), told, words), unit, words));
    return rows;
  }

  private static String number(@Nullable Number number, Told told, Words words) {
    return number == null ? told.unknown() : words.number(number);
  }

  private static FactRow row(String fact, String value, OrganisationUnitView unit, Words words) {
    return new FactRow(
        words.fact("organisation." + fact),
        value,
        words.say("unit.source", unit.source(), words.date(unit.sourceDate())),
        false);
  }
}
