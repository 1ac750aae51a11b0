package com.sekisho.web.register;

import com.sekisho.identity.Actor;
import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.Deployments;
import com.sekisho.register.LicenseCondition;
import com.sekisho.register.LicenseFacts;
import com.sekisho.register.LicenseView;
import com.sekisho.register.Licenses;
import com.sekisho.register.ModelQuery;
import com.sekisho.register.Models;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.FactRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a licence or API contract.
@Component
class LicensePages {

  private static final int ROWS = 25;

  private final Licenses licenses;
  private final Models models;
  private final Deployments deployments;
  private final Changes changes;

  LicensePages(Licenses licenses, Models models, Deployments deployments, Changes changes) {
    this.licenses = licenses;
    this.models = models;
    this.deployments = deployments;
    this.changes = changes;
  }

  LicensePage page(String id, Actor reader, Items.Around around, Words words) {
    LicenseView license = licenses.get(id);
    Listings listings = new Listings(words);
    ModelQuery own = ModelQuery.ALL.with(ModelQuery.Facet.LICENSE, id);
    DeploymentQuery under =
        DeploymentQuery.all(words.today()).with(DeploymentQuery.Facet.TERMS, id);
    List<Listing.Row> ownRows =
        models.list(own, null, ROWS).items().stream().map(listings::row).toList();
    List<Listing.Row> underRows =
        deployments.list(under, null, ROWS).items().stream().map(listings::row).toList();
    List<LicensePage.Clause> clauses = new ArrayList<>();
    for (LicenseCondition condition : license.conditions()) {
      clauses.add(
          new LicensePage.Clause(
              clauses.size() + 1, words.in(condition.text()), condition.locator()));
    }
    return new LicensePage(
        item(license, reader, around, listings, words),
        clauses,
        models.count(own),
        listing("register.table.models", listings.modelColumns(), ownRows, words),
        "/register?license=" + id,
        deployments.count(under),
        listing("register.table.deployments", listings.deploymentColumns(), underRows, words),
        "/register/deployments?terms=" + id);
  }

  private static @Nullable Listing listing(
      String name, List<Listing.Column> columns, List<Listing.Row> rows, Words words) {
    return rows.isEmpty() ? null : new Listing(words.say(name), columns, rows);
  }

  private Item item(
      LicenseView license, Actor reader, Items.Around around, Listings listings, Words words) {
    String licensor = license.facts().licensor();
    return new Item(
        Items.crumbs(words.say("register.licenses"), RegisterPages.LICENSES, license.name(), words),
        license.name(),
        words.say(
            licensor == null ? "license.lead.unknown" : "license.lead",
            listings.kind(license),
            licensor == null ? "" : licensor,
            license.conditions().size()),
        List.of(
            new Item.Badge(listings.kind(license), ""),
            new Item.Badge(
                words.say(license.ruled() ? "register.ruled" : "register.ruled.not"),
                license.ruled() ? "badge--ai" : "badge--odo")),
        around.receipt(),
        around.errors(),
        rows(license, listings, words),
        List.of(),
        changes.of(licenses.history(license.id()), words),
        license.ruled() ? null : Items.change("licenses", license.id(), reader),
        null);
  }

  private static List<FactRow> rows(LicenseView license, Listings listings, Words words) {
    LicenseFacts facts = license.facts();
    LicenseFacts.Source source = facts.source();
    List<FactRow> rows = new ArrayList<>();
    add(rows, "kind", listings.kind(license), words);
    add(rows, "commercial_use", listings.commercial(license), words);
    add(rows, "licensor", facts.licensor(), words);
    add(rows, "version", facts.version(), words);
    add(rows, "spdx_id", facts.spdxId(), words);
    add(rows, "document", source == null ? null : source.document(), words);
    if (source != null && source.where() != null) {
      add(rows, "where", source.where(), words);
    }
    if (source != null && source.revision() != null) {
      add(rows, "revision", source.revision(), words);
    }
    add(rows, "confidence", words.say("license.confidence." + facts.confidence()), words);
    if (facts.notes() != null) {
      add(rows, "notes", facts.notes(), words);
    }
    return rows;
  }

  private static void add(List<FactRow> rows, String fact, @Nullable String value, Words words) {
    rows.add(
        new FactRow(
            words.say("register.fact." + fact),
            value == null ? words.alone(words.say("value.unknown")) : value));
  }
}
