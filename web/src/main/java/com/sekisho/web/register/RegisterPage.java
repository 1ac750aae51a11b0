package com.sekisho.web.register;

import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Facet;
import com.sekisho.web.parts.Foot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the register's lists, narrowed down as its address says.
///
/// @param kinds the lists there are
/// @param action address of this one
/// @param selects beside the search
/// @param kept filters that a new search keeps
/// @param say how much there is, in which order
public record RegisterPage(
    List<Crumb> crumbs,
    String lead,
    List<Kind> kinds,
    String heading,
    long count,
    List<Facet> facets,
    String action,
    String searchLabel,
    String text,
    List<Select> selects,
    List<Kept> kept,
    String say,
    List<Chip> chips,
    Listing listing,
    Foot foot,
    Deeds deeds) {

  /// What the reader may do besides reading.
  ///
  /// @param add the form for a new item; null: the reader may not
  /// @param unlisted whether one may ask for the use of something that isn't listed
  public record Deeds(@Nullable String add, String addSay, boolean unlisted) {}

  /// @param here whether it is the list that is shown
  public record Kind(String name, String href, boolean here) {}

  public record Select(String name, String label, List<Choice> options, String chosen) {}

  public record Kept(String name, String value) {}
}
