package com.sekisho.engines;

import com.sekisho.decision.BundleArchive;
import com.sekisho.decision.PolicyBundle;
import com.sekisho.decision.PolicyBundles;
import com.sekisho.decision.PolicyId;
import com.sekisho.shared.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// The policy on the class path, for tests that need no application.
public final class ShippedBundle implements PolicyBundles {

  private final PolicyBundle bundle;

  private ShippedBundle(PolicyBundle bundle) {
    this.bundle = bundle;
  }

  public static ShippedBundle load() {
    byte[] rego = resource("sekisho.tar.gz");
    try {
      String version =
          JsonMapper.shared()
              .readTree(BundleArchive.of(rego).file("/.manifest"))
              .path("revision")
              .stringValue();
      PolicyId id = new PolicyId(version, Digest.of(rego));
      return new ShippedBundle(new PolicyBundle(id, rego, resource("sekisho-wasm.tar.gz")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PolicyId id() {
    return bundle.id();
  }

  public byte[] rego() {
    return bundle.rego();
  }

  @Override
  public Optional<PolicyBundle> bundle(Digest digest) {
    return digest.equals(bundle.id().digest()) ? Optional.of(bundle) : Optional.empty();
  }

  private static byte[] resource(String name) {
    try (InputStream in = ShippedBundle.class.getResourceAsStream("/sekisho/bundle/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
