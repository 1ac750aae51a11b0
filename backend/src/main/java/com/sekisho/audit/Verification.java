package com.sekisho.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A verification of the whole log.
///
/// @param startedAt when somebody asked for it
/// @param size how many events it has to go through, as far as was known at its start
/// @param done how many it has gone through
/// @param report what it found; null while it runs, and where it failed
public record Verification(
    State state, Instant startedAt, long size, long done, @Nullable LogReport report) {

  /// How far it has come.
  public enum State {
    RUNNING,
    DONE,
    /// It could not be brought to an end, for a reason that the server's own log has.
    FAILED
  }
}
