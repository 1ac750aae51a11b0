package com.sekisho.register;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The order in which facets show their values.
final class Facets {

  private static final Comparator<FacetCount> ORDER =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private Facets() {}

  /// The most first, equal ones by value.
  static List<FacetCount> sorted(Stream<FacetCount> counts) {
    return counts.sorted(ORDER).toList();
  }
}
