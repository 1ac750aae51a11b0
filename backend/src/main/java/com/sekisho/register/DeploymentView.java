package com.sekisho.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A deployment as the register holds it, with the model it runs.
///
/// @param version what a change of it must have seen
/// @param statusSince when it got its status
/// @param statusReason why; null: it has only just been registered
public record DeploymentView(
    String id,
    long version,
    Status status,
    Instant statusSince,
    @Nullable String statusReason,
    DeploymentFacts facts,
    ModelView model) {

  /// Whether it is no longer offered on that day.
  public boolean endedBy(LocalDate day) {
    LocalDate end = facts.endDate();
    return end != null && !end.isAfter(day);
  }
}
