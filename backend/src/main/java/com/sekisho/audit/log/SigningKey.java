package com.sekisho.audit.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// An Ed25519 key that signs notes, in the form of Go's `note` package:
/// `PRIVATE+KEY+<name>+<key id in hex>+<base64 of type and seed>`.
public final class SigningKey {

  private static final String BEGIN = "PRIVATE+KEY+";
  private static final int SEED_SIZE = 32;
  private static final byte TYPE = 1;

  private final byte[] seed;
  private final PrivateKey key;
  private final VerifierKey verifier;

  private SigningKey(String name, byte[] seed) {
    VerifierKey.mustBeName(name);
    this.seed = seed;
    try {
      this.key =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
      this.verifier = new VerifierKey(name, VerifierKey.Type.NOTE, publicKey(seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform of this version has Ed25519", e);
    }
  }

  /// A new key.
  ///
  /// @param name that notes give the signer; a log's own origin
  public static SigningKey generate(String name) {
    byte[] seed = new byte[SEED_SIZE];
    new SecureRandom().nextBytes(seed);
    return new SigningKey(name, seed);
  }

  /// @throws Malformed where this is none, or its id is not that of its key
  public static SigningKey parse(String text) {
    String stripped = text.strip();
    String[] parts =
        stripped.startsWith(BEGIN)
            ? stripped.substring(BEGIN.length()).split("\\+", 3)
            : new String[0];
    if (parts.length != 3) {
      throw new Malformed("a signing key is PRIVATE+KEY+<name>+<id>+<key>");
    }
    byte[] typed;
    try {
      typed = Base64.getDecoder().decode(parts[2]);
    } catch (IllegalArgumentException _) {
      // The text is secret: neither it nor the cause, which may quote it, goes further.
      throw new Malformed("the last part of the signing key is not base64");
    }
    if (typed.length != 1 + SEED_SIZE || typed[0] != TYPE) {
      throw new Malformed("the signing key is not Ed25519");
    }
    SigningKey key = new SigningKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.verifier.idInHex().equals(parts[1])) {
      throw new Malformed("the id %s is not that of the signing key".formatted(parts[1]));
    }
    return key;
  }

  /// Java derives a public key only while it generates a pair; given the seed in place of random
  /// bytes, it generates the pair of this seed (RFC 8032, section 5.1.5).
  private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
    KeyPair pair = generator.generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - SEED_SIZE, encoded.length);
  }

  private static final class Given extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    Given(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  public VerifierKey verifier() {
    return verifier;
  }

  /// The signature line of a note with this text.
  public NoteSignature sign(String text) {
    return new NoteSignature(
        verifier.name(), verifier.id(), sign(text.getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key signs with Ed25519", e);
    }
  }

  /// The whole key, to be kept secret, in the form that [#parse] reads.
  public String secret() {
    byte[] typed = ByteBuffer.allocate(1 + SEED_SIZE).put(TYPE).put(seed).array();
    return BEGIN
        + verifier.name()
        + "+"
        + verifier.idInHex()
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  /// Without what is secret.
  @Override
  public String toString() {
    return "signing key of " + verifier;
  }
}
