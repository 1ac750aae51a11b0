package com.sekisho.audit.log;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A text and its signatures (c2sp.org/signed-note). The text MUST NOT be believed before
/// [#isSignedBy] has been asked.
///
/// @param text ends with a newline
public record SignedNote(String text, List<NoteSignature> signatures) {

  /// More signatures than this are refused; a note may have 16 at the least.
  public static final int MAX_SIGNATURES = 64;

  /// Longer notes, in characters, are refused.
  public static final int MAX_LENGTH = 100_000;

  /// @throws Malformed where the text cannot be that of a note
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new Malformed("the text of a note ends with a newline and has no control characters");
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new Malformed("a note has from 1 to %d signatures".formatted(MAX_SIGNATURES));
    }
  }

  /// @throws Malformed where this is none
  public static SignedNote parse(String note) {
    if (note.length() > MAX_LENGTH) {
      throw new Malformed("longer than a note may be");
    }
    int blank = note.lastIndexOf("\n\n");
    if (blank < 0 || !note.endsWith("\n")) {
      throw new Malformed("a note is a text, an empty line, and signature lines");
    }
    String lines = note.substring(blank + 2);
    if (lines.isEmpty()) {
      throw new Malformed("a note without signatures");
    }
    List<NoteSignature> signatures =
        Arrays.stream(lines.substring(0, lines.length() - 1).split("\n", -1))
            .map(NoteSignature::parse)
            .toList();
    return new SignedNote(note.substring(0, blank + 1), signatures);
  }

  /// Whether the key has signed the text. Signatures of other keys are passed over; a line that
  /// names this key and is not its signature spoils the note.
  public boolean isSignedBy(VerifierKey key) {
    List<NoteSignature> its = signatures.stream().filter(key::made).toList();
    return !its.isEmpty() && its.stream().allMatch(signature -> key.verifies(text, signature));
  }

  /// When a witness says that it has seen the text; none where it has not cosigned it.
  public Optional<Instant> cosignedBy(VerifierKey witness) {
    if (witness.type() != VerifierKey.Type.COSIGNATURE || !isSignedBy(witness)) {
      return Optional.empty();
    }
    return signatures.stream()
        .filter(witness::made)
        .map(signature -> ByteBuffer.wrap(signature.bytes()).getLong())
        .map(second -> Instant.ofEpochSecond(Math.min(second, Instant.MAX.getEpochSecond())))
        .findFirst();
  }

  /// The same with further signatures, each line once.
  public SignedNote with(Collection<NoteSignature> more) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
    return new SignedNote(text, all);
  }

  /// The note as it is sent and stored.
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature).append('\n'));
    return note.toString();
  }
}
