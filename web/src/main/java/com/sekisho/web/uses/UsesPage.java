package com.sekisho.web.uses;

import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Foot;
import com.sekisho.web.parts.Gate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The approved uses, narrowed down as the address says.
///
/// @param sort the order that the address asks for; empty: none
/// @param sorts the ways to other orders
public record UsesPage(
    List<Crumb> crumbs,
    String title,
    String lead,
    String text,
    String state,
    String only,
    List<Choice> states,
    List<Choice> onlys,
    long count,
    String say,
    String sort,
    Map<String, Sort> sorts,
    List<Chip> chips,
    List<Row> rows,
    Foot foot) {

  /// @param href the list in this order
  /// @param order `ascending` or `descending` where it has it, else `none`
  public record Sort(String href, String order) {}

  /// A use in the list.
  ///
  /// @param gate while it may be made; none where it may not, or no longer
  /// @param conditions how many are open, in words; none where none is
  /// @param soon whether its last day is near
  public record Row(
      String href,
      String title,
      String who,
      String reference,
      String what,
      @Nullable Gate gate,
      String state,
      @Nullable String conditions,
      String until,
      String left,
      boolean soon) {}
}
