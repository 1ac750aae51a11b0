package com.sekisho.shared;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Something that happened and that the log must hold. Published inside the transaction that does
/// it; the audit module writes it in that same transaction, so that neither is there without the
/// other.
///
/// @param id of the event, random
/// @param at when, as the edge that took the call read the clock
/// @param kind a stable word such as `request.submitted`
/// @param actor who did it
/// @param subjects ids by kind, e.g. `request` → id; no names of people
/// @param bodies documents that the step rests on, by kind, e.g. `facts`, `decision`; the log's
///     leaf holds their digests only
/// @param concerns who besides auditors may see it
public record Step(
    UUID id,
    Instant at,
    String kind,
    ActorId actor,
    Map<String, String> subjects,
    Map<String, CanonicalJson> bodies,
    Concerns concerns) {

  public Step {
    subjects = Map.copyOf(subjects);
    bodies = Map.copyOf(bodies);
  }

  /// Whom a step concerns, so that the log can judge who may see it without asking another module.
  ///
  /// @param people whose own matter it is
  /// @param units whose officers it concerns; empty: the company as a whole
  public record Concerns(Set<ActorId> people, Set<UnitId> units) {

    public Concerns {
      people = Set.copyOf(people);
      units = Set.copyOf(units);
    }
  }
}
