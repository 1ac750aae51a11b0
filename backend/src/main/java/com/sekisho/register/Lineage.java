package com.sekisho.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a model comes from, for a picture of it, and what that brings.
///
/// @param nodes the model itself first, then its ancestors, nearest first
/// @param ties from each to what it came out of
/// @param duties what the licences ask, those of the model itself first
public record Lineage(String model, List<Node> nodes, List<Tie> ties, List<Duty> duties) {

  /// A model in the picture.
  ///
  /// @param country of the vendor's headquarters
  /// @param licenses its own, by id; null: not known
  /// @param relation to the model that the picture is of
  public record Node(
      String id,
      String name,
      String vendor,
      String country,
      @Nullable List<String> licenses,
      Relation relation,
      Status status) {}

  /// @param from the model that came out of the other
  /// @param to what it came out of
  /// @param relicensed whether the maker of both gave the first one a licence anew, so that the
  ///     second one's does not follow
  public record Tie(String from, String to, Relation relation, boolean relicensed) {}

  /// One licence condition and who brings it.
  ///
  /// @param via the model that brings it
  /// @param binds whether the licence follows that tie: one's own and a base's always does, a
  ///     teacher's or a source of outputs' only where it says so itself
  public record Duty(
      LicenseCondition condition,
      String licenseId,
      String licenseName,
      String via,
      String viaName,
      Relation relation,
      boolean binds) {}
}
