package com.sekisho.audit.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Proves offline that one entry is in a log (c2sp.org/tlog-proof). Nothing in it may be believed
/// before [#proves] has been asked.
///
/// @param entry the entry itself, as the format's extra data, so that one file is enough; empty
///     where whoever checks has it from elsewhere
/// @param index of the entry in the log
/// @param path from the leaf to the root
/// @param checkpoint the signed root, perhaps with cosignatures
public record Receipt(byte[] entry, long index, List<Hash> path, SignedNote checkpoint) {

  private static final String FORMAT = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final String INDEX = "index ";

  /// A tree has at most 2^63 leaves.
  private static final int MAX_PATH = 63;

  public Receipt {
    path = List.copyOf(path);
  }

  /// @throws Malformed where this is none
  public static Receipt parse(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0) {
      throw new Malformed("a receipt is a proof, an empty line, and a checkpoint");
    }
    List<String> lines = Arrays.asList(text.substring(0, end).split("\n", -1));
    if (!lines.getFirst().equals(FORMAT)) {
      throw new Malformed("a receipt begins with the line " + FORMAT);
    }
    int at = 1;
    byte[] entry = {};
    if (at < lines.size() && lines.get(at).startsWith(EXTRA)) {
      entry = VerifierKey.decode(lines.get(at).substring(EXTRA.length()));
      at++;
    }
    if (at >= lines.size() || !lines.get(at).matches(INDEX + "(0|[1-9][0-9]{0,17})")) {
      throw new Malformed("a receipt has a line “index” with a number");
    }
    long index = Long.parseLong(lines.get(at).substring(INDEX.length()));
    List<String> hashes = lines.subList(at + 1, lines.size());
    if (hashes.size() > MAX_PATH) {
      throw new Malformed("a receipt's path has at most %d hashes".formatted(MAX_PATH));
    }
    try {
      List<Hash> path = hashes.stream().map(Hash::ofBase64).toList();
      return new Receipt(entry, index, path, SignedNote.parse(text.substring(end + 2)));
    } catch (Malformed e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Malformed("a receipt's path has hashes in base64", e);
    }
  }

  /// The checkpoint, if the log's key has signed it and the log is the key's own.
  public Optional<Checkpoint> signedBy(VerifierKey log) {
    if (!checkpoint.isSignedBy(log)) {
      return Optional.empty();
    }
    return Optional.of(Checkpoint.parse(checkpoint.text()))
        .filter(signed -> signed.origin().equals(log.name()));
  }

  /// Whether this proves that the log has the entry: the log's key has signed the checkpoint, and
  /// the path leads from the entry to its root.
  public boolean proves(byte[] entryToProve, VerifierKey log) {
    return signedBy(log)
        .filter(
            signed ->
                Proofs.includes(signed.size(), signed.root(), index, Hash.leaf(entryToProve), path))
        .isPresent();
  }

  /// As it is given out.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(FORMAT).append('\n');
    if (entry.length > 0) {
      text.append(EXTRA).append(Base64.getEncoder().encodeToString(entry)).append('\n');
    }
    text.append(INDEX).append(index).append('\n');
    path.forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }
}
