package com.sekisho.database;

import com.sekisho.shared.ActorId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What one revision did to one thing.
///
/// @param kind as [AuditedTable#kind]
/// @param label what people know it by, as it was then
/// @param at the instant of the step that did it
/// @param actor who took that step
/// @param facts those that are not what they were before, by name
public record Change(
    Position position,
    String kind,
    String id,
    String label,
    Instant at,
    ActorId actor,
    Sort sort,
    List<Fact> facts) {

  public Change {
    facts = List.copyOf(facts);
  }

  /// What became of the thing.
  public enum Sort {
    NEW,
    CHANGED,
    ENDED
  }

  /// One fact, before and after; none where it was or is not known.
  public record Fact(String name, @Nullable JsonNode before, @Nullable JsonNode after) {}

  /// Where a change stands among all: they rise by instant, then revision, kind and row.
  public record Position(Instant at, long revision, String kind, String row) {}
}
