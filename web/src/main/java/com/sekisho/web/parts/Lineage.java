package com.sekisho.web.parts;

import java.util.List;

/// A picture of which models a model comes from, in the coordinates of its own canvas.
///
/// @param title what it is a picture of
/// @param description the same in words
public record Lineage(
    String title,
    String description,
    int width,
    int height,
    List<Edge> edges,
    List<Box> boxes,
    List<Text> texts,
    List<Ref> refs) {

  public Lineage {
    edges = List.copyOf(edges);
    boxes = List.copyOf(boxes);
    texts = List.copyOf(texts);
    refs = List.copyOf(refs);
  }

  /// From one model to what came out of it.
  ///
  /// @param path of the line
  /// @param tip of the arrow
  /// @param off whether no condition follows it
  public record Edge(String path, String tip, boolean off) {}

  /// @param self whether it is the model that the picture is of
  public record Box(int x, int y, int width, int height, boolean self) {}

  /// @param css `name`, `sub` or `rel`
  /// @param anchor `start` or `middle`
  public record Text(String css, String anchor, int x, int y, String text) {}

  /// Numbers of the conditions that a model brings, on its box.
  public record Ref(int x, int y, int width, String text) {

    public int middle() {
      return x + width / 2;
    }
  }
}
