package com.sekisho.audit;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.SignedNote;
import java.time.Instant;

/// A checkpoint that was signed.
///
/// @param at when
/// @param note as it is published, with the cosignatures that have come in
public record StoredCheckpoint(Checkpoint checkpoint, Instant at, SignedNote note) {

  public long size() {
    return checkpoint.size();
  }
}
