package com.sekisho.web.audit;

import com.sekisho.audit.log.Proofs.Rung;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Tree;
import com.sekisho.web.parts.Tree.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Draws the way from an event to the root: the way rises to the right, earlier events' values come
/// to it from above, later ones' from beneath.
final class TreeDrawing {

  private static final int START_X = 14;
  private static final int START_Y = 174;
  private static final int END_X = 542;
  private static final int END_Y = 42;

  /// From a node of the way to the value beside it.
  private static final int ASIDE_X = 6;

  private static final int ASIDE_Y = 28;

  private TreeDrawing() {}

  /// @param name what the event is called
  static Tree of(List<Rung> rungs, String name, Words words) {
    int steps = rungs.size();
    List<Point> way = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      way.add(
          steps == 0
              ? new Point((START_X + END_X) / 2, (START_Y + END_Y) / 2)
              : new Point(
                  START_X + (END_X - START_X) * i / steps,
                  START_Y - (START_Y - END_Y) * i / steps));
    }
    List<Point> given = new ArrayList<>();
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      Point beside = way.get(i);
      Point next = way.get(i + 1);
      Point point =
          new Point(beside.x() + ASIDE_X, beside.y() + (rungs.get(i).left() ? -ASIDE_Y : ASIDE_Y));
      given.add(point);
      edges.add("M%d %dL%d %d".formatted(point.x(), point.y(), next.x(), next.y()));
    }
    return new Tree(
        words.say("proof.tree.caption", steps, name),
        words.say("proof.tree.label", steps),
        way.stream()
            .map(point -> point.x() + " " + point.y())
            .collect(Collectors.joining(" ", "M", "")),
        edges,
        way,
        given,
        name,
        words.say("proof.tree.given", steps),
        words.say("proof.tree.root"));
  }
}
