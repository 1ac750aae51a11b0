package com.sekisho.web.parts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that happened.
///
/// @param who who did it
/// @param did what they did, as it follows the name in a sentence
/// @param words what they wrote, if anything
/// @param code a digest or id to recognise it by
/// @param place where the log has it; none where the reader is shown no proof
public record Entry(
    Instant at,
    String who,
    String did,
    @Nullable String words,
    @Nullable String code,
    @Nullable Place place) {

  public Entry(Instant at, String who, String did, @Nullable String words, @Nullable String code) {
    this(at, who, did, words, code, null);
  }

  /// Where the log has it.
  ///
  /// @param name its number, or that it still waits for one
  /// @param proof address of its proof
  /// @param receipt address of its receipt; none while it waits
  public record Place(String name, String proof, @Nullable String receipt) {}
}
