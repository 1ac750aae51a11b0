package com.sekisho.web.people;

import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Foot;
import com.sekisho.web.parts.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who there is and in which roles.
///
/// @param role that the list is narrowed down to; empty: any
public record PeoplePage(
    List<Crumb> crumbs,
    String title,
    String lead,
    @Nullable Receipt receipt,
    String role,
    List<Choice> roles,
    List<Row> rows,
    Foot foot) {

  /// Somebody.
  ///
  /// @param href none where the list shows the past
  public record Row(
      @Nullable String href, String name, String id, String unit, String roles, boolean machine) {}
}
