package com.sekisho.audit.log;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;

/// A witness's key (c2sp.org/tlog-cosignature, with Ed25519).
public final class Cosigner {

  private final KeyPair pair;
  private final VerifierKey verifier;

  public Cosigner(String name) {
    try {
      pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      verifier =
          new VerifierKey(
              name,
              VerifierKey.Type.COSIGNATURE,
              Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public VerifierKey verifier() {
    return verifier;
  }

  /// @param time in seconds since 1970
  public NoteSignature cosign(String text, long time) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(pair.getPrivate());
      signer.update(VerifierKey.cosigned(text, time));
      byte[] signature = signer.sign();
      byte[] stamped =
          ByteBuffer.allocate(8 + signature.length).putLong(time).put(signature).array();
      return new NoteSignature(verifier.name(), verifier.id(), stamped);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
