package com.sekisho.audit;

import com.sekisho.shared.Bilingual;

/// Something in the log that is not as it was signed.
///
/// @param kind what sort of thing
/// @param first the first index that it concerns; -1 where it concerns no index
/// @param last the last index that it concerns, as close as the checkpoints allow
/// @param text in words for an auditor
public record LogFinding(Kind kind, long first, long last, Bilingual text) {

  /// What can be wrong with a log.
  public enum Kind {
    /// An event is not the one that its leaf was made of.
    EVENT_CHANGED,
    /// An index is missing, or the event of an index is.
    EVENT_REMOVED,
    /// An event that neither has a place in the tree nor waits for one.
    EVENT_NOT_IN_LOG,
    /// The columns for searching, or the digest, say other than the event itself.
    EVENT_COLUMNS_CHANGED,
    /// A document is not the one that its digest names.
    BODY_CHANGED,
    /// A document that an event names by digest is gone.
    BODY_REMOVED,
    /// The events do not make up the root that was signed.
    ROOT_DIFFERS,
    /// A hash above a full tile is not that of the tile, or is missing.
    NODE_CHANGED,
    /// A checkpoint that no key of the log in force at its size has signed, or that says other than
    /// its row.
    CHECKPOINT_FORGED,
    /// A checkpoint of more events than the log has.
    LOG_SHRUNK,
    /// A cosignature that is not its witness's.
    COSIGNATURE_FORGED,
    /// A key that does not follow from the one before.
    KEY_FORGED,
    /// A checkpoint kept outside of the database is not one of this log's.
    KEPT_CHECKPOINT_DIFFERS
  }

  /// Without an index.
  LogFinding(Kind kind, Bilingual text) {
    this(kind, -1, -1, text);
  }
}
