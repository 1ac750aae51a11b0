package com.sekisho.benchmarks;

import com.sekisho.Requires;
import com.sekisho.decision.Decider;
import com.sekisho.decision.opa.OpaServerDecider;
import com.sekisho.decision.wasm.WasmDecider;
import com.sekisho.engines.OpaServer;
import com.sekisho.engines.Scenario;
import com.sekisho.engines.ShippedBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long one decision takes, all rules and tables, warm: in the JVM and through an OPA server on
/// loopback, with the same documents (the scenarios) in turn, in one run. See `docs/benchmarks.md`.
class DecisionBenchmark {

  private static final int ROUNDS = 5;
  private static final int WASM_WARM_UP = 60_000;
  private static final int WASM_DECISIONS = 20_000;
  private static final int OPA_WARM_UP = 3_000;
  private static final int OPA_DECISIONS = 1_000;

  private final ShippedBundle policy = ShippedBundle.load();
  private final List<Scenario> scenarios = Scenario.all();

  @Test
  void inTheJvmAndThroughAnOpaServer(@TempDir Path folder) throws IOException {
    Optional<Path> binary = OpaServer.binary();
    Requires.tool("OPA", binary.isPresent());
    Path bundle = Files.write(folder.resolve("sekisho.tar.gz"), policy.rego());
    WasmDecider wasm = new WasmDecider(policy, 1);
    try (OpaServer server = OpaServer.start(binary.orElseThrow(), bundle)) {
      OpaServerDecider opa =
          new OpaServerDecider(server.url(), Duration.ofSeconds(5), Duration.ofSeconds(30));
      decide(wasm, WASM_WARM_UP);
      decide(opa, OPA_WARM_UP);
      System.out.println("round  engine       p50 µs   p99 µs    ratio of p50");
      for (int round = 1; round <= ROUNDS; round++) {
        Latencies inJvm = decide(wasm, WASM_DECISIONS);
        Latencies throughOpa = decide(opa, OPA_DECISIONS);
        double ratio = throughOpa.micros(50) / inJvm.micros(50);
        System.out.printf(
            "%d      JVM        %8.1f %8.1f%n", round, inJvm.micros(50), inJvm.micros(99));
        System.out.printf(
            "%d      OPA server %8.1f %8.1f   %8.1f%n",
            round, throughOpa.micros(50), throughOpa.micros(99), ratio);
      }
    }
  }

  private Latencies decide(Decider decider, int times) {
    Latencies latencies = new Latencies(times);
    for (int i = 0; i < times; i++) {
      Scenario scenario = scenarios.get(i % scenarios.size());
      long start = System.nanoTime();
      decider.decide(scenario.facts(), policy.id());
      latencies.add(System.nanoTime() - start);
    }
    return latencies;
  }
}
