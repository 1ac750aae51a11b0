package com.sekisho.web.register;

import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.parts.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of every register item has.
///
/// @param sources where the facts were read, as far as a fact doesn't name its own
/// @param change the form for changing its facts; null: the reader may not, or they follow the
///     rules
/// @param status what an officer may make of it; null: the reader may not, or it has none
public record Item(
    List<Crumb> crumbs,
    String title,
    String lead,
    List<Badge> badges,
    @Nullable Receipt receipt,
    @Nullable Errors errors,
    List<FactRow> facts,
    List<String> sources,
    List<Entry> history,
    @Nullable String change,
    @Nullable StatusForm status) {

  /// @param css of the state that it tells; empty: plain
  public record Badge(String text, String css) {}

  /// @param action where the form goes
  /// @param version that the reader sees, which the change is held against
  /// @param next the statuses that may follow, as verbs
  /// @param typed the reason, where it could not be taken
  public record StatusForm(
      String action, long version, List<Choice> next, String hint, String typed) {}
}
