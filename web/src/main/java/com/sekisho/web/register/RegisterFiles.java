package com.sekisho.web.register;

import com.sekisho.export.Cell;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.register.DeploymentFacts;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.LicenseView;
import com.sekisho.register.ModelFacts;
import com.sekisho.register.ModelView;
import com.sekisho.register.Sourced;
import com.sekisho.register.VendorView;
import com.sekisho.web.layout.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The register's lists as rows of files: ids and dates as programs read them, all else in the
/// reader's words.
final class RegisterFiles {

  private final Words words;
  private final Told told;

  RegisterFiles(Words words) {
    this.words = words;
    this.told = new Told(words);
  }

  private List<String> facts(String... names) {
    return Stream.of(names).map(name -> words.say("register.fact." + name)).toList();
  }

  private List<String> header(List<String> first, List<String> then) {
    List<String> header = new ArrayList<>(List.of(words.say("keeping.fact.id")));
    header.addAll(first);
    header.addAll(then);
    header.addAll(facts("source_date", "certainty", "sources"));
    return header;
  }

  private static List<Cell> row(String id, List<Cell> cells, List<Cell> source) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(id)));
    row.addAll(cells);
    row.addAll(source);
    return row;
  }

  private List<Cell> source(Sourced item) {
    return List.of(
        Cell.of(item.sourceDate()),
        Cell.of(told.certainty(item)),
        Cell.of(String.join("\n", item.sources())));
  }

  List<String> models() {
    return header(
        facts("name", "vendor_id", "country", "weights", "own_licenses"),
        facts("context_tokens", "released", "status"));
  }

  List<Cell> row(ModelView model) {
    ModelFacts facts = model.facts();
    Long context = facts.contextTokens();
    return row(
        model.id(),
        List.of(
            Cell.of(model.name()),
            Cell.of(model.vendor().name()),
            Cell.of(model.vendor().country()),
            Cell.of(words.value("model.weights", facts.weights().word())),
            listed(facts.ownLicenses(), told::license),
            context == null ? Cell.EMPTY : Cell.of(context),
            Cell.of(facts.released()),
            Cell.of(told.status(model.status()))),
        source(facts));
  }

  List<String> deployments() {
    return header(
        facts("name", "model_id", "hosting", "operator", "terms"),
        facts(
            "processing_regions",
            "storage_regions",
            "retention_days",
            "trains_on_inputs",
            "end_date",
            "status"));
  }

  List<Cell> row(DeploymentView deployment) {
    DeploymentFacts facts = deployment.facts();
    Integer days = facts.retentionDays();
    Boolean trains = facts.trainsOnInputs();
    String terms = facts.terms();
    return row(
        deployment.id(),
        List.of(
            Cell.of(told.name(deployment)),
            Cell.of(deployment.model().name()),
            Cell.of(words.value("deployment.hosting", facts.hosting().word())),
            Cell.of(told.operator(facts)),
            Cell.of(terms == null ? null : told.license(terms)),
            listed(facts.processingRegions(), Function.identity()),
            listed(facts.storageRegions(), Function.identity()),
            days == null ? Cell.EMPTY : Cell.of(days.longValue()),
            Cell.of(trains == null ? null : words.say(trains ? "value.true" : "value.false")),
            Cell.of(facts.endDate()),
            Cell.of(told.status(deployment.status()))),
        source(facts));
  }

  /// Empty: not known.
  private Cell listed(@Nullable List<String> values, Function<String, String> name) {
    if (values == null) {
      return Cell.EMPTY;
    }
    return Cell.of(
        values.isEmpty()
            ? words.say("value.none")
            : values.stream().map(name).collect(Collectors.joining("; ")));
  }

  List<String> vendors() {
    return header(facts("name", "country"), facts("parent", "parent_country"));
  }

  List<Cell> row(VendorView vendor) {
    return row(
        vendor.id(),
        List.of(
            Cell.of(vendor.name()),
            Cell.of(vendor.country()),
            Cell.of(vendor.facts().parent()),
            Cell.of(vendor.facts().parentCountry())),
        source(vendor.facts()));
  }

  List<String> licenses() {
    List<String> header = new ArrayList<>(List.of(words.say("keeping.fact.id")));
    header.addAll(
        facts("name", "kind", "licensor", "commercial_use", "version", "document", "confidence"));
    header.add(words.say("register.col.conditions"));
    header.add(words.say("register.col.ruled"));
    return header;
  }

  List<Cell> row(LicenseView license) {
    Listings listings = new Listings(words);
    var source = license.facts().source();
    return List.of(
        Cell.of(license.id()),
        Cell.of(license.name()),
        Cell.of(listings.kind(license)),
        Cell.of(license.facts().licensor()),
        Cell.of(listings.commercial(license)),
        Cell.of(license.facts().version()),
        Cell.of(source == null ? null : source.document()),
        Cell.of(words.say("license.confidence." + license.facts().confidence())),
        Cell.of(
            license.conditions().stream()
                .map(condition -> words.in(condition.text()))
                .collect(Collectors.joining("\n"))),
        Cell.of(words.say(license.ruled() ? "register.ruled" : "register.ruled.not")));
  }

  List<String> units() {
    return List.of(
        words.say("keeping.fact.id"),
        words.say("register.fact.name"),
        words.say("register.col.above"),
        words.fact("organisation.country"),
        words.fact("organisation.parent_country"),
        words.fact("organisation.sector"),
        words.fact("organisation.annual_revenue_usd"),
        words.fact("organisation.monthly_active_users"),
        words.say("keeping.fact.units.source"),
        words.say("keeping.fact.units.source_date"));
  }

  /// @param above the unit that it is part of; null: none
  List<Cell> row(OrganisationUnitView unit, @Nullable OrganisationUnitView above) {
    Long users = unit.monthlyActiveUsers();
    BigDecimal revenue = unit.annualRevenueUsd();
    return List.of(
        Cell.of(unit.id().value()),
        Cell.of(words.in(unit.name())),
        Cell.of(above == null ? null : words.in(above.name())),
        Cell.of(unit.country()),
        Cell.of(unit.parentCountry()),
        Cell.of(words.value("organisation.sector", unit.sector())),
        Cell.of(revenue),
        users == null ? Cell.EMPTY : Cell.of(users),
        Cell.of(unit.source()),
        Cell.of(unit.sourceDate()));
  }
}
