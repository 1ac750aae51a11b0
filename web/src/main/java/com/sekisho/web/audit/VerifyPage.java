package com.sekisho.web.audit;

import com.sekisho.web.log.CheckpointPart;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Proof;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The latest checkpoint, and what became of one that somebody kept.
///
/// @param note the checkpoint as it is published
/// @param proofs what is proven of it
/// @param typed the checkpoint that the reader pasted
/// @param compared none where the reader pasted nothing yet
/// @param mayVerifyAll whether the reader may have the whole log verified
/// @param whole that verification; none where none was started
/// @param commands by which a reader checks its signature with other people's tools
public record VerifyPage(
    List<Crumb> crumbs,
    CheckpointPart checkpoint,
    String note,
    List<Proof> proofs,
    List<Key> keys,
    String typed,
    @Nullable Errors errors,
    @Nullable Compared compared,
    boolean mayVerifyAll,
    @Nullable WholePart whole,
    String commands) {

  /// A key of the log.
  ///
  /// @param id by which signatures name it
  /// @param line as tools take it
  /// @param fingerprint SHA-256 of the line, in groups
  /// @param since from when, in words
  /// @param current whether it signs now
  public record Key(String id, String line, String fingerprint, String since, boolean current) {}

  /// What became of a checkpoint that somebody kept.
  ///
  /// @param proof what was found, with the values
  /// @param hashes of the proof that the one is the beginning of the other
  /// @param file address of that proof as a file
  public record Compared(Proof proof, List<String> hashes, @Nullable String file) {}
}
