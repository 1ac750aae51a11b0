package com.sekisho.web.cases;

import com.sekisho.decision.Decision;
import com.sekisho.decision.Finding;
import com.sekisho.decision.Outcome;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Draws where the data of a use goes and whose law reaches it, from the facts of its decision.
///
/// A gate stands where data crosses a border that rules judge: where it comes to be processed or
/// kept in another country than before. Where those who type it in sit in the country of
/// processing, the data has crossed that border on its way to them, so the gate stands there.
final class DataRoute {

  private static final String TRANSFER = "residency.transfer";

  private final JsonNode facts;
  private final Decision decision;
  private final Laws laws;
  private final Words words;

  private DataRoute(JsonNode facts, Decision decision, Laws laws, Words words) {
    this.facts = facts;
    this.decision = decision;
    this.laws = laws;
    this.words = words;
  }

  static Route of(JsonNode facts, Decision decision, Laws laws, Words words) {
    return new DataRoute(facts, decision, laws, words).draw();
  }

  private Route draw() {
    String home = facts.at("/organisation/country").asString("");
    List<String> subjects = codes("/use/subject_regions").orElse(List.of());
    List<String> users = codes("/use/user_regions").orElse(List.of(home));
    Optional<List<String>> processing = codes("/deployment/processing_regions");
    Optional<List<String>> storage = codes("/deployment/storage_regions");

    List<Route.Stop> stops = new ArrayList<>();
    if (!subjects.isEmpty()) {
      boolean leaves = !subjects.equals(users) && processing.filter(users::equals).isPresent();
      Gate pass = leaves ? Gate.of(border("deployment.processing_regions")) : null;
      stops.add(
          new Route.Stop(
              words.say("case.stop.subjects"),
              places(subjects),
              words.value("use.data", facts.at("/use/data")),
              pass,
              pass == null ? null : passWord(pass),
              subjects.equals(users)));
    }
    stops.add(
        stop(
            words.say("case.stop.users"),
            Optional.of(users),
            words.value("use.classification", facts.at("/use/classification")),
            processing,
            "deployment.processing_regions"));
    stops.add(
        stop(
            words.say("case.stop.processing"),
            processing,
            hostedBy(),
            storage,
            "deployment.storage_regions"));
    stops.add(
        new Route.Stop(
            words.say("case.stop.storage"),
            places(storage.orElse(List.of())),
            kept(storage),
            null,
            null,
            false));
    return new Route(stops, reaches(stops.size(), home, subjects, processing, storage));
  }

  private Route.Stop stop(
      String what,
      Optional<List<String>> here,
      String detail,
      Optional<List<String>> next,
      String nextFact) {
    boolean onward = here.isPresent() && here.equals(next);
    Outcome border = onward ? Outcome.ALLOW : border(nextFact);
    boolean judged = !onward && next.filter(regions -> !regions.isEmpty()).isPresent();
    Gate pass = judged ? Gate.of(border) : null;
    return new Route.Stop(
        what,
        places(here.orElse(List.of())),
        detail,
        pass,
        pass == null ? null : passWord(pass),
        onward);
  }

  /// The strictest finding about data that crosses into the regions that a fact names.
  private Outcome border(String fact) {
    return decision.findings().stream()
        .filter(DataRoute::concernsBorders)
        .filter(finding -> names(finding, fact) || !namesRegions(finding))
        .map(Finding::outcome)
        .reduce(Outcome.ALLOW, Outcome::join);
  }

  private static boolean concernsBorders(Finding finding) {
    return finding.family().equals(TRANSFER)
        || finding.family().equals("residency.localization")
        || finding.family().equals("geopolitics.foreign-access")
        || finding.family().equals("geopolitics.export-control");
  }

  private static boolean names(Finding finding, String fact) {
    return finding.facts().stream().anyMatch(used -> used.path().startsWith(fact));
  }

  private static boolean namesRegions(Finding finding) {
    return names(finding, "deployment.processing_regions")
        || names(finding, "deployment.storage_regions");
  }

  /// Under a gate with a tag, what lets the data pass: the safeguards in place; else the verdict.
  private String passWord(Gate pass) {
    List<String> safeguards = codes("/deployment/safeguards").orElse(List.of());
    boolean transfer =
        decision.findings().stream().anyMatch(finding -> finding.family().equals(TRANSFER));
    return pass == Gate.TAG && transfer && !safeguards.isEmpty()
        ? words.value("deployment.safeguards", safeguards.getFirst())
        : words.say("gate.s." + pass.word());
  }

  private String hostedBy() {
    String hosting = words.value("deployment.hosting", facts.at("/deployment/hosting"));
    JsonNode operator = facts.at("/deployment/operator");
    if (!operator.isObject()) {
      return hosting;
    }
    String country = operator.path("country").asString("");
    String name = operator.path("name").asString("");
    return words.say(
        "case.stop.operator",
        hosting,
        name.isEmpty() ? words.say("value.unknown") : name,
        country.isEmpty() ? words.say("value.unknown") : words.country(country));
  }

  private String kept(Optional<List<String>> storage) {
    List<String> parts = new ArrayList<>();
    JsonNode days = facts.at("/deployment/retention_days");
    if (days.isNumber()) {
      parts.add(words.say("case.stop.kept", days.longValue()));
    } else if (storage.filter(List::isEmpty).isEmpty()) {
      parts.add(words.say("case.stop.kept.unknown"));
    }
    JsonNode trains = facts.at("/deployment/trains_on_inputs");
    if (trains.isBoolean()) {
      parts.add(words.say(trains.booleanValue() ? "case.stop.trains" : "case.stop.trains.not"));
    }
    return String.join(words.say("case.stop.join"), parts);
  }

  private List<Route.Reach> reaches(
      int stops,
      String home,
      List<String> subjects,
      Optional<List<String>> processing,
      Optional<List<String>> storage) {
    List<Route.Reach> reaches = new ArrayList<>();
    int atUsers = subjects.isEmpty() ? 1 : 2;
    int atProcessing = stops - 1;
    Set<String> protectedBy = new LinkedHashSet<>();
    for (String country : subjects) {
      if (protectedBy.add(laws.regime(country))) {
        laws.protection(country)
            .ifPresent(
                law ->
                    reaches.add(
                        new Route.Reach(
                            1,
                            Route.Weight.ORDINARY,
                            words.in(law),
                            words.say("case.reach.subjects", words.country(country)))));
      }
    }
    if (!home.isEmpty() && !protectedBy.contains(laws.regime(home))) {
      laws.protection(home)
          .ifPresent(
              law ->
                  reaches.add(
                      new Route.Reach(
                          atUsers,
                          Route.Weight.ORDINARY,
                          words.in(law),
                          words.say("case.reach.home", words.country(home)))));
    }
    reached(processing, storage)
        .forEach(
            (country, why) -> {
              if (!country.equals(home)) {
                reaches.add(access(country, why, atProcessing));
              }
            });
    if (processing.isEmpty() && facts.at("/deployment/operator").isMissingNode()) {
      reaches.add(
          new Route.Reach(
              atProcessing,
              Route.Weight.UNKNOWN,
              words.say("case.reach.unknown"),
              words.say("case.reach.unknown.why")));
    }
    return reaches;
  }

  /// The countries whose authorities can reach the data, each with the reason that comes first.
  private Map<String, String> reached(
      Optional<List<String>> processing, Optional<List<String>> storage) {
    Map<String, String> reached = new LinkedHashMap<>();
    put(reached, text("/deployment/operator/country"), "case.reach.operator");
    put(reached, text("/deployment/operator/parent_country"), "case.reach.parent");
    processing.orElse(List.of()).forEach(code -> put(reached, code, "case.reach.processing"));
    storage.orElse(List.of()).forEach(code -> put(reached, code, "case.reach.storage"));
    return reached;
  }

  private void put(Map<String, String> reached, @Nullable String country, String key) {
    if (country != null) {
      reached.putIfAbsent(country, words.say(key, words.country(country)));
    }
  }

  private Route.Reach access(String country, String why, int from) {
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
    return new Route.Reach(from, weight, law, words.say("case.reach.why", why, means));
  }

  private List<Route.Place> places(List<String> codes) {
    return codes.stream().map(code -> new Route.Place(code, words.country(code))).toList();
  }

  private Optional<List<String>> codes(String pointer) {
    JsonNode list = facts.at(pointer);
    return list.isArray()
        ? Optional.of(list.valueStream().map(JsonNode::asString).toList())
        : Optional.empty();
  }

  private @Nullable String text(String pointer) {
    JsonNode node = facts.at(pointer);
    return node.isString() ? node.asString() : null;
  }
}
