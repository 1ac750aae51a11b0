package com.sekisho.web.cases;

import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Foot;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Tally;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The list of cases, narrowed down as its address says.
///
/// @param say how many there are, in which order
/// @param sort the order that the address asks for; empty: none
/// @param sorts the ways to other orders
/// @param nextReview the reader's review that has waited longest, if there is one
public record ListPage(
    List<Crumb> crumbs,
    String title,
    String lead,
    String text,
    String state,
    String waiting,
    String outcome,
    boolean mine,
    List<Choice> states,
    List<Choice> waitings,
    List<Choice> outcomes,
    long count,
    String say,
    String sort,
    Map<String, Sort> sorts,
    List<Chip> chips,
    List<Row> rows,
    Foot foot,
    @Nullable String nextReview) {

  /// @param href the list in this order
  /// @param order `ascending` or `descending` where it has it, else `none`
  public record Sort(String href, String order) {}

  /// A case in the list.
  ///
  /// @param gate none where it was withdrawn
  /// @param bar how long it waits, as a bar; none once it has ended
  public record Row(
      String reference,
      String title,
      String who,
      String what,
      @Nullable Gate gate,
      String state,
      String waitsFor,
      String since,
      @Nullable Tally bar,
      boolean late,
      String asked) {}
}
