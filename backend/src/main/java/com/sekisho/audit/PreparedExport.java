package com.sekisho.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of events that is prepared while nobody waits for it.
///
/// @param schema version of the format's schema; empty where the format has one form only
/// @param filters what narrows the events down, by name
/// @param logSize the file lists what the first so many entries of the log have
/// @param total how many events there are; not known before the work has begun
/// @param done how many of them are in the file
/// @param bytes how large the file is so far
/// @param secondsLeft at the pace so far; not known before some are done, and zero at the end
/// @param expiresAt when the file is deleted
public record PreparedExport(
    UUID id,
    ExportFormat format,
    String schema,
    Map<String, String> filters,
    State state,
    Instant askedAt,
    long logSize,
    @Nullable Long total,
    long done,
    long bytes,
    @Nullable Long secondsLeft,
    Instant expiresAt) {

  /// How far it has come.
  public enum State {
    WAITING,
    RUNNING,
    READY,
    /// Given up after several tries.
    FAILED
  }

  /// The name that the file is saved under.
  public String fileName() {
    return "sekisho-events-" + id.toString().substring(0, 8) + "." + format.ending();
  }
}
