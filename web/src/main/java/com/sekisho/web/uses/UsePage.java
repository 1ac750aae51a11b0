package com.sekisho.web.uses;

import com.sekisho.decision.Condition;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One approved use.
///
/// @param version that the reader sees, which what they do next is held against
/// @param gate while it may be made; none where it may not, or no longer
/// @param typed what was written into a field that could not be taken
public record UsePage(
    String id,
    long version,
    List<Crumb> crumbs,
    String title,
    String lead,
    @Nullable Gate gate,
    String state,
    @Nullable Receipt receipt,
    @Nullable Errors errors,
    List<FactRow> rows,
    List<Duty> conditions,
    List<Entry> history,
    String caseHref,
    Deeds deeds,
    String sill,
    String typed) {

  /// A condition of the approval.
  ///
  /// @param done who says it is met, and when, in words; none while it is open
  /// @param note in which words
  /// @param mine whether the reader may say that it is met
  public record Duty(
      Condition condition, @Nullable String done, @Nullable String note, boolean mine) {}

  /// What the reader may do with the use.
  public record Deeds(boolean suspend, boolean resume, boolean revoke) {

    public boolean any() {
      return suspend || resume || revoke;
    }
  }
}
