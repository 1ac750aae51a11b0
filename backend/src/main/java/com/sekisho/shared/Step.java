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
/// @param marks words by which it can be found beside its subjects, by kind, e.g. `outcome` →
///     `DENY`. A decision's are given by the step that brings it into the log; later steps about
///     the same decision (subject `decision`) are found by them too, and do not give them again.
public record Step(
    UUID id,
    Instant at,
    String kind,
    ActorId actor,
    Map<String, String> subjects,
    Map<String, CanonicalJson> bodies,
    Concerns concerns,
    Map<String, Set<String>> marks) {

  public Step {
    subjects = Map.copyOf(subjects);
    bodies = Map.copyOf(bodies);
    marks = Map.copyOf(marks);
  }

  /// A step without marks of its own.
  public Step(
      UUID id,
      Instant at,
      String kind,
      ActorId actor,
      Map<String, String> subjects,
      Map<String, CanonicalJson> bodies,
      Concerns concerns) {
    this(id, at, kind, actor, subjects, bodies, concerns, Map.of());
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
