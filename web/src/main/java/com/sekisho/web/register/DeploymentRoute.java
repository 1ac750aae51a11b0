package com.sekisho.web.register;

import com.sekisho.register.DeploymentFacts;
import com.sekisho.web.cases.Laws;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws where a deployment has the data, who runs it, and whose law can reach it there: what holds
/// for every use on it, whatever the use.
final class DeploymentRoute {

  private final DeploymentFacts facts;
  private final Laws laws;
  private final Told told;
  private final Words words;
  private final List<Route.Stop> stops = new ArrayList<>();
  private final Map<String, Reached> reached = new LinkedHashMap<>();

  /// @param from the stop at which a country's law begins to reach
  private record Reached(int from, String why) {}

  private DeploymentRoute(DeploymentFacts facts, Laws laws, Told told, Words words) {
    this.facts = facts;
    this.laws = laws;
    this.told = told;
    this.words = words;
  }

  static Route of(DeploymentFacts facts, Laws laws, Told told, Words words) {
    return new DeploymentRoute(facts, laws, told, words).draw();
  }

  private Route draw() {
    List<String> processing = facts.processingRegions();
    List<String> storage = facts.storageRegions();
    boolean stored = storage == null || !storage.isEmpty();
    String hosting = words.alone(words.value("deployment.hosting", facts.hosting().word()));
    stop(
        "case.stop.processing",
        processing,
        stored ? hosting : words.say("register.join", hosting, kept()),
        stored ? Objects.equals(processing, storage) : false,
        "case.reach.processing");
    if (stored) {
      stop("case.stop.storage", storage, kept(), false, "case.reach.storage");
    }
    DeploymentFacts.Operator operator = facts.operator();
    if (operator != null) {
      String parent = operator.parentCountry();
      boolean child = parent != null && !parent.equals(operator.country());
      stop(
          "deployment.stop.operator",
          List.of(operator.country()),
          operator.name() == null ? told.unknown() : operator.name(),
          false,
          "case.reach.operator");
      if (child && parent != null) {
        stop(
            "deployment.stop.parent",
            List.of(parent),
            words.say("deployment.stop.parent.why"),
            false,
            "case.reach.parent");
      }
    }
    return new Route(
        stops,
        reached.entrySet().stream().map(each -> reach(each.getKey(), each.getValue())).toList());
  }

  private void stop(
      String what, @Nullable List<String> countries, String detail, boolean onward, String why) {
    List<String> known = countries == null ? List.of() : countries;
    stops.add(
        new Route.Stop(
            words.say(what),
            known.stream().map(code -> new Route.Place(code, words.country(code))).toList(),
            detail,
            null,
            null,
            onward));
    for (String code : known) {
      reached.putIfAbsent(
          code, new Reached(Math.min(stops.size(), 3), words.say(why, words.country(code))));
    }
  }

  private String kept() {
    List<String> parts = new ArrayList<>();
    Integer days = facts.retentionDays();
    if (days != null) {
      parts.add(words.say("case.stop.kept", days));
    } else if (facts.storageRegions() == null || !facts.storageRegions().isEmpty()) {
      parts.add(words.say("case.stop.kept.unknown"));
    } else {
      parts.add(words.say("case.stop.kept", 0));
    }
    Boolean trains = facts.trainsOnInputs();
    if (trains != null) {
      parts.add(words.say(trains ? "case.stop.trains" : "case.stop.trains.not"));
    }
    return words.alone(String.join(words.say("case.stop.join"), parts));
  }

  private Route.Reach reach(String country, Reached why) {
    Optional<Laws.Access> access = laws.access(country);
    Route.Weight weight =
        switch (access.map(Laws.Access::level).orElse("")) {
          case "state" -> Route.Weight.STATE;
          case "extraterritorial-judicial" -> Route.Weight.JUDICIAL;
          case "ordinary" -> Route.Weight.ORDINARY;
          default -> Route.Weight.UNKNOWN;
        };
    String law =
        access
            .map(found -> Laws.named(found.law(), country, words))
            .orElseGet(() -> words.say("case.reach.unassessed", words.country(country)));
    String means =
        switch (weight) {
          case STATE -> words.say("case.reach.state");
          case JUDICIAL -> words.say("case.reach.judicial");
          case ORDINARY -> words.say("case.reach.ordinary");
          case UNKNOWN -> words.say("case.reach.unassessed.why");
        };
    return new Route.Reach(why.from(), weight, law, words.say("case.reach.why", why.why(), means));
  }
}
