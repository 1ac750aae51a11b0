package com.sekisho.web.keeping;

import com.sekisho.web.parts.Crumb;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would be recorded, for the officer to look at before it is.
///
/// @param action where it is recorded, or changed again
/// @param version that the change is held against; null: the item is new
/// @param rows what would be other than now
/// @param carried everything that was typed
public record ReviewPage(
    List<Crumb> crumbs,
    String heading,
    String lead,
    String action,
    @Nullable Long version,
    List<Row> rows,
    List<Typed.Carried> carried,
    String sill) {

  /// @param before null: the item is new
  /// @param source where the fact was read; null: that isn't said of it
  public record Row(String fact, @Nullable String before, String after, @Nullable String source) {}
}
