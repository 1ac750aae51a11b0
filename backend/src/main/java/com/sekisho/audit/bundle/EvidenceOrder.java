package com.sekisho.audit.bundle;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.SignedNote;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What a bundle is to hold, besides what [EvidenceSource] gives.
///
/// @param filter which events were asked for, as the log keeps it of an export
/// @param checkpoint the signed tree that covers all of them
/// @param events how many there are, and from which index to which
/// @param keys all keys of the log, the first one first
/// @param handovers the first checkpoint that each key but the first has signed, by the key's
///     `since`
/// @param earlier a checkpoint from before, with the proof that the log extends it
/// @param bodies whether the documents come along, and with them the policies
/// @param people whether names of people come along
public record EvidenceOrder(
    ObjectNode filter,
    SignedNote checkpoint,
    Range events,
    List<KeyOfLog> keys,
    Map<Long, SignedNote> handovers,
    Earlier earlier,
    boolean bodies,
    boolean people) {

  public EvidenceOrder {
    keys = List.copyOf(keys);
    handovers = Map.copyOf(handovers);
  }

  public Checkpoint signed() {
    return Checkpoint.parse(checkpoint.text());
  }

  /// @param count how many events
  /// @param first the lowest index; null where there is no event
  /// @param last the highest index; null where there is no event
  public record Range(long count, @Nullable Long first, @Nullable Long last) {

    /// Whether no event between the first and the last is missing.
    public boolean isWithoutGap() {
      return first != null && last != null && last - first + 1 == count;
    }
  }

  /// @param proof as RFC 6962, section 2.1.2, has it
  public record Earlier(SignedNote checkpoint, List<Hash> proof) {

    public Earlier {
      proof = List.copyOf(proof);
    }
  }
}
