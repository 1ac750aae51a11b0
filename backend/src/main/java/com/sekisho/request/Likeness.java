package com.sekisho.request;

import com.sekisho.decision.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// How near the facts of two requests are, by what decisions turn on.
final class Likeness {

  /// A fact and how much it counts. Of a list that part counts which both have.
  private record Side(String pointer, int weight) {}

  private static final List<Side> SIDES =
      List.of(
          new Side("/use/data", 4),
          new Side("/use/subject_regions", 3),
          new Side("/use/classification", 3),
          new Side("/deployment/hosting", 3),
          new Side("/deployment/processing_regions", 2),
          new Side("/deployment/storage_regions", 2),
          new Side("/model/name", 2),
          new Side("/model/vendor/name", 2),
          new Side("/deployment/operator/name", 1),
          new Side("/use/audience", 1),
          new Side("/use/autonomy", 1));

  private Likeness() {}

  /// Grows with what both have in common.
  static double of(Facts one, Facts other) {
    return SIDES.stream()
        .mapToDouble(
            side ->
                side.weight
                    * shared(
                        values(one.json().tree().at(side.pointer)),
                        values(other.json().tree().at(side.pointer))))
        .sum();
  }

  private static double shared(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return all.isEmpty() ? 1 : (double) both.size() / all.size();
  }

  private static Set<String> values(JsonNode fact) {
    Set<String> values = new HashSet<>();
    if (fact.isArray()) {
      fact.forEach(item -> values.add(item.asString("")));
    } else if (fact.isString()) {
      values.add(fact.asString());
    }
    return values;
  }
}
