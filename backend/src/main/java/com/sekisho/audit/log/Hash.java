package com.sekisho.audit.log;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A SHA-256 hash of a Merkle tree as RFC 6962, section 2.1, defines it: leaves and nodes are
/// hashed with different prefixes, so that neither can pass for the other.
public final class Hash {

  /// Length in bytes.
  public static final int SIZE = 32;

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /// Of a tree without leaves.
  public static final Hash EMPTY = new Hash(sha256().digest());

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// @throws IllegalArgumentException unless these are 32 bytes
  public static Hash of(byte[] bytes) {
    if (bytes.length != SIZE) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /// @throws IllegalArgumentException unless this is 32 bytes in base64 (RFC 4648, section 4)
  public static Hash ofBase64(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
      throw new IllegalArgumentException("not in the one base64 form of a hash: " + text);
    }
    return of(bytes);
  }

  /// Of a leaf that holds this entry.
  public static Hash leaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return new Hash(digest.digest(entry));
  }

  /// Of the node above two others.
  public static Hash node(Hash left, Hash right) {
    byte[] both = new byte[1 + 2 * SIZE];
    both[0] = NODE;
    System.arraycopy(left.bytes, 0, both, 1, SIZE);
    System.arraycopy(right.bytes, 0, both, 1 + SIZE, SIZE);
    MessageDigest digest = sha256();
    digest.update(both);
    try {
      byte[] hash = new byte[SIZE];
      digest.digest(hash, 0, SIZE);
      return new Hash(hash);
    } catch (DigestException e) {
      throw new IllegalStateException("32 bytes hold a SHA-256 hash", e);
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// In hex, as other tools print it.
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
