package com.sekisho.web.register;

import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.LicenseView;
import com.sekisho.register.ModelFacts;
import com.sekisho.register.ModelView;
import com.sekisho.register.VendorFacts;
import com.sekisho.register.VendorView;
import com.sekisho.web.layout.Words;
import com.sekisho.web.register.Listing.Cell;
import com.sekisho.web.register.Listing.Column;
import com.sekisho.web.register.Listing.Row;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables in which models, deployments and licences stand.
final class Listings {

  private final Words words;
  private final Told told;

  Listings(Words words) {
    this.words = words;
    this.told = new Told(words);
  }

  static String href(ModelView model) {
    return "/register/models/" + model.id();
  }

  static String href(DeploymentView deployment) {
    return "/register/deployments/" + deployment.id();
  }

  static String href(VendorView vendor) {
    return "/register/vendors/" + vendor.id();
  }

  static String licenseHref(String id) {
    return "/register/licenses/" + id;
  }

  static String href(OrganisationUnitView unit) {
    return "/register/units/" + unit.id().value();
  }

  List<Column> vendorColumns() {
    return List.of(
        Column.of(words.say("register.col.vendor")),
        Column.of(words.say("register.col.country")),
        Column.labelled(words.say("register.fact.parent")),
        Column.labelled(words.say("register.fact.parent_country")),
        Column.date(words.say("register.col.source")));
  }

  Row row(VendorView vendor) {
    VendorFacts facts = vendor.facts();
    String parent = facts.parent();
    String parentCountry = facts.parentCountry();
    return new Row(
        Cell.of(vendor.name()).linked(href(vendor)).over(vendor.id()),
        List.of(
            Cell.of(told.country(facts.country())),
            Cell.of(parent == null ? words.say("vendor.parent.none") : parent),
            Cell.of(told.country(parentCountry == null ? facts.country() : parentCountry)),
            Cell.of(told.certainty(facts)).over(words.date(facts.sourceDate()))));
  }

  List<Column> unitColumns() {
    return List.of(
        Column.of(words.say("register.col.unit")),
        Column.of(words.say("register.col.above")),
        Column.of(words.say("register.col.country")),
        Column.of(words.fact("organisation.sector")),
        Column.date(words.say("register.col.source")));
  }

  /// @param above the unit that it is part of; null: none
  Row row(OrganisationUnitView unit, @Nullable OrganisationUnitView above) {
    return new Row(
        Cell.of(words.in(unit.name())).linked(href(unit)),
        List.of(
            above == null
                ? Cell.of(words.alone(words.say("value.none")))
                : Cell.of(words.in(above.name())).linked(href(above)),
            Cell.of(told.country(unit.country())),
            Cell.of(words.alone(words.value("organisation.sector", unit.sector()))),
            Cell.of(unit.source()).over(words.date(unit.sourceDate()))));
  }

  List<Column> modelColumns() {
    return List.of(
        Column.of(words.say("register.col.model")),
        Column.of(words.say("register.col.vendor")),
        Column.of(words.say("register.col.weights")),
        Column.number(words.say("register.col.context")),
        Column.date(words.say("register.col.released")),
        Column.of(words.say("register.col.status")),
        Column.date(words.say("register.col.source")));
  }

  Row row(ModelView model) {
    ModelFacts facts = model.facts();
    VendorView vendor = model.vendor();
    Long context = facts.contextTokens();
    return new Row(
        Cell.of(model.name()).linked(href(model)).over(model.id()),
        List.of(
            Cell.of(vendor.name()).linked(href(vendor)).over(told.country(vendor.country())),
            Cell.of(words.alone(words.value("model.weights", facts.weights().word())))
                .over(told.listed(facts.ownLicenses(), told::license)),
            Cell.of(context == null ? told.unknown() : words.number(context)),
            Cell.of(told.released(facts.released())),
            Cell.of(told.status(model.status())).badged(Told.style(model.status())),
            Cell.of(told.certainty(facts)).over(words.date(facts.sourceDate()))));
  }

  List<Column> deploymentColumns() {
    return List.of(
        Column.of(words.say("register.col.deployment")),
        Column.of(words.say("register.col.hosting")),
        Column.of(words.say("register.col.operator")),
        Column.labelled(words.say("register.col.regions")),
        Column.of(words.say("register.col.status")),
        Column.date(words.say("register.col.end")),
        Column.date(words.say("register.col.checked")));
  }

  /// A deployment with the model it runs.
  Row row(DeploymentView deployment) {
    return new Row(
        Cell.of(told.name(deployment)).linked(href(deployment)).over(deployment.model().name()),
        List.of(
            hosting(deployment),
            Cell.of(told.operator(deployment.facts())),
            regions(deployment),
            Cell.of(told.status(deployment.status())).badged(Told.style(deployment.status())),
            end(deployment),
            Cell.of(words.date(deployment.facts().sourceDate()))
                .over(told.certainty(deployment.facts()))));
  }

  List<Column> deploymentOfModelColumns() {
    return List.of(
        Column.of(words.say("register.col.deployment")),
        Column.of(words.say("register.col.hosting")),
        Column.of(words.say("register.col.operator")),
        Column.labelled(words.say("register.col.regions")),
        Column.of(words.say("register.col.status")),
        Column.date(words.say("register.col.end")),
        Column.number(words.say("register.col.uses")));
  }

  /// A deployment on its model's page, with how many uses are on it.
  Row row(DeploymentView deployment, long uses) {
    return new Row(
        Cell.of(told.name(deployment)).linked(href(deployment)),
        List.of(
            hosting(deployment),
            Cell.of(told.operator(deployment.facts())),
            regions(deployment),
            Cell.of(told.status(deployment.status())).badged(Told.style(deployment.status())),
            end(deployment),
            Cell.of(words.number(uses)).linked("/uses?deployment=" + deployment.id())));
  }

  private Cell hosting(DeploymentView deployment) {
    return Cell.of(
        words.alone(words.value("deployment.hosting", deployment.facts().hosting().word())));
  }

  /// Where data is processed, and where it is kept, if elsewhere.
  private Cell regions(DeploymentView deployment) {
    List<String> processing = deployment.facts().processingRegions();
    List<String> storage = deployment.facts().storageRegions();
    Cell processed = Cell.of(told.countries(processing));
    if (storage == null) {
      return processing == null ? processed : processed.over(words.say("register.kept.unknown"));
    }
    if (storage.isEmpty()) {
      return processed.over(words.say("register.kept.none"));
    }
    return storage.equals(processing)
        ? processed
        : processed.over(words.say("register.kept", told.countries(storage)));
  }

  private Cell end(DeploymentView deployment) {
    LocalDate end = deployment.facts().endDate();
    return end == null
        ? Cell.of(told.end(null))
        : Cell.of(words.date(end)).over(words.distance(end)).marked(words.soon(end));
  }

  List<Column> licenseColumns() {
    return List.of(
        Column.of(words.say("register.col.license")),
        Column.of(words.say("register.col.kind")),
        Column.of(words.say("register.col.licensor")),
        Column.labelled(words.say("register.col.commercial")),
        Column.number(words.say("register.col.conditions")),
        Column.of(words.say("register.col.ruled")));
  }

  Row row(LicenseView license) {
    String licensor = license.facts().licensor();
    return new Row(
        Cell.of(license.name()).linked(licenseHref(license.id())).over(license.id()),
        List.of(
            Cell.of(kind(license)),
            Cell.of(licensor == null ? told.unknown() : licensor),
            Cell.of(commercial(license)),
            Cell.of(words.number(license.conditions().size())),
            Cell.of(words.say(license.ruled() ? "register.ruled" : "register.ruled.not"))
                .badged(license.ruled() ? "badge--ai" : "badge--odo")));
  }

  String kind(LicenseView license) {
    return words.say("register.kind." + license.facts().kind().word());
  }

  String commercial(LicenseView license) {
    return words.say("register.commercial." + license.facts().commercialUse());
  }
}
