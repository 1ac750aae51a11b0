package com.sekisho.web.find;

import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some deployments side by side, with what a situation comes to on each.
///
/// @param errors what is wrong with the situation, so that nothing could be decided
/// @param situation in one sentence
/// @param basis who would ask, for which day and under which policy it was decided
/// @param columns none where there is nothing to compare
/// @param rows what is known of each, in the order of the columns
/// @param say in how many of all rows they differ, or that more were picked than fit
/// @param whittled whether only the rows are shown in which they differ
/// @param other the page with all rows, or with those alone
/// @param back the page where they were picked
public record ComparePage(
    List<Crumb> crumbs,
    @Nullable Errors errors,
    String situation,
    String basis,
    List<Column> columns,
    List<Row> rows,
    List<String> say,
    boolean whittled,
    String other,
    String back) {

  /// @param why the reasons for the verdict, or the conditions that it comes with
  /// @param ask the form for asking, with this deployment and the situation
  /// @param without the page without it; none where there would be nothing left to compare
  public record Column(
      String model,
      String name,
      String register,
      Gate gate,
      String verdict,
      List<String> why,
      String ask,
      @Nullable String without) {}

  public record Row(String fact, List<String> values, boolean differs) {}
}
