package com.sekisho.audit;

import com.sekisho.shared.Digest;
import org.jspecify.annotations.Nullable;

/// An event of a list that is written out, with the texts that the log keeps.
///
/// @param envelope RFC 8785 canonical JSON: the very text that `event.digest()` is the SHA-256 of
/// @param details canonical JSON
public record ListedEvent(EventView event, String envelope, @Nullable String details) {

  public Digest digest() {
    return event.digest();
  }
}
