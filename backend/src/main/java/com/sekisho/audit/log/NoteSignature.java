package com.sekisho.audit.log;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// A signature line of a note: `— <name> <base64 of key id and signature>`.
public final class NoteSignature {

  private static final String BEGIN = "— ";

  private final String name;
  private final byte[] typed;

  NoteSignature(String name, int keyId, byte[] bytes) {
    this.name = name;
    this.typed = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes).array();
  }

  /// Reads a line, its newline left out.
  ///
  /// @throws Malformed where this is none
  public static NoteSignature parse(String line) {
    String[] parts = line.startsWith(BEGIN) ? line.substring(2).split(" ", -1) : new String[0];
    if (parts.length != 2) {
      throw new Malformed("not a signature line: " + line);
    }
    VerifierKey.mustBeName(parts[0]);
    byte[] typed = VerifierKey.decode(parts[1]);
    if (typed.length <= Integer.BYTES) {
      throw new Malformed("a signature line without a signature: " + line);
    }
    return new NoteSignature(
        parts[0],
        ByteBuffer.wrap(typed).getInt(),
        Arrays.copyOfRange(typed, Integer.BYTES, typed.length));
  }

  public String name() {
    return name;
  }

  public int keyId() {
    return ByteBuffer.wrap(typed).getInt();
  }

  /// What the key's owner made, without the key's id.
  public byte[] bytes() {
    return Arrays.copyOfRange(typed, Integer.BYTES, typed.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /// The line without its newline.
  @Override
  public String toString() {
    return BEGIN + name + " " + Base64.getEncoder().encodeToString(typed);
  }
}
