package com.sekisho.web.rules;

import com.sekisho.decision.Citation;
import com.sekisho.decision.Outcome;
import com.sekisho.policy.Catalogue;
import com.sekisho.policy.FamilyView;
import com.sekisho.policy.Policies;
import com.sekisho.policy.RuleView;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.NotFound;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes the pages of the catalogue.
@Component
class RulePages {

  /// Areas in the order in which people ask; others after them.
  private static final List<String> AREAS =
      List.of("license", "residency", "geopolitics", "ai-law", "lifecycle", "usage", "facts");

  /// Where a finding has a value of its case.
  private static final Pattern VALUE = Pattern.compile("\\{[a-z_]+}");

  private final Catalogue catalogue;
  private final Policies policies;

  RulePages(Catalogue catalogue, Policies policies) {
    this.catalogue = catalogue;
    this.policies = policies;
  }

  /// What the address asks for; empty texts don't narrow.
  ///
  /// @param outcome word of a gate
  /// @param waiver `yes`, `no` or empty
  record Asked(String q, String outcome, String waiver) {

    boolean narrows() {
      return !(q.isBlank() && outcome.isEmpty() && waiver.isEmpty());
    }

    boolean wants(RuleView rule, FamilyView family) {
      return says(rule, family)
          && (outcome.isEmpty()
              || rule.outcomes().stream().anyMatch(o -> Gate.of(o).word().equals(outcome)))
          && (waiver.isEmpty() || (rule.waivableBy() != null) == waiver.equals("yes"));
    }

    private boolean says(RuleView rule, FamilyView family) {
      String wanted = q.strip().toLowerCase(Locale.ROOT);
      return wanted.isEmpty()
          || Stream.concat(
                  Stream.of(rule.id(), family.id()),
                  Stream.concat(
                          Stream.of(
                              rule.title(),
                              rule.description(),
                              family.title(),
                              family.description()),
                          rule.citations().stream().map(Citation::title))
                      .flatMap(text -> Stream.of(text.en(), text.ja())))
              .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    String without(String filter) {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath("/rules");
      put(address, filter, "q", q);
      put(address, filter, "outcome", outcome);
      put(address, filter, "waiver", waiver);
      return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String left, String name, String value) {
      if (!name.equals(left) && !value.isEmpty()) {
        address.queryParam(name, value);
      }
    }
  }

  CataloguePage catalogue(Asked asked, Words words) {
    Map<String, List<RuleView>> rules = byFamily();
    Map<String, List<CataloguePage.Row>> rows = new LinkedHashMap<>();
    AREAS.forEach(area -> rows.put(area, new ArrayList<>()));
    for (FamilyView family : catalogue.families()) {
      List<RuleView> wanted =
          rules.getOrDefault(family.id(), List.of()).stream()
              .filter(rule -> asked.wants(rule, family))
              .toList();
      if (!wanted.isEmpty()) {
        rows.computeIfAbsent(family.area(), _ -> new ArrayList<>()).add(row(family, wanted, words));
      }
    }
    List<CataloguePage.Area> areas =
        rows.entrySet().stream()
            .filter(area -> !area.getValue().isEmpty())
            .map(
                area ->
                    new CataloguePage.Area(
                        area.getKey(),
                        words.say("area." + area.getKey()),
                        words.say("rules.families", area.getValue().size()),
                        area.getValue()))
            .toList();
    int shown = areas.stream().mapToInt(area -> area.rows().size()).sum();
    return new CataloguePage(
        List.of(
            new Crumb(words.say("layout.home"), "/"), new Crumb(words.say("layout.rules"), null)),
        words.say("rules.head"),
        words.say(
            "rules.lead", AREAS.size(), catalogue.families().size(), catalogue.rules().size()),
        policies.active().id().version(),
        asked.q(),
        asked.outcome(),
        asked.waiver(),
        outcomes(words),
        waivers(words),
        words.say("rules.on", shown),
        chips(asked, words),
        areas);
  }

  private Map<String, List<RuleView>> byFamily() {
    return catalogue.rules().stream().collect(Collectors.groupingBy(RuleView::family));
  }

  private static CataloguePage.Row row(FamilyView family, List<RuleView> rules, Words words) {
    return new CataloguePage.Row(
        family.id(),
        words.in(family.title()),
        gates(rules.stream().flatMap(rule -> rule.outcomes().stream()).toList()),
        roles(rules.stream().<@Nullable String>map(RuleView::approver).toList(), words),
        roles(rules.stream().<@Nullable String>map(RuleView::waivableBy).toList(), words));
  }

  private static List<Gate> gates(Collection<Outcome> outcomes) {
    EnumSet<Outcome> distinct = EnumSet.noneOf(Outcome.class);
    distinct.addAll(outcomes);
    return distinct.stream().sorted(Comparator.reverseOrder()).map(Gate::of).toList();
  }

  private static String roles(List<@Nullable String> roles, Words words) {
    String named =
        words.list(
            roles.stream().filter(Objects::nonNull).distinct().sorted().map(words::role).toList());
    return named.isEmpty() ? words.say("rules.nobody") : named;
  }

  private static List<Choice> outcomes(Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.say("rules.all"))),
            Stream.of(Gate.CLOSED, Gate.KEEPER, Gate.TAG)
                .map(gate -> new Choice(gate.word(), words.say("rules.outcome." + gate.word()))))
        .toList();
  }

  private static List<Choice> waivers(Words words) {
    return List.of(
        new Choice("", words.say("rules.all")),
        new Choice("yes", words.say("rules.waiver.yes")),
        new Choice("no", words.say("rules.waiver.no")));
  }

  private static List<Chip> chips(Asked asked, Words words) {
    List<Chip> chips = new ArrayList<>();
    if (!asked.q().isBlank()) {
      chips.add(new Chip(words.say("rules.chip.text", asked.q().strip()), asked.without("q")));
    }
    outcomes(words).stream()
        .filter(choice -> !choice.id().isEmpty() && choice.id().equals(asked.outcome()))
        .forEach(choice -> chips.add(new Chip(choice.name(), asked.without("outcome"))));
    waivers(words).stream()
        .filter(choice -> !choice.id().isEmpty() && choice.id().equals(asked.waiver()))
        .forEach(choice -> chips.add(new Chip(choice.name(), asked.without("waiver"))));
    return chips;
  }

  /// The page of a family, from its own id or that of one of its rules.
  ///
  /// @throws NotFound where the policy in force has neither
  FamilyPage family(String id, Words words) {
    Optional<RuleView> rule = catalogue.rule(id);
    String familyId = rule.map(RuleView::family).orElse(id);
    FamilyView family =
        catalogue.families().stream()
            .filter(each -> each.id().equals(familyId))
            .findFirst()
            .orElseThrow(() -> new NotFound(new Bilingual("rule", "ルール"), id));
    String version = policies.active().id().version();
    List<RuleView> rules = byFamily().getOrDefault(familyId, List.of());
    int no = 0;
    List<FamilyPage.Rule> shown = new ArrayList<>();
    for (RuleView each : rules) {
      List<Note> notes = new ArrayList<>();
      for (Citation citation : each.citations()) {
        notes.add(new Note(++no, citation, each.id(), version));
      }
      boolean asked =
          rules.size() > 1 && rule.filter(found -> found.id().equals(each.id())).isPresent();
      shown.add(
          new FamilyPage.Rule(
              each,
              asked,
              VALUE.matcher(words.in(each.message())).replaceAll("…"),
              gates(each.outcomes()),
              roles(Arrays.asList(each.approver()), words),
              roles(Arrays.asList(each.waivableBy()), words),
              notes));
    }
    return new FamilyPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"),
            new Crumb(words.say("layout.rules"), "/rules"),
            new Crumb(words.say("area." + family.area()), null)),
        words.in(family.title()),
        words.in(family.description()),
        family.id(),
        version,
        shown);
  }
}
