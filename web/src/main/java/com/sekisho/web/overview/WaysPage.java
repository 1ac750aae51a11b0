package com.sekisho.web.overview;

import com.sekisho.web.parts.Crumb;
import java.util.List;

/// All ways into "approved".
public record WaysPage(List<Crumb> crumbs, String title, String lead, List<Row> rows) {

  /// One way.
  ///
  /// @param word by which the log finds it
  /// @param now how much is approved at present by it
  /// @param ever how often it was taken
  /// @param href the events of it
  public record Row(
      String name,
      String word,
      String leads,
      String who,
      String fourEyes,
      List<String> events,
      long now,
      long ever,
      String href) {}
}
