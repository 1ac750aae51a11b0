package com.sekisho.audit.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// What checks the signatures of a log or of a witness (c2sp.org/signed-note), written
/// `<name>+<key id in hex>+<base64 of type and public key>`.
public final class VerifierKey {

  /// What the holder of the key signs with it.
  public enum Type {
    /// The text of a note, as a log does.
    NOTE(1),

    /// A checkpoint seen to be consistent at some time, as a witness does
    /// (c2sp.org/tlog-cosignature, with Ed25519).
    COSIGNATURE(4);

    private final byte identifier;

    Type(int identifier) {
      this.identifier = (byte) identifier;
    }

    static Optional<Type> of(byte identifier) {
      return Arrays.stream(values()).filter(type -> type.identifier == identifier).findFirst();
    }
  }

  private static final int KEY_SIZE = 32;
  private static final int TIMESTAMP_SIZE = Long.BYTES;

  /// What stands before an Ed25519 public key where X.509 wraps it (RFC 8410, section 4).
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final Pattern NAME = Pattern.compile("[^\\s\\p{Z}\\p{Cntrl}+]+");

  private final String name;
  private final Type type;
  private final byte[] publicKey;
  private final PublicKey key;

  VerifierKey(String name, Type type, byte[] publicKey) {
    mustBeName(name);
    if (publicKey.length != KEY_SIZE) {
      throw new Malformed("an Ed25519 public key has 32 bytes");
    }
    this.name = name;
    this.type = type;
    this.publicKey = publicKey.clone();
    byte[] encoded = ByteBuffer.allocate(X509.length + KEY_SIZE).put(X509).put(publicKey).array();
    try {
      this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new Malformed("not an Ed25519 public key", e);
    }
  }

  /// @throws Malformed where this is none, its id is not that of its key, or its type is not known
  public static VerifierKey parse(String text) {
    String[] parts = text.strip().split("\\+", 3);
    if (parts.length != 3) {
      throw new Malformed("a verifier key is <name>+<id>+<key>");
    }
    byte[] bytes = decode(parts[2]);
    Type type =
        Type.of(bytes.length == 0 ? 0 : bytes[0])
            .orElseThrow(
                () -> new Malformed("the key is neither Ed25519 nor an Ed25519 cosigner's"));
    VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(bytes, 1, bytes.length));
    if (!key.idInHex().equals(parts[1])) {
      throw new Malformed("the id %s is not that of the key".formatted(parts[1]));
    }
    return key;
  }

  static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new Malformed("not base64: " + base64, e);
    }
  }

  /// @throws Malformed where a note cannot name a key so
  public static void mustBeName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new Malformed("a key's name has neither spaces nor plus: “%s”".formatted(name));
    }
  }

  public String name() {
    return name;
  }

  public Type type() {
    return type;
  }

  /// The first four bytes of the SHA-256 of name, type and key.
  public int id() {
    var digest = Hash.sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(type.identifier);
    return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
  }

  /// [#id] as verifier keys write it.
  public String idInHex() {
    return HexFormat.of().toHexDigits(id());
  }

  boolean made(NoteSignature signature) {
    return signature.name().equals(name) && signature.keyId() == id();
  }

  /// Whether the signature is this key's and holds for the text of the note.
  public boolean verifies(String text, NoteSignature signature) {
    if (!made(signature)) {
      return false;
    }
    byte[] bytes = signature.bytes();
    return switch (type) {
      case NOTE -> verifies(text.getBytes(StandardCharsets.UTF_8), bytes);
      case COSIGNATURE -> {
        if (bytes.length < TIMESTAMP_SIZE) {
          yield false;
        }
        long time = ByteBuffer.wrap(bytes).getLong();
        yield time >= 0
            && verifies(
                cosigned(text, time), Arrays.copyOfRange(bytes, TIMESTAMP_SIZE, bytes.length));
      }
    };
  }

  static byte[] cosigned(String text, long time) {
    return "cosignature/v1\ntime %d\n%s".formatted(time, text).getBytes(StandardCharsets.UTF_8);
  }

  private boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return id();
  }

  /// In the form that [#parse] reads and other tools take.
  @Override
  public String toString() {
    byte[] typed = ByteBuffer.allocate(1 + KEY_SIZE).put(type.identifier).put(publicKey).array();
    return name + "+" + idInHex() + "+" + Base64.getEncoder().encodeToString(typed);
  }
}
