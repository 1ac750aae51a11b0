package com.sekisho.audit;

import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Receipt;
import com.sekisho.audit.log.VerifierKey;
import java.util.List;

/// What proves that an event is in the log, with what it is to be compared with. Nothing in it is
/// compared yet.
///
/// @param receipt what a reader may take home
/// @param leaf the hash that the tree has at the event's index
/// @param checkpoint the one that the receipt ends with
/// @param key the log's key in force at the size of the checkpoint
/// @param witnesses those who are asked to cosign
public record EventProof(
    Receipt receipt,
    Hash leaf,
    StoredCheckpoint checkpoint,
    LogKey key,
    List<VerifierKey> witnesses) {

  public EventProof {
    witnesses = List.copyOf(witnesses);
  }
}
