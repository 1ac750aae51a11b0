package com.sekisho.web.parts;

import java.util.List;

/// A way to narrow a list down.
///
/// @param open whether its choices show at once
public record Facet(String name, List<Choice> of, boolean open) {

  public Facet {
    of = List.copyOf(of);
  }

  /// @param href the same page, narrowed down to this, or widened again where it is on
  public record Choice(String name, String href, long count, boolean on) {}
}
