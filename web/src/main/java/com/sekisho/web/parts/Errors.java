package com.sekisho.web.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be mended before something can be done.
///
/// @param kept what became of the rest
public record Errors(String heading, List<Wrong> wrongs, @Nullable String kept) {

  public Errors {
    wrongs = List.copyOf(wrongs);
  }

  /// One thing to mend.
  ///
  /// @param field id of the control to go to; none: it concerns no field
  public record Wrong(@Nullable String field, String message) {}

  /// What is wrong with a field, or none.
  public @Nullable String of(String field) {
    return wrongs.stream()
        .filter(wrong -> field.equals(wrong.field()))
        .map(Wrong::message)
        .findFirst()
        .orElse(null);
  }
}
