package com.sekisho.web.audit;

import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Proof;
import com.sekisho.web.parts.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What proves that one event is in the log, unchanged.
///
/// @param event address of the event itself
/// @param proven none while no checkpoint covers the event
public record ProofPage(
    List<Crumb> crumbs, String title, String lead, String event, @Nullable Proven proven) {

  /// What was computed.
  ///
  /// @param tree none where the path does not lead through a tree of this size
  /// @param note what the tree covers
  /// @param commands by which a reader computes the root with other people's tools
  public record Proven(
      String receipt,
      @Nullable Tree tree,
      String note,
      List<Proof> proofs,
      List<Rung> rungs,
      String commands) {}

  /// A step on the way to the root.
  ///
  /// @param side where the given value stands
  /// @param given the value that the receipt gives
  /// @param node what the two make
  public record Rung(long no, String side, String given, String node) {}
}
