package com.sekisho.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.Requires;
import com.sekisho.decision.Decision;
import com.sekisho.decision.DecisionJson;
import com.sekisho.decision.Facts;
import com.sekisho.decision.NoVerdict;
import com.sekisho.decision.PolicyId;
import com.sekisho.decision.opa.OpaServerDecider;
import com.sekisho.decision.wasm.WasmDecider;
import com.sekisho.shared.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Both engines give the same document for the same facts, and it is the one that a stock OPA
/// gives.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EngineContractTest {

  private static final int RANDOM_DOCUMENTS = 300;

  private final ShippedBundle policy = ShippedBundle.load();
  private final WasmDecider wasm = new WasmDecider(policy, 1);
  private OpaServer server;
  private OpaServerDecider opa;

  @BeforeAll
  void startOpa(@TempDir Path folder) throws IOException {
    Optional<Path> binary = OpaServer.binary();
    Requires.tool("OPA", binary.isPresent());
    Path bundle = Files.write(folder.resolve("sekisho.tar.gz"), policy.rego());
    server = OpaServer.start(binary.orElseThrow(), bundle);
    opa = new OpaServerDecider(server.url(), Duration.ofSeconds(10), Duration.ofSeconds(30));
  }

  @AfterAll
  void stopOpa() {
    if (server != null) {
      server.close();
    }
  }

  static List<Scenario> scenarios() {
    return Scenario.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void bothEnginesDecideAScenarioAlike(Scenario scenario) {
    assertThat(document(wasm.decide(scenario.facts(), policy.id())))
        .isEqualTo(document(opa.decide(scenario.facts(), policy.id())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void aDecisionIsWhatAStockOpaGivesPlusTheTwoDigests(Scenario scenario) {
    ObjectNode document = DecisionJson.write(wasm.decide(scenario.facts(), policy.id()));
    document.remove(List.of("policy", "facts_digest"));

    String answer =
        server.post(
            "/v1/data/sekisho/decision", "{\"input\":" + scenario.facts().json().text() + "}");

    assertThat(document).isEqualTo(JsonMapper.shared().readTree(answer).path("result"));
  }

  @Test
  void bothEnginesDecideRandomFactsAlike() {
    RandomFacts random = new RandomFacts(20_261_124);
    List<Facts> documents =
        Stream.generate(() -> new Facts(CanonicalJson.of(random.next())))
            .limit(RANDOM_DOCUMENTS)
            .toList();

    assertThat(documents)
        .allSatisfy(
            facts ->
                assertThat(document(wasm.decide(facts, policy.id())))
                    .as(facts.json().text())
                    .isEqualTo(document(opa.decide(facts, policy.id()))));
  }

  @Test
  void anotherPolicyOnTheServerIsNoVerdict() {
    PolicyId other = new PolicyId("another", policy.id().digest());

    assertThatThrownBy(() -> opa.decide(scenarios().getFirst().facts(), other))
        .isInstanceOf(NoVerdict.class)
        .hasStackTraceContaining("asked for is policy another");
    assertThatThrownBy(() -> opa.prepare(other)).isInstanceOf(NoVerdict.class);
    opa.prepare(policy.id());
  }

  @Test
  void manyThreadsGetTheSameDecisions() {
    List<Scenario> scenarios = scenarios();
    List<String> alone =
        scenarios.stream().map(s -> document(wasm.decide(s.facts(), policy.id()))).toList();
    WasmDecider two = new WasmDecider(policy, 2);

    List<String> together =
        IntStream.range(0, 8 * scenarios.size())
            .parallel()
            .mapToObj(
                i -> document(two.decide(scenarios.get(i % scenarios.size()).facts(), policy.id())))
            .toList();

    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % alone.size()));
    }
  }

  private static String document(Decision decision) {
    return CanonicalJson.of(DecisionJson.write(decision)).text();
  }
}
