package com.sekisho.audit.verify;

import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.VerifierKey;
import java.util.List;

/// What whoever verifies brings along, from elsewhere than the file that is verified.
///
/// @param keys of the log, and of witnesses (keys of cosigners)
/// @param checkpoints that they kept
public record Trust(List<VerifierKey> keys, List<SignedNote> checkpoints) {

  /// Nothing at hand.
  public static final Trust NONE = new Trust(List.of(), List.of());

  public Trust {
    keys = List.copyOf(keys);
    checkpoints = List.copyOf(checkpoints);
  }

  List<VerifierKey> ofLogs() {
    return keys.stream().filter(key -> key.type() == VerifierKey.Type.NOTE).toList();
  }

  List<VerifierKey> ofWitnesses() {
    return keys.stream().filter(key -> key.type() == VerifierKey.Type.COSIGNATURE).toList();
  }
}
