package com.sekisho.web.register;

import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.Role;
import com.sekisho.policy.Tables;
import com.sekisho.register.DeploymentFacts;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.register.Status;
import com.sekisho.use.UseQuery;
import com.sekisho.use.UseState;
import com.sekisho.use.UseView;
import com.sekisho.use.Uses;
import com.sekisho.web.cases.Cases;
import com.sekisho.web.cases.Laws;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.register.Listing.Cell;
import com.sekisho.web.register.Listing.Column;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the page of a deployment.
@Component
class DeploymentPages {

  private static final int USES = 10;

  private final Deployments deployments;
  private final Uses uses;
  private final Cases cases;
  private final OrganisationUnits units;
  private final Tables tables;
  private final Changes changes;

  DeploymentPages(
      Deployments deployments,
      Uses uses,
      Cases cases,
      OrganisationUnits units,
      Tables tables,
      Changes changes) {
    this.deployments = deployments;
    this.uses = uses;
    this.cases = cases;
    this.units = units;
    this.tables = tables;
    this.changes = changes;
  }

  DeploymentPage page(String id, Actor reader, Items.Around around, Words words) {
    DeploymentView deployment = deployments.get(id);
    Told told = new Told(words);
    UseQuery on = UseQuery.ALL.onDeployment(id);
    long count = uses.count(on, reader);
    List<UseView> first = uses.list(on.page(null, USES), reader).items();
    boolean open = !deployment.endedBy(words.today()) && deployment.status() != Status.RETIRED;
    return new DeploymentPage(
        item(deployment, count, reader, around, told, words),
        DeploymentRoute.of(
            deployment.facts(),
            new Laws(tables.table("countries"), tables.table("transfers")),
            told,
            words),
        Listings.href(deployment.model()),
        deployment.model().name(),
        deployment.facts().note() == null ? null : words.in(deployment.facts().note()),
        count,
        first.isEmpty() ? null : listing(first, words),
        address("/uses", "deployment", id),
        words.say(
            reader.reviews() || reader.has(Role.AUDITOR)
                ? "deployment.uses.all"
                : "deployment.uses.own"),
        open ? address("/ask", "deployment.id", id) : null,
        words.say(open ? "deployment.sill" : "deployment.sill.over"));
  }

  private static String address(String path, String name, String value) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam(name, "{value}")
        .encode()
        .buildAndExpand(value)
        .toUriString();
  }

  private Item item(
      DeploymentView deployment,
      long count,
      Actor reader,
      Items.Around around,
      Told told,
      Words words) {
    DeploymentFacts facts = deployment.facts();
    String name = told.name(deployment);
    List<Item.Badge> badges = new ArrayList<>();
    badges.add(told.badge(deployment.status()));
    badges.add(
        new Item.Badge(words.alone(words.value("deployment.hosting", facts.hosting().word())), ""));
    badges.add(new Item.Badge(words.say("register.uses", count), ""));
    LocalDate end = facts.endDate();
    if (end != null) {
      badges.add(
          new Item.Badge(
              deployment.endedBy(words.today())
                  ? words.say("register.ended.yes")
                  : words.distance(end),
              words.soon(end) ? "badge--odo" : ""));
    }
    return new Item(
        Items.crumbs(words.say("register.deployments"), RegisterPages.DEPLOYMENTS, name, words),
        words.say("deployment.title", deployment.model().name(), name),
        lead(deployment, told, words),
        badges,
        around.receipt(),
        around.errors(),
        rows(facts, told, words),
        facts.sources(),
        changes.of(deployments.history(deployment.id()), words),
        Items.change("deployments", deployment.id(), reader),
        Items.status(
            Listings.href(deployment),
            deployment.version(),
            deployment.status(),
            reader,
            around.typed(),
            words));
  }

  private static String lead(DeploymentView deployment, Told told, Words words) {
    DeploymentFacts facts = deployment.facts();
    List<String> processing = facts.processingRegions();
    String run =
        processing == null || processing.isEmpty()
            ? words.say("deployment.lead.unknown", told.operator(facts))
            : words.say("deployment.lead", told.operator(facts), words.countries(processing));
    LocalDate end = facts.endDate();
    if (end == null) {
      return run;
    }
    String over =
        words.say(
            deployment.endedBy(words.today()) ? "deployment.lead.ended" : "deployment.lead.end",
            words.date(end));
    return words.say("deployment.lead.both", run, over);
  }

  private static List<FactRow> rows(DeploymentFacts facts, Told told, Words words) {
    Integer days = facts.retentionDays();
    Boolean trains = facts.trainsOnInputs();
    Boolean verified = facts.weightsVerified();
    String terms = facts.terms();
    return told.rows(facts)
        .add("hosting", words.alone(words.value("deployment.hosting", facts.hosting().word())))
        .add("operator", told.operator(facts))
        .add("processing_regions", told.countries(facts.processingRegions()))
        .add("storage_regions", told.countries(facts.storageRegions()))
        .add("retention_days", days == null ? null : words.say("deployment.days", days))
        .add(
            "trains_on_inputs",
            trains == null
                ? null
                : words.say(trains ? "deployment.trains" : "deployment.trains.not"))
        .add("terms", terms == null ? null : told.license(terms))
        .add(
            "safeguards",
            told.listed(facts.safeguards(), word -> words.value("deployment.safeguards", word)))
        .add(
            "weights_verified",
            verified == null
                ? null
                : words.say(verified ? "deployment.verified" : "deployment.verified.not"))
        .add("end_date", told.end(facts.endDate()))
        .addKnown("hardware", facts.hardware() == null ? null : words.in(facts.hardware()))
        .list();
  }

  private Listing listing(List<UseView> first, Words words) {
    return new Listing(
        words.say("deployment.uses.table"),
        List.of(
            Column.of(words.say("uses.col.use")),
            Column.of(words.say("deployment.uses.unit")),
            Column.of(words.fact("use.classification")),
            Column.of(words.say("uses.col.state")),
            Column.number(words.say("uses.col.conditions")),
            Column.date(words.say("uses.col.until"))),
        first.stream().map(use -> row(use, words)).toList());
  }

  private Listing.Row row(UseView use, Words words) {
    boolean near = words.soon(use.validUntil());
    return new Listing.Row(
        Cell.of(cases.title(use.summary(), words))
            .linked("/uses/" + use.id())
            .coded(use.reference()),
        List.of(
            Cell.of(words.in(units.get(use.unit()).name())),
            Cell.of(words.alone(words.value("use.classification", use.summary().classification()))),
            Cell.of(words.say("use.state." + use.state().name().toLowerCase(Locale.ROOT)))
                .badged(use.state() == UseState.ACTIVE ? "badge--ai" : ""),
            Cell.of(words.number(use.openConditions())),
            Cell.of(words.date(use.validUntil())).marked(near)));
  }
}
