package com.sekisho.web.find;

import com.sekisho.decision.Decision;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.policy.Tables;
import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.register.Hosting;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Page;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Decides a situation on every approved deployment that is still offered, and sorts what it finds
/// by verdict.
@Component
class FindPages {

  private static final int SHOWN = 5;
  private static final Set<Hosting> OWN_MACHINES =
      EnumSet.of(Hosting.ON_PREMISES, Hosting.PC, Hosting.EDGE);

  private final Verdicts verdicts;
  private final Deployments deployments;
  private final OrganisationUnits units;
  private final Tables tables;
  private final Basis basis;

  FindPages(
      Verdicts verdicts,
      Deployments deployments,
      OrganisationUnits units,
      Tables tables,
      Basis basis) {
    this.verdicts = verdicts;
    this.deployments = deployments;
    this.units = units;
    this.tables = tables;
    this.basis = basis;
  }

  FindPage page(Situation situation, Actor reader, Words words) {
    OrganisationUnitView unit = units.get(reader.unit());
    List<Found> found = new ArrayList<>();
    Errors errors = null;
    try {
      found.addAll(decide(situation, unit, reader, words));
    } catch (InvalidInput refused) {
      errors = Situation.unread(refused, words);
    }
    Sentence sentence = new Sentence(situation, unit, tables, words);
    Narrowing narrowing = new Narrowing(found, situation, words);
    List<Found> left = narrowing.left();
    List<FindPage.Group> groups = groups(left, situation, words);
    return new FindPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"), new Crumb(words.say("layout.find"), null)),
        errors,
        sentence.pieces(),
        sentence.countries(),
        basis.say(unit, words),
        left.size(),
        narrowing.facets(),
        groups,
        situation.ask(Optional.empty()),
        picked(situation, words),
        elsewhere(situation, groups));
  }

  private String picked(Situation situation, Words words) {
    List<String> names =
        deployments.findAll(situation.picked()).values().stream()
            .map(deployment -> name(deployment, words))
            .sorted()
            .toList();
    return names.isEmpty()
        ? words.say("find.picked.none")
        : words.say("find.picked", names.size(), words.list(names));
  }

  private static List<String> elsewhere(Situation situation, List<FindPage.Group> groups) {
    List<String> shown =
        groups.stream().flatMap(group -> group.offers().stream()).map(FindPage.Offer::id).toList();
    return situation.picked().stream().filter(id -> !shown.contains(id)).toList();
  }

  private static String name(DeploymentView deployment, Words words) {
    return words.say("case.what", deployment.model().name(), words.in(deployment.facts().name()));
  }

  private List<Found> decide(
      Situation situation, OrganisationUnitView unit, Actor reader, Words words) {
    List<Found> found = new ArrayList<>();
    for (DeploymentView deployment : offered(words)) {
      if (inPlace(deployment, situation.place(), unit)) {
        found.add(verdicts.on(deployment, situation, unit, reader, words));
      }
    }
    return found;
  }

  private List<DeploymentView> offered(Words words) {
    DeploymentQuery query =
        DeploymentQuery.all(words.today())
            .with(DeploymentQuery.Facet.STATUS, "approved")
            .with(DeploymentQuery.Facet.ENDED, "no");
    List<DeploymentView> offered = new ArrayList<>();
    @Nullable Cursor after = null;
    do {
      Page<DeploymentView> page = deployments.list(query, after, Page.MAX_LIMIT);
      offered.addAll(page.items());
      after = page.next();
    } while (after != null);
    return offered;
  }

  private boolean inPlace(DeploymentView deployment, String place, OrganisationUnitView unit) {
    return switch (place) {
      case Situation.OWN -> OWN_MACHINES.contains(deployment.facts().hosting());
      case Situation.HOME -> regions(deployment).allMatch(unit.country()::equals);
      case Situation.UNION -> regions(deployment).allMatch(this::inUnion);
      default -> true;
    };
  }

  /// Where data is processed and kept; a place that is not known is nowhere in particular.
  private static Stream<String> regions(DeploymentView deployment) {
    List<String> unknown = List.of("");
    List<String> processing = deployment.facts().processingRegions();
    List<String> storage = deployment.facts().storageRegions();
    return Stream.concat(
        (processing == null ? unknown : processing).stream(),
        (storage == null ? unknown : storage).stream());
  }

  private boolean inUnion(String country) {
    for (JsonNode row : tables.table("countries").path("rows")) {
      if (row.path("code").asString("").equals(country)) {
        return row.path("groups").valueStream().anyMatch(group -> group.asString("").equals("EU"));
      }
    }
    return false;
  }

  private static List<FindPage.Group> groups(List<Found> found, Situation situation, Words words) {
    List<FindPage.Group> groups = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      List<Found> of =
          found.stream()
              .filter(one -> one.gate() == gate)
              .sorted(
                  Comparator.comparing((Found one) -> one.decision().findings().size())
                      .thenComparing(one -> one.deployment().model().name()))
              .toList();
      if (!of.isEmpty()) {
        int shown = situation.whole().contains(gate) ? of.size() : Math.min(SHOWN, of.size());
        groups.add(
            new FindPage.Group(
                gate,
                of.size(),
                words.say("find.group." + gate.word(), of.size()),
                of.stream().limit(shown).map(one -> offer(one, situation, words)).toList(),
                of.size() - shown,
                situation.whole(gate)));
      }
    }
    return groups;
  }

  private static FindPage.Offer offer(Found found, Situation situation, Words words) {
    DeploymentView deployment = found.deployment();
    var end = deployment.facts().endDate();
    return new FindPage.Offer(
        deployment.id(),
        words.alone(words.value("deployment.hosting", deployment.facts().hosting().word())),
        name(deployment, words),
        why(found.decision(), words),
        end == null ? words.say("find.end.none") : words.say("find.end", words.date(end)),
        situation.ask(Optional.of(deployment.id())),
        "/register/deployments/" + deployment.id(),
        situation.picked().contains(deployment.id()));
  }

  /// The reason in a line: the weightiest finding; or the conditions, where nothing weighs more.
  private static String why(Decision decision, Words words) {
    if (decision.findings().isEmpty()) {
      return words.say("find.why.open");
    }
    if (Gate.of(decision.outcome()) == Gate.TAG && !decision.conditions().isEmpty()) {
      return words.say(
          "find.why.tag",
          decision.conditions().size(),
          words.in(decision.conditions().getFirst().text()));
    }
    String first = words.in(decision.findings().getFirst().message());
    long others =
        decision.findings().stream()
                .filter(finding -> finding.outcome() == decision.outcome())
                .count()
            - 1;
    return others == 0 ? first : words.say("find.why.more", first, others);
  }
}
