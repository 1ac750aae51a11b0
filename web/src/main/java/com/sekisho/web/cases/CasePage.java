package com.sekisho.web.cases;

import com.sekisho.decision.Condition;
import com.sekisho.decision.Finding;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Note;
import com.sekisho.web.parts.Receipt;
import com.sekisho.web.parts.Route;
import com.sekisho.web.parts.Seal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One case, as one reader sees it.
///
/// @param state what the gate says: where the request stands
/// @param gate none where it was withdrawn
/// @param findingNotes what is said of the findings at the left: how many of which kind
/// @param deeds what this reader may do now
/// @param replayHref where the decision can be made again, for those who may
/// @param sill what doing it would record, or whom the case waits for
public record CasePage(
    String reference,
    long version,
    List<Crumb> crumbs,
    String title,
    String lead,
    @Nullable Gate gate,
    String state,
    @Nullable Receipt receipt,
    @Nullable Errors errors,
    List<Seal> seals,
    List<String> stageNotes,
    Route route,
    String routeNote,
    List<FactRow> use,
    List<FactRow> deployment,
    @Nullable String deploymentHref,
    @Nullable String modelHref,
    List<Judged> findings,
    List<String> findingNotes,
    List<Condition> conditions,
    List<LikeCase> like,
    List<Entry> conversation,
    List<Entry> history,
    Deeds deeds,
    String sill,
    @Nullable String sillCode,
    String typed,
    @Nullable String replayHref) {

  /// A finding, all its citations, and those of them that no finding before it had.
  public record Judged(
      Finding finding, List<Note> notes, List<Note> margin, @Nullable String badge) {}

  /// What a reader may do with the case now.
  ///
  /// @param review to approve, to reject or to ask
  /// @param useHref where the approved use is to be seen, once there is one
  public record Deeds(
      boolean review,
      boolean acceptConditions,
      boolean answer,
      boolean resubmit,
      boolean withdraw,
      @Nullable String useHref) {

    /// Whether anything is to be written before it is done.
    public boolean writes() {
      return review || answer;
    }

    public boolean any() {
      return review || acceptConditions || answer || resubmit || withdraw;
    }
  }
}
