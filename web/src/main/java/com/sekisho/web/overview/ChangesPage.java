package com.sekisho.web.overview;

import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Foot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed between two days.
///
/// @param from first day, ISO
/// @param to last day, ISO
/// @param kind what it is narrowed down to; empty: everything
public record ChangesPage(
    List<Crumb> crumbs,
    String title,
    String lead,
    String from,
    String to,
    String kind,
    List<Choice> kinds,
    List<Row> rows,
    Foot foot) {

  /// One change.
  ///
  /// @param became new, other or ended, in a word
  /// @param what the sort of thing
  /// @param name what people know it by
  /// @param href the thing as of this change; none where it has no page
  /// @param facts each fact with what it was and is
  /// @param event address of the event; none for what was there before histories were kept
  public record Row(
      Instant at,
      String became,
      String what,
      String name,
      @Nullable String href,
      List<String> facts,
      String who,
      @Nullable String event) {}
}
