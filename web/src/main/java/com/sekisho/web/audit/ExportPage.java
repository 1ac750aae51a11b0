package com.sekisho.web.audit;

import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.parts.Line;
import java.util.List;
import java.util.Map;

/// Where events are taken out.
///
/// @param filters what narrows, by the names of the address
/// @param none whether there is nothing to take out
/// @param mine files that were prepared
/// @param evidence what a bundle of evidence can hold besides; empty for those who may take none
record ExportPage(
    List<Crumb> crumbs,
    String title,
    String lead,
    String count,
    boolean none,
    List<Chip> chips,
    Map<String, String> filters,
    List<Choice> formats,
    List<Line> mine,
    List<Choice> evidence) {

  /// A file that is prepared, or is ready.
  ///
  /// @param under whether the work goes on
  /// @param done in percent
  record Prepared(
      List<Crumb> crumbs,
      String title,
      String lead,
      String id,
      boolean under,
      boolean ready,
      boolean failed,
      int done,
      List<FactRow> rows,
      String sill) {}
}
