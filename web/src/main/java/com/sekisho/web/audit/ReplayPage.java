package com.sekisho.web.audit;

import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.FactRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a decision is made again.
///
/// @param id the decision's
/// @param result what came of it; none before it was asked for
record ReplayPage(
    List<Crumb> crumbs,
    String title,
    String lead,
    String id,
    List<FactRow> rows,
    @Nullable Result result,
    String sill) {

  /// @param equal whether the same came out
  /// @param say that in words
  /// @param engine what is to be known of the engines then and now
  record Result(boolean equal, String say, String engine, List<Value> differences) {}

  /// A value that came out otherwise.
  record Value(String path, String then, String now) {}
}
