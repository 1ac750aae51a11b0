package com.sekisho.web.register;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.register.Lineage;
import com.sekisho.register.ModelFacts;
import com.sekisho.register.ModelView;
import com.sekisho.register.Models;
import com.sekisho.register.Relation;
import com.sekisho.register.VendorView;
import com.sekisho.shared.Page;
import com.sekisho.use.UseQuery;
import com.sekisho.use.Uses;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.register.Listing.Cell;
import com.sekisho.web.register.Listing.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the page of a model.
@Component
class ModelPages {

  private final Models models;
  private final Deployments deployments;
  private final Uses uses;
  private final Changes changes;

  ModelPages(Models models, Deployments deployments, Uses uses, Changes changes) {
    this.models = models;
    this.deployments = deployments;
    this.uses = uses;
    this.changes = changes;
  }

  ModelPage page(String id, Actor reader, Items.Around around, Words words) {
    ModelView model = models.get(id);
    Lineage lineage = models.lineage(id);
    Told told = new Told(words);
    Page<DeploymentView> run =
        deployments.list(
            DeploymentQuery.all(words.today()).with(DeploymentQuery.Facet.MODEL, id),
            null,
            Page.MAX_LIMIT);
    return new ModelPage(
        item(model, lineage, reader, around, told, words),
        lineage.nodes().size() > 1 ? LineageDrawing.of(lineage, numbers(lineage), words) : null,
        origin(model.facts(), words),
        terms(lineage, words),
        run.items().isEmpty() ? null : deploymentsOf(run.items(), reader, words),
        run.items().size(),
        ways(model.facts(), told, words),
        reader.has(Role.COMPLIANCE_OFFICER) ? "/register/new/deployments?model_id=" + id : null,
        ask(model, run.items().isEmpty()));
  }

  /// With the model's deployments to choose from, or a deployment of it to describe.
  private static String ask(ModelView model, boolean nowhere) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/ask");
    return nowhere
        ? address
            .queryParam("unlisted", "true")
            .queryParam("model.id", "{id}")
            .encode()
            .buildAndExpand(model.id())
            .toUriString()
        : address.queryParam("q", "{q}").encode().buildAndExpand(model.name()).toUriString();
  }

  private Item item(
      ModelView model, Lineage lineage, Actor reader, Items.Around around, Told told, Words words) {
    long approved = uses.count(UseQuery.ALL.ofModel(model.id()), reader);
    return new Item(
        Items.crumbs(words.say("register.models"), RegisterPages.MODELS, model.name(), words),
        model.name(),
        lead(model, lineage, words),
        List.of(
            told.badge(model.status()),
            new Item.Badge(words.say("model.weights." + model.facts().weights().word()), ""),
            new Item.Badge(words.say("register.uses", approved), "")),
        around.receipt(),
        around.errors(),
        facts(model, told, words),
        model.facts().sources(),
        changes.of(models.history(model.id()), words),
        Items.change("models", model.id(), reader),
        Items.status(
            Listings.href(model), model.version(), model.status(), reader, around.typed(), words));
  }

  /// Who made it and out of what, in a sentence.
  private static String lead(ModelView model, Lineage lineage, Words words) {
    VendorView vendor = model.vendor();
    List<String> bases = names(lineage, Relation.BASE);
    List<String> teachers = names(lineage, Relation.DISTILLED);
    String country = words.country(vendor.country());
    if (!bases.isEmpty() && !teachers.isEmpty()) {
      return words.say(
          "model.lead.both", country, vendor.name(), words.list(bases), words.list(teachers));
    }
    if (!bases.isEmpty()) {
      return words.say("model.lead.base", country, vendor.name(), words.list(bases));
    }
    if (!teachers.isEmpty()) {
      return words.say("model.lead.distilled", country, vendor.name(), words.list(teachers));
    }
    return words.say("model.lead", country, vendor.name());
  }

  /// What the model itself came out of, by one kind of tie.
  private static List<String> names(Lineage lineage, Relation relation) {
    return lineage.ties().stream()
        .filter(tie -> tie.from().equals(lineage.model()) && tie.relation() == relation)
        .flatMap(tie -> lineage.nodes().stream().filter(node -> node.id().equals(tie.to())))
        .map(Lineage.Node::name)
        .distinct()
        .toList();
  }

  private static String origin(ModelFacts facts, Words words) {
    boolean known = facts.baseModels() != null && facts.trainedOnOutputsOf() != null;
    return words.say(known ? "model.origin.none" : "model.origin.unknown");
  }

  /// The licences of the model itself first, then those of its ancestors, each model's together.
  private static List<ModelPage.Terms> terms(Lineage lineage, Words words) {
    Map<List<String>, List<Lineage.Duty>> together = new LinkedHashMap<>();
    for (Lineage.Duty duty : inOrder(lineage)) {
      together
          .computeIfAbsent(List.of(duty.via(), duty.licenseId()), _ -> new ArrayList<>())
          .add(duty);
    }
    List<ModelPage.Terms> terms = new ArrayList<>();
    int no = 0;
    for (List<Lineage.Duty> of : together.values()) {
      List<ModelPage.Duty> duties = new ArrayList<>();
      for (Lineage.Duty duty : of) {
        no++;
        duties.add(
            new ModelPage.Duty(no, words.in(duty.condition().text()), duty.condition().locator()));
      }
      Lineage.Duty first = of.getFirst();
      boolean own = first.via().equals(lineage.model());
      terms.add(
          new ModelPage.Terms(
              first.licenseName(),
              Listings.licenseHref(first.licenseId()),
              own ? null : first.viaName(),
              own ? null : "/register/models/" + first.via(),
              first.binds(),
              words.say(first.binds() ? "model.binds" : "model.binds.not"),
              duties));
    }
    return terms;
  }

  private static List<Lineage.Duty> inOrder(Lineage lineage) {
    List<String> order = lineage.nodes().stream().map(Lineage.Node::id).toList();
    return lineage.duties().stream()
        .sorted(
            Comparator.comparingInt((Lineage.Duty duty) -> order.indexOf(duty.via()))
                .thenComparing(Lineage.Duty::licenseId))
        .toList();
  }

  private static Map<String, LineageDrawing.Numbers> numbers(Lineage lineage) {
    Map<String, LineageDrawing.Numbers> numbers = new HashMap<>();
    int no = 0;
    for (Lineage.Duty duty : inOrder(lineage)) {
      no++;
      numbers.merge(
          duty.via(),
          new LineageDrawing.Numbers(no, no, duty.binds()),
          (all, one) ->
              new LineageDrawing.Numbers(all.first(), one.last(), all.binds() || one.binds()));
    }
    return numbers;
  }

  private Listing deploymentsOf(List<DeploymentView> run, Actor reader, Words words) {
    Listings listings = new Listings(words);
    return new Listing(
        words.say("register.table.deployments"),
        listings.deploymentOfModelColumns(),
        run.stream()
            .map(
                deployment ->
                    listings.row(
                        deployment, uses.count(UseQuery.ALL.onDeployment(deployment.id()), reader)))
            .toList());
  }

  private static @Nullable Listing ways(ModelFacts facts, Told told, Words words) {
    List<ModelFacts.Availability> offered = facts.availability();
    if (offered == null || offered.isEmpty()) {
      return null;
    }
    return new Listing(
        words.say("model.ways.table"),
        List.of(
            Column.of(words.say("model.ways.provider")),
            Column.of(words.say("model.ways.channel")),
            Column.labelled(words.say("model.ways.hosting")),
            Column.labelled(words.say("model.ways.training")),
            Column.labelled(words.say("model.ways.terms")),
            Column.date(words.say("register.col.end"))),
        offered.stream().map(way -> way(way, told, words)).toList());
  }

  private static Listing.Row way(ModelFacts.Availability way, Told told, Words words) {
    String training = way.dataUsedForTraining();
    String terms = way.terms();
    LocalDate end = way.shutdown();
    Cell hosted =
        Cell.of(
            told.listed(
                way.hostingCountries(),
                code -> code.equals("*") ? words.say("model.ways.anywhere") : told.country(code)));
    Cell contract = Cell.of(terms == null ? told.unknown() : told.license(terms));
    String note = way.hostingNote();
    return new Listing.Row(
        Cell.of(way.provider()),
        List.of(
            Cell.of(words.sayOr("model.channel." + way.channel(), way.channel())),
            note == null ? hosted : hosted.over(note),
            Cell.of(
                training == null
                    ? told.unknown()
                    : words.sayOr("model.training." + training, training)),
            terms == null ? contract : contract.linked(Listings.licenseHref(terms)),
            end == null
                ? Cell.of(told.end(null))
                : Cell.of(words.date(end)).over(words.distance(end)).marked(words.soon(end))));
  }

  private List<FactRow> facts(ModelView model, Told told, Words words) {
    ModelFacts facts = model.facts();
    ModelFacts.Deprecations ends = facts.deprecations();
    Long context = facts.contextTokens();
    var reasoning = facts.reasoning();
    Map<String, String> names = namesOf(facts);
    return told.rows(facts)
        .add(
            "vendor_id",
            words.say(
                "register.fact.vendor",
                model.vendor().name(),
                words.country(model.vendor().country())))
        .addKnown("family", facts.family())
        .add("released", told.released(facts.released()))
        .add("weights", words.alone(words.value("model.weights", facts.weights().word())))
        .add("own_licenses", told.listed(facts.ownLicenses(), told::license))
        .addKnown(
            "license_combination",
            facts.licenseCombination() == null
                ? null
                : words.sayOr(
                    "model.combination." + facts.licenseCombination(), facts.licenseCombination()))
        .add("base_models", told.listed(facts.baseModels(), id -> names.getOrDefault(id, id)))
        .add(
            "distilled_from",
            facts.distilledFrom() == null
                ? words.alone(words.say("value.none"))
                : names.getOrDefault(facts.distilledFrom(), facts.distilledFrom()))
        .add(
            "trained_on_outputs_of",
            told.listed(facts.trainedOnOutputsOf(), id -> names.getOrDefault(id, id)))
        .add("total_parameters_b", size(facts.totalParametersB(), words))
        .addKnown(
            "active_parameters_b",
            facts.activeParametersB() == null ? null : size(facts.activeParametersB(), words))
        .addKnown(
            "architecture",
            facts.architecture() == null
                ? null
                : words.sayOr("model.architecture." + facts.architecture(), facts.architecture()))
        .add("context_tokens", context == null ? null : words.say("model.tokens", context))
        .add(
            "modalities_in",
            told.listed(
                facts.modalitiesIn() == null
                    ? null
                    : facts.modalitiesIn().stream().map(each -> each.word()).toList(),
                word -> words.value("model.modalities_in", word)))
        .add(
            "modalities_out",
            told.listed(
                facts.modalitiesOut() == null
                    ? null
                    : facts.modalitiesOut().stream().map(each -> each.word()).toList(),
                word -> words.value("model.modalities_in", word)))
        .add(
            "reasoning",
            reasoning == null ? null : words.alone(words.say("find.reasoning." + reasoning.word())))
        .add("training_compute_flop", compute(facts.trainingComputeFlop(), words))
        .add(
            "deprecations",
            ends == null || ends.vendorApiShutdown() == null
                ? told.end(null)
                : words.date(ends.vendorApiShutdown()))
        .addKnown("hf_repo", facts.hfRepo())
        .addKnown("eu_gpai_note", facts.euGpaiNote())
        .addKnown("notes", facts.notes())
        .list();
  }

  private Map<String, String> namesOf(ModelFacts facts) {
    List<String> ids = new ArrayList<>();
    if (facts.baseModels() != null) {
      ids.addAll(facts.baseModels());
    }
    if (facts.distilledFrom() != null) {
      ids.add(facts.distilledFrom());
    }
    if (facts.trainedOnOutputsOf() != null) {
      ids.addAll(facts.trainedOnOutputsOf());
    }
    Map<String, String> names = new HashMap<>();
    models.findAll(ids).forEach((id, model) -> names.put(id, model.name()));
    return names;
  }

  private static @Nullable String size(@Nullable BigDecimal thousandMillion, Words words) {
    if (thousandMillion == null) {
      return null;
    }
    boolean japanese = words.locale().getLanguage().equals("ja");
    return words.say(
        "model.parameters",
        words.number(japanese ? thousandMillion.multiply(BigDecimal.TEN) : thousandMillion));
  }

  private static @Nullable String compute(@Nullable BigDecimal flop, Words words) {
    if (flop == null) {
      return null;
    }
    int exponent = flop.precision() - flop.scale() - 1;
    BigDecimal mantissa = flop.scaleByPowerOfTen(-exponent);
    return words.say("model.flop", words.number(mantissa), exponent);
  }
}
