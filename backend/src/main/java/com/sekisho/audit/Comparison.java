package com.sekisho.audit;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import java.util.List;

/// What became of a checkpoint that somebody kept.
///
/// @param kept the checkpoint that was kept
/// @param now the latest one
/// @param proof that the tree of `kept` is the beginning of that of `now` (RFC 6962, section
///     2.1.2); empty unless the verdict is [Verdict#EXTENDED]
public record Comparison(Verdict verdict, Checkpoint kept, StoredCheckpoint now, List<Hash> proof) {

  public Comparison {
    proof = List.copyOf(proof);
  }

  /// How the two go together.
  public enum Verdict {
    /// Nothing of what was signed then was changed or taken out.
    EXTENDED,
    /// It is the checkpoint of another log.
    OTHER_LOG,
    /// No key of this log that was in force at that size has signed it.
    NOT_SIGNED,
    /// It covers more events than the log has now: events were taken out.
    SHRUNK,
    /// The log's first events are not those that it covers: they were changed.
    CHANGED
  }
}
