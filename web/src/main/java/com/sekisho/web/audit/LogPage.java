package com.sekisho.web.audit;

import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Foot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Events of the log, narrowed down as the address says.
///
/// @param asksForCase whether the reader, who is no auditor, must name a case first
/// @param from first day
/// @param to last day
/// @param cover which tree covers the events shown
public record LogPage(
    List<Crumb> crumbs,
    String title,
    String lead,
    boolean asksForCase,
    String caseName,
    String kind,
    String person,
    String from,
    String to,
    List<Choice> kinds,
    List<Choice> persons,
    More more,
    long count,
    String say,
    List<Chip> chips,
    List<Row> rows,
    List<String> cover,
    Foot foot) {

  /// The filters that stand beneath the others.
  ///
  /// @param open whether one of them is on
  public record More(
      boolean open,
      String unit,
      List<Choice> units,
      String model,
      String deployment,
      String country,
      List<Choice> countries,
      String outcome,
      List<Choice> outcomes,
      String rule) {}

  /// An event in the list.
  ///
  /// @param at when
  /// @param who who did it
  /// @param what what they did
  /// @param words what they wrote, if anything
  /// @param subjects what it is about
  /// @param digest of the event's envelope, abbreviated
  public record Row(
      String href,
      Instant at,
      String who,
      String what,
      @Nullable String words,
      List<Subject> subjects,
      String digest) {}

  /// One thing that an event is about.
  ///
  /// @param href none where the thing has no page
  public record Subject(String name, @Nullable String href) {}
}
