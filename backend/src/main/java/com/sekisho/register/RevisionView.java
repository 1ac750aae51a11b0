package com.sekisho.register;

import com.sekisho.shared.ActorId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One change of an item.
///
/// @param number rises from revision to revision, not by one
/// @param changes what is other than before; of the first revision: everything that was recorded
public record RevisionView(long number, Instant at, ActorId actor, List<Change> changes) {

  /// A fact before and after; null: it was not there.
  ///
  /// @param fact its name on the wire
  public record Change(String fact, @Nullable JsonNode before, @Nullable JsonNode after) {}
}
