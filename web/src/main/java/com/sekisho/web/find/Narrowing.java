package com.sekisho.web.find;

import com.sekisho.register.DeploymentView;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Facet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// By what the found can be narrowed, and what is left then.
record Narrowing(List<Found> found, Situation situation, Words words) {

  /// Least numbers of tokens of context that one asks for.
  private static final List<Long> CONTEXTS = List.of(100_000L, 1_000_000L);

  /// What fits all that the situation is narrowed to.
  List<Found> left() {
    return found.stream().filter(one -> fits(one, situation.narrowed())).toList();
  }

  private static boolean fits(Found found, Map<Situation.Facets, String> narrowed) {
    return narrowed.entrySet().stream()
        .allMatch(entry -> values(found, entry.getKey()).contains(entry.getValue()));
  }

  private static List<String> values(Found found, Situation.Facets facet) {
    DeploymentView deployment = found.deployment();
    var model = deployment.model().facts();
    return switch (facet) {
      case HOSTING -> List.of(deployment.facts().hosting().word());
      case VENDOR_COUNTRY -> List.of(deployment.model().vendor().country());
      case WEIGHTS -> List.of(model.weights().word());
      case MODALITY -> {
        var takes = model.modalitiesIn();
        yield takes == null ? List.of() : takes.stream().map(taken -> taken.word()).toList();
      }
      case REASONING -> {
        var reasoning = model.reasoning();
        yield reasoning == null ? List.of() : List.of(reasoning.word());
      }
      case CONTEXT -> {
        Long tokens = model.contextTokens();
        yield tokens == null
            ? List.of()
            : CONTEXTS.stream()
                .filter(least -> tokens >= least)
                .map(least -> Long.toString(least))
                .toList();
      }
    };
  }

  /// Each value by which the found can be narrowed, with how many it would leave.
  List<Facet> facets() {
    return Arrays.stream(Situation.Facets.values())
        .map(this::facet)
        .filter(facet -> !facet.of().isEmpty())
        .toList();
  }

  private Facet facet(Situation.Facets facet) {
    Map<Situation.Facets, String> others = new LinkedHashMap<>(situation.narrowed());
    others.remove(facet);
    Map<String, Long> counts = new TreeMap<>();
    for (Found one : found) {
      if (fits(one, others)) {
        values(one, facet).forEach(value -> counts.merge(value, 1L, Long::sum));
      }
    }
    String chosen = situation.narrowed().getOrDefault(facet, "");
    List<Facet.Choice> choices =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(
                entry ->
                    new Facet.Choice(
                        words.alone(name(facet, entry.getKey())),
                        situation.narrowed(facet, entry.getKey()),
                        entry.getValue(),
                        entry.getKey().equals(chosen)))
            .toList();
    return new Facet(
        words.say("find.facet." + facet.word()),
        choices,
        !chosen.isEmpty()
            || facet == Situation.Facets.HOSTING
            || facet == Situation.Facets.VENDOR_COUNTRY);
  }

  private String name(Situation.Facets facet, String value) {
    return switch (facet) {
      case HOSTING -> words.value("deployment.hosting", value);
      case VENDOR_COUNTRY -> words.country(value);
      case WEIGHTS -> words.value("model.weights", value);
      case MODALITY -> words.value("model.modalities_in", value);
      case REASONING -> words.say("find.reasoning." + value);
      case CONTEXT -> words.say("find.context", Long.valueOf(value));
    };
  }
}
