package com.sekisho.web.parts;

import java.util.List;

/// The picture of the way from a leaf to the root.
///
/// @param caption the sentence that it shows
/// @param label for those who don't see it
/// @param way the way itself, as a path
/// @param edges from the given values to it, as paths
/// @param on the nodes of the way
/// @param given the values that were given
/// @param from what stands beneath its start
/// @param middle what the white circles are
/// @param to what stands beneath its end
public record Tree(
    String caption,
    String label,
    String way,
    List<String> edges,
    List<Point> on,
    List<Point> given,
    String from,
    String middle,
    String to) {

  public Tree {
    edges = List.copyOf(edges);
    on = List.copyOf(on);
    given = List.copyOf(given);
  }

  /// A place in the picture, which is 560 wide and 212 high.
  public record Point(int x, int y) {}
}
