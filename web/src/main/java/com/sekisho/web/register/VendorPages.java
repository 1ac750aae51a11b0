package com.sekisho.web.register;

import com.sekisho.identity.Actor;
import com.sekisho.policy.Tables;
import com.sekisho.register.ModelQuery;
import com.sekisho.register.Models;
import com.sekisho.register.VendorFacts;
import com.sekisho.register.VendorView;
import com.sekisho.register.Vendors;
import com.sekisho.web.layout.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Makes the page of a vendor, with the rows of the rule tables that name it.
@Component
class VendorPages {

  private static final int MODELS = 10;

  private final Vendors vendors;
  private final Models models;
  private final Tables tables;
  private final Changes changes;

  VendorPages(Vendors vendors, Models models, Tables tables, Changes changes) {
    this.vendors = vendors;
    this.models = models;
    this.tables = tables;
    this.changes = changes;
  }

  VendorPage page(String id, Actor reader, Items.Around around, Words words) {
    VendorView vendor = vendors.get(id);
    VendorFacts facts = vendor.facts();
    Told told = new Told(words);
    Listings listings = new Listings(words);
    ModelQuery its = ModelQuery.ALL.with(ModelQuery.Facet.VENDOR, id);
    long count = models.count(its);
    List<Listing.Row> rows =
        models.list(its.sortedBy(ModelQuery.Sort.RELEASED), null, MODELS).items().stream()
            .map(listings::row)
            .toList();
    List<VendorPage.Named> bans = bans(facts.name(), words);
    List<VendorPage.Named> sanctions = sanctions(facts.name(), words);
    Item item =
        new Item(
            Items.crumbs(words.say("register.vendors"), RegisterPages.VENDORS, facts.name(), words),
            facts.name(),
            lead(facts, words),
            badges(bans, sanctions, words),
            around.receipt(),
            around.errors(),
            told.rows(facts)
                .add("country", told.country(facts.country()))
                .add(
                    "parent",
                    facts.parent() == null ? words.say("vendor.parent.none") : facts.parent())
                .add(
                    "parent_country",
                    told.country(
                        facts.parentCountry() == null ? facts.country() : facts.parentCountry()))
                .addKnown("notes", facts.notes())
                .list(),
            facts.sources(),
            changes.of(vendors.history(id), words),
            Items.change("vendors", id, reader),
            null);
    return new VendorPage(
        item,
        count,
        rows.isEmpty()
            ? null
            : new Listing(words.say("register.table.models"), listings.modelColumns(), rows),
        "/register?vendor=" + id,
        bans,
        sanctions);
  }

  private static String lead(VendorFacts facts, Words words) {
    String parent = facts.parentCountry();
    return parent == null || parent.equals(facts.country())
        ? words.say("vendor.lead", words.country(facts.country()))
        : words.say("vendor.lead.parent", words.country(facts.country()), words.country(parent));
  }

  private static List<Item.Badge> badges(
      List<VendorPage.Named> bans, List<VendorPage.Named> sanctions, Words words) {
    List<Item.Badge> badges = new ArrayList<>();
    if (!bans.isEmpty()) {
      badges.add(new Item.Badge(words.say("vendor.bans.badge", bans.size()), "badge--odo"));
    }
    if (!sanctions.isEmpty()) {
      badges.add(
          new Item.Badge(words.say("vendor.sanctions.badge", sanctions.size()), "badge--odo"));
    }
    return badges;
  }

  private List<VendorPage.Named> bans(String name, Words words) {
    List<VendorPage.Named> named = new ArrayList<>();
    for (JsonNode row : tables.table("bans").path("rows")) {
      if (names(row.path("vendor_match"), name)) {
        named.add(
            new VendorPage.Named(
                words.country(row.path("country").asString("")),
                whom(row, words),
                in(row.path("note"), words),
                law(row.path("citation"), words),
                when(row, words)));
      }
    }
    return named;
  }

  /// In which sectors, and by which ways of running a model; empty lists mean any.
  private static String whom(JsonNode row, Words words) {
    JsonNode sectors = row.path("sectors");
    JsonNode hosting = row.path("hosting");
    String who =
        sectors.isEmpty()
            ? words.say("vendor.bans.anybody")
            : words.alone(words.value("organisation.sector", sectors));
    return hosting.isEmpty()
        ? who
        : words.say("vendor.bans.hosting", who, words.value("deployment.hosting", hosting));
  }

  private List<VendorPage.Named> sanctions(String name, Words words) {
    List<VendorPage.Named> named = new ArrayList<>();
    for (JsonNode row : tables.table("sanctions").path("rows")) {
      if (names(row.path("name_match"), name)) {
        named.add(
            new VendorPage.Named(
                in(row.path("list"), words),
                words.country(row.path("listed_by").asString("")),
                in(row.path("note"), words),
                law(row.path("citation"), words),
                when(row, words)));
      }
    }
    return named;
  }

  private static boolean names(JsonNode list, String name) {
    return list.valueStream().anyMatch(each -> each.asString("").equals(name));
  }

  private static String in(JsonNode text, Words words) {
    return text.path(words.locale().getLanguage()).asString("");
  }

  private static String law(JsonNode citation, Words words) {
    String title = in(citation.path("title"), words);
    String locator = citation.path("locator").asString("");
    return locator.isEmpty() || locator.equals("-") || locator.equals("whole")
        ? title
        : words.say("vendor.law", title, locator);
  }

  private static String when(JsonNode row, Words words) {
    String from = row.path("valid_from").asString("");
    String until = row.path("valid_until").asString("");
    String start = from.isEmpty() ? "" : words.date(LocalDate.parse(from));
    if (until.isEmpty()) {
      return start.isEmpty() ? words.say("value.unknown") : words.say("vendor.from", start);
    }
    return words.say("vendor.until", start, words.date(LocalDate.parse(until)));
  }
}
