package com.sekisho.web.parts;

import java.util.ArrayList;
import java.util.List;

/// A small bar beside a number, made of parts.
///
/// @param width of the whole in pixels
public record Tally(List<Bar> bars, int width) {

  public record Bar(String css, int x, int width) {}

  /// A bar of parts, `unit` pixels for each one counted.
  ///
  /// @param calm how many are not urgent, drawn in grey
  /// @param due how many are due, drawn in indigo
  /// @param late how many have waited too long, drawn in ochre
  public static Tally of(long calm, long due, long late, int unit) {
    List<Bar> bars = new ArrayList<>();
    int x = 0;
    for (Bar part :
        List.of(
            new Bar("bar bar--ink", 0, length(calm, unit)),
            new Bar("bar", 0, length(due, unit)),
            new Bar("bar bar--odo", 0, length(late, unit)))) {
      if (part.width() > 0) {
        bars.add(new Bar(part.css(), x, part.width()));
        x += part.width() + 1;
      }
    }
    return new Tally(List.copyOf(bars), Math.max(x, 1));
  }

  private static int length(long count, int unit) {
    return Math.toIntExact(Math.min(count * unit, 120));
  }
}
