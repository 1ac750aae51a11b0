package com.sekisho.web.find;

import com.sekisho.decision.Condition;
import com.sekisho.decision.Decision;
import com.sekisho.decision.Finding;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.policy.Tables;
import com.sekisho.register.DeploymentFacts;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.register.ModelFacts;
import com.sekisho.register.RegisteredFacts;
import com.sekisho.shared.InvalidInput;
import com.sekisho.use.UseQuery;
import com.sekisho.use.UseState;
import com.sekisho.use.Uses;
import com.sekisho.web.cases.Laws;
import com.sekisho.web.layout.Counted;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Holds deployments against each other, fact by fact, with the verdict on each in one situation.
@Component
class ComparePages {

  /// So many reasons are told of each; of more only the number is said.
  private static final int REASONS = 3;

  private final Verdicts verdicts;
  private final Deployments deployments;
  private final Uses uses;
  private final OrganisationUnits units;
  private final Tables tables;
  private final Basis basis;

  ComparePages(
      Verdicts verdicts,
      Deployments deployments,
      Uses uses,
      OrganisationUnits units,
      Tables tables,
      Basis basis) {
    this.verdicts = verdicts;
    this.deployments = deployments;
    this.uses = uses;
    this.units = units;
    this.tables = tables;
    this.basis = basis;
  }

  ComparePage page(Situation situation, boolean whittled, Actor reader, Words words) {
    OrganisationUnitView unit = units.get(reader.unit());
    Map<String, DeploymentView> known = deployments.findAll(situation.picked());
    List<DeploymentView> picked =
        situation.picked().stream().map(known::get).filter(Objects::nonNull).toList();
    List<Found> compared = new ArrayList<>();
    Errors errors = null;
    try {
      picked.stream()
          .limit(Situation.COMPARED)
          .forEach(one -> compared.add(verdicts.on(one, situation, unit, reader, words)));
    } catch (InvalidInput refused) {
      compared.clear();
      errors = Situation.unread(refused, words);
    }
    List<ComparePage.Row> rows =
        compared.size() < 2 ? List.of() : new Rows(compared, unit, reader, words).all();
    List<ComparePage.Row> differing = rows.stream().filter(ComparePage.Row::differs).toList();
    List<String> say = new ArrayList<>();
    say.add(words.say("compare.differ", rows.size(), differing.size()));
    if (picked.size() > Situation.COMPARED) {
      say.add(words.say("compare.most", Situation.COMPARED));
    }
    return new ComparePage(
        List.of(
            new Crumb(words.say("layout.home"), "/"),
            new Crumb(words.say("layout.find"), situation.address()),
            new Crumb(words.say("compare.title"), null)),
        errors,
        new Sentence(situation, unit, tables, words).said(),
        basis.say(unit, words),
        compared.size() < 2
            ? List.of()
            : compared.stream()
                .map(found -> column(found, situation, compared.size(), words))
                .toList(),
        whittled ? differing : rows,
        say,
        whittled,
        situation.compare(!whittled),
        situation.address());
  }

  private static ComparePage.Column column(
      Found found, Situation situation, int columns, Words words) {
    DeploymentView deployment = found.deployment();
    return new ComparePage.Column(
        deployment.model().name(),
        words.in(deployment.facts().name()),
        "/register/deployments/" + deployment.id(),
        found.gate(),
        words.say("find.gate." + found.gate().word()),
        why(found.decision(), words),
        situation.ask(Optional.of(deployment.id())),
        columns > 2 ? situation.without(deployment.id()).compare(false) : null);
  }

  /// What the verdict rests on: the findings that have its weight, or the conditions.
  private static List<String> why(Decision decision, Words words) {
    if (decision.findings().isEmpty()) {
      return List.of(words.say("find.why.open"));
    }
    List<String> all =
        Gate.of(decision.outcome()) == Gate.TAG && !decision.conditions().isEmpty()
            ? decision.conditions().stream().map(Condition::text).map(words::in).toList()
            : decision.findings().stream()
                .filter(finding -> finding.outcome() == decision.outcome())
                .map(Finding::message)
                .map(words::in)
                .distinct()
                .toList();
    if (all.size() <= REASONS) {
      return all;
    }
    return Stream.concat(
            all.stream().limit(REASONS), Stream.of(words.say("compare.more", all.size() - REASONS)))
        .toList();
  }

  /// What is known of each, fact by fact.
  private final class Rows {

    private final List<Found> compared;
    private final OrganisationUnitView unit;
    private final Actor reader;
    private final Words words;
    private final Laws laws;

    Rows(List<Found> compared, OrganisationUnitView unit, Actor reader, Words words) {
      this.compared = compared;
      this.unit = unit;
      this.reader = reader;
      this.words = words;
      this.laws = new Laws(tables.table("countries"), tables.table("transfers"));
    }

    List<ComparePage.Row> all() {
      return List.of(
          row(words.say("compare.vendor"), this::vendor),
          ofModel("model.weights"),
          row(words.fact("model.licenses"), this::licenses),
          ofDeployment("deployment.hosting"),
          row(words.fact("deployment.operator"), this::operator),
          ofDeployment("deployment.terms"),
          ofDeployment("deployment.processing_regions"),
          ofDeployment("deployment.storage_regions"),
          row(words.say("compare.law"), this::law),
          ofDeployment("deployment.retention_days"),
          ofDeployment("deployment.trains_on_inputs"),
          ofDeployment("deployment.safeguards"),
          ofDeployment("deployment.weights_verified"),
          ofModel("model.modalities_in"),
          row(words.say("find.facet.reasoning"), this::reasoning),
          row(words.say("find.facet.context"), this::context),
          row(words.fact("deployment.end_date"), this::end),
          row(words.say("compare.uses"), this::uses));
    }

    private ComparePage.Row ofModel(String path) {
      return row(
          words.fact(path), view -> value(path, RegisteredFacts.facts(view.model()), "model."));
    }

    private ComparePage.Row ofDeployment(String path) {
      return row(words.fact(path), view -> value(path, RegisteredFacts.facts(view), "deployment."));
    }

    private String value(String path, JsonNode facts, String part) {
      return words.value(path, facts.path(path.substring(part.length())));
    }

    private ComparePage.Row row(String fact, Function<DeploymentView, String> told) {
      List<String> values =
          compared.stream().map(found -> words.alone(told.apply(found.deployment()))).toList();
      return new ComparePage.Row(words.alone(fact), values, values.stream().distinct().count() > 1);
    }

    private String vendor(DeploymentView view) {
      return words.say(
          "compare.at",
          view.model().vendor().facts().name(),
          words.country(view.model().vendor().country()));
    }

    private String licenses(DeploymentView view) {
      JsonNode licenses = RegisteredFacts.facts(view.model()).path("licenses");
      return licenses.isEmpty()
          ? words.say("value.unknown")
          : words.list(
              licenses
                  .valueStream()
                  .map(license -> words.value("model.licenses.id", license.path("id")))
                  .distinct()
                  .toList());
    }

    private String operator(DeploymentView view) {
      DeploymentFacts.Operator operator = view.facts().operator();
      if (operator == null) {
        return words.say("value.unknown");
      }
      String name = operator.name();
      String country = words.country(operator.country());
      String parent = operator.parentCountry();
      String at =
          parent == null || parent.equals(operator.country())
              ? country
              : words.say("compare.parent", country, words.country(parent));
      return words.say("compare.at", name == null ? words.say("value.unknown") : name, at);
    }

    /// Whose authorities can reach the data, but for the unit's own.
    private String law(DeploymentView view) {
      DeploymentFacts facts = view.facts();
      DeploymentFacts.Operator operator = facts.operator();
      Set<String> countries = new LinkedHashSet<>();
      if (operator != null) {
        countries.add(operator.country());
        add(countries, operator.parentCountry());
      }
      countries.addAll(Objects.requireNonNullElse(facts.processingRegions(), List.of()));
      countries.addAll(Objects.requireNonNullElse(facts.storageRegions(), List.of()));
      if (countries.isEmpty()) {
        return words.say("value.unknown");
      }
      countries.remove(unit.country());
      return countries.isEmpty()
          ? words.say("compare.law.none")
          : words.list(countries.stream().map(this::access).toList());
    }

    private static void add(Set<String> countries, @Nullable String country) {
      if (country != null) {
        countries.add(country);
      }
    }

    private String access(String country) {
      return laws.access(country)
          .map(access -> Laws.named(access.law(), country, words))
          .orElseGet(() -> words.say("compare.law.unassessed", words.country(country)));
    }

    private String reasoning(DeploymentView view) {
      var reasoning = view.model().facts().reasoning();
      return reasoning == null
          ? words.say("value.unknown")
          : words.say("find.reasoning." + reasoning.word());
    }

    private String context(DeploymentView view) {
      ModelFacts facts = view.model().facts();
      Long tokens = facts.contextTokens();
      return tokens == null ? words.say("value.unknown") : words.say("compare.tokens", tokens);
    }

    private String end(DeploymentView view) {
      var end = view.facts().endDate();
      return end == null ? words.say("find.end.none") : words.date(end);
    }

    private String uses(DeploymentView view) {
      UseQuery active = UseQuery.ALL.in(UseState.ACTIVE).onDeployment(view.id());
      return Counted.of(uses.countUpTo(Counted.ENOUGH, active, reader)).in(words);
    }
  }
}
