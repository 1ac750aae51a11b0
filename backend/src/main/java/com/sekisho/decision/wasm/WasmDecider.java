package com.sekisho.decision.wasm;

import com.dylibso.chicory.wasm.WasmModule;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.sekisho.decision.Decider;
import com.sekisho.decision.Decision;
import com.sekisho.decision.DecisionJson;
import com.sekisho.decision.Facts;
import com.sekisho.decision.NoVerdict;
import com.sekisho.decision.PolicyBundle;
import com.sekisho.decision.PolicyBundles;
import com.sekisho.decision.PolicyId;
import com.sekisho.shared.Digest;
import com.styra.opa.wasm.OpaPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Decides inside the JVM, with the policy compiled to WebAssembly.
public final class WasmDecider implements Decider {

  /// The active policy, and some that are replayed or tried out.
  private static final int POLICIES_KEPT = 4;

  /// The runtime of compiled policies, and what it runs their WebAssembly on.
  private static final String ENGINE =
      "opa-java-wasm %s on chicory %s"
          .formatted(
              version(OpaPolicy.class, "com.styra.opa/opa-java-wasm"),
              version(WasmModule.class, "com.dylibso.chicory/wasm"));

  private final PolicyBundles bundles;
  private final int instances;
  private final @Nullable CompiledCode kept;
  private final LoadingCache<Digest, Built> built;

  /// @param instances of each policy, best one for each processor
  public WasmDecider(PolicyBundles bundles, int instances) {
    this(bundles, instances, null);
  }

  /// @param instances of each policy, best one for each processor
  /// @param compiled a directory of the application's own that keeps what policies were compiled to
  public WasmDecider(PolicyBundles bundles, int instances, @Nullable Path compiled) {
    this.bundles = bundles;
    this.instances = instances;
    this.kept = compiled == null ? null : CompiledCode.in(compiled).orElse(null);
    this.built = Caffeine.newBuilder().maximumSize(POLICIES_KEPT).build(this::build);
  }

  @Override
  public Decision decide(Facts facts, PolicyId policy) {
    JsonNode results = evaluate(facts.json().bytes(), policy);
    try {
      return DecisionJson.read(results.path(0).path("result"), policy, facts.digest());
    } catch (RuntimeException e) {
      throw new NoVerdict("the policy's answer is no decision", e);
    }
  }

  @Override
  public void prepare(PolicyId policy) {
    poolOf(policy);
  }

  @Override
  public String engine() {
    return ENGINE;
  }

  /// As Maven wrote it into the artifact that a class comes from.
  private static String version(Class<?> type, String artifact) {
    Properties maven = new Properties();
    try (InputStream in =
        type.getResourceAsStream("/META-INF/maven/" + artifact + "/pom.properties")) {
      if (in != null) {
        maven.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return maven.getProperty("version", "?");
  }

  private JsonNode evaluate(byte[] input, PolicyId policy) {
    try {
      return poolOf(policy).evaluate(input);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoVerdict("interrupted", e);
    } catch (NoVerdict e) {
      throw e;
    } catch (TimeoutException | RuntimeException | StackOverflowError e) {
      throw new NoVerdict("the policy could not be evaluated", e);
    }
  }

  private InstancePool poolOf(PolicyId policy) {
    Built result;
    try {
      result = built.get(policy.digest());
    } catch (NoVerdict e) {
      throw e;
    } catch (RuntimeException e) {
      throw new NoVerdict("the policy " + policy + " could not be read", e);
    }
    return switch (result) {
      case Built.Ready(InstancePool pool) -> pool;
      case Built.Unfit(Throwable cause) ->
          throw new NoVerdict("the policy " + policy + " could not be built", cause);
    };
  }

  private Built build(Digest digest) {
    PolicyBundle bundle =
        bundles
            .bundle(digest)
            .orElseThrow(() -> new NoVerdict("there is no policy with digest " + digest));
    try {
      return new Built.Ready(new InstancePool(CompiledPolicy.of(bundle.wasm(), kept), instances));
    } catch (IOException | RuntimeException e) {
      return new Built.Unfit(e);
    }
  }

  /// What building a policy came to. That it can't be built is remembered too: it is as true the
  /// next time, and finding out takes seconds.
  private sealed interface Built {

    record Ready(InstancePool pool) implements Built {}

    record Unfit(Throwable cause) implements Built {}
  }
}
