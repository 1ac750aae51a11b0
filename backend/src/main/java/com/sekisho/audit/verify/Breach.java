package com.sekisho.audit.verify;

import com.sekisho.shared.Bilingual;

/// Something that does not hold.
///
/// @param index of the event that it concerns, or of the first one; [#NONE] where it concerns none
/// @param text in words for an auditor
public record Breach(Kind kind, long index, Bilingual text) {

  /// The index of a breach that concerns no event.
  public static final long NONE = -1;

  /// What can be wrong, by a word that tools may rely on.
  public enum Kind {
    /// The file is no whole zip, or none of this format.
    NOT_A_BUNDLE,
    /// A file's name could lead out of its folder, or is no name of this format.
    NAME_UNSAFE,
    /// Two files have one name.
    NAME_TWICE,
    /// A file is longer than it may be, or than it says.
    OVERSIZED,
    /// A file that the manifest names, or that is needed, is not there.
    FILE_MISSING,
    /// A file that the manifest does not name.
    FILE_UNNAMED,
    /// A file is not the one that the manifest names.
    FILE_CHANGED,
    /// A file or a line is not written as the format says.
    MALFORMED,
    /// An event is not the one that the log has at its index.
    EVENT_CHANGED,
    /// An event that must be there is not.
    EVENT_MISSING,
    /// Events do not stand in the order of their indexes.
    EVENTS_OUT_OF_ORDER,
    /// Two events have one id.
    EVENT_TWICE,
    /// An index lies beyond the checkpoint.
    EVENT_NOT_COVERED,
    /// A tile is not the one that the signed root stands for.
    TILE_CHANGED,
    /// The tiles do not make up the signed root.
    ROOT_DIFFERS,
    /// The checkpoint is that of another log.
    OTHER_LOG,
    /// No key that is trusted has signed the checkpoint.
    CHECKPOINT_NOT_SIGNED,
    /// A signature of a trusted key does not hold.
    CHECKPOINT_FORGED,
    /// A witness whose key was given has not cosigned the checkpoint.
    NOT_COSIGNED,
    /// An earlier checkpoint covers more events than this one.
    LOG_SHRUNK,
    /// The log does not begin with what an earlier checkpoint covers.
    HISTORY_REWRITTEN,
    /// Nothing in the bundle shows whether the log extends an earlier checkpoint.
    CONSISTENCY_UNPROVEN,
    /// A document that events name is not there, or not as it was.
    BODY_MISSING,
    /// A document that no event names.
    BODY_FOREIGN,
    /// A decision names other facts than its event.
    FACTS_DIFFER,
    /// The policy of a decision is not there.
    POLICY_MISSING,
    /// A policy is not the one that its name says.
    POLICY_CHANGED
  }
}
