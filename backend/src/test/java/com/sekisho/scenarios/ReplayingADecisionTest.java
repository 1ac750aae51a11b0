package com.sekisho.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.Requires;
import com.sekisho.SekishoTest;
import com.sekisho.audit.verify.Unzipped;
import com.sekisho.engines.OpaServer;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A decision is made again, here and elsewhere.
@SekishoTest
class ReplayingADecisionTest {

  @TempDir private Path folder;

  @Autowired private Caller caller;
  @Autowired private JdbcClient database;

  private Caller auditor;
  private Case asked;
  private String decision;

  @BeforeEach
  void aDecision() {
    auditor = caller.as("auditor");
    asked =
        new Cases(caller)
            .as("employee")
            .asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched().withUnverifiedWeights());
    decision = asked.document().path("decision_id").asString();
  }

  private Unzipped kit() {
    HttpResponse<byte[]> answer = auditor.bytes("/api/v1/decisions/" + decision + "/replay-kit");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    return Unzipped.of(answer.body());
  }

  private JsonNode stored() {
    return auditor.get("/api/v1/decisions/" + decision).json();
  }

  private JsonNode event(String kind) {
    return auditor
        .get("/api/v1/audit/events?kind=" + kind + "&decision=" + decision)
        .json()
        .at("/items/0");
  }

  private record Ran(int code, String out) {}

  private static Ran run(Path folder, Map<String, String> environment, String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().putAll(environment);
      Process process = builder.redirectErrorStream(true).start();
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ran(process.waitFor(), out);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Path unpacked(Unzipped kit) throws IOException {
    for (Map.Entry<String, byte[]> file : kit.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }

  @Test
  void aKitHoldsWhatTheDecisionNames() {
    Unzipped kit = kit();
    JsonNode stored = stored();

    assertThat(kit.files().keySet())
        .containsExactlyInAnyOrder(
            "README.txt", "replay.sh", "facts.json", "decision.json", "policy.tar.gz");
    assertThat(CanonicalJson.parse(kit.text("decision.json")).tree())
        .isEqualTo(stored.path("output"));
    assertThat(Digest.of(kit.bytes("facts.json")).value())
        .isEqualTo(stored.at("/output/facts_digest").asString());
    assertThat(Digest.of(kit.bytes("policy.tar.gz")).value())
        .isEqualTo(stored.at("/policy/digest").asString());
    assertThat(kit.text("README.txt"))
        .contains(decision)
        .contains(stored.at("/policy/version").asString())
        .contains("opa-java-wasm")
        .contains("sh replay.sh")
        .doesNotContain("{{");
    assertThat(event("decision.exported").path("kind").asString()).isEqualTo("decision.exported");
  }

  @Test
  void aStockOpaMakesTheSameDecisionByteForByte() throws IOException {
    Optional<Path> opa = OpaServer.binary();
    Requires.tool("OPA", opa.isPresent());
    Path unpacked = unpacked(kit());

    Ran ran =
        run(
            unpacked,
            Map.of(),
            opa.orElseThrow().toString(),
            "eval",
            "--bundle",
            "policy.tar.gz",
            "--input",
            "facts.json",
            "--format",
            "raw",
            "data.sekisho.decision");

    ObjectNode stored =
        (ObjectNode)
            CanonicalJson.parse(Files.readString(unpacked.resolve("decision.json"))).tree();
    stored.remove("policy");
    stored.remove("facts_digest");
    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(CanonicalJson.parse(ran.out()).bytes()).isEqualTo(CanonicalJson.of(stored).bytes());
  }

  @Test
  void theScriptOfTheKitSaysWhetherItIsTheSame() throws IOException {
    Optional<Path> opa = OpaServer.binary();
    Requires.tool("OPA", opa.isPresent());
    Unzipped kit = kit();
    Map<String, String> environment = Map.of("OPA", opa.orElseThrow().toString());
    Path unpacked = unpacked(kit);

    assertThat(run(unpacked, environment, "sh", "replay.sh")).isEqualTo(new Ran(0, "equal\n"));
    Files.writeString(
        unpacked.resolve("decision.json"),
        kit.text("decision.json").replace("NEEDS_REVIEW", "ALLOW"));
    Ran changed = run(unpacked, environment, "sh", "replay.sh");
    assertThat(changed.code()).isEqualTo(1);
    assertThat(changed.out()).contains("different");
    assertThat(run(unpacked, Map.of("OPA", "no-such-opa"), "sh", "replay.sh").code()).isEqualTo(2);
  }

  @Test
  void theKitNamesTheVersionOfOpaThatPoliciesAreBuiltWith() throws IOException {
    String build =
        Files.readString(Path.of(System.getProperty("sekisho.root", ".."), "policies/build.sh"));
    String pinned =
        build
            .lines()
            .filter(line -> line.contains("OPA_VERSION="))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*OPA_VERSION=", "");

    assertThat(kit().text("replay.sh")).contains("\"Version: " + pinned + "\"*");
  }

  @Test
  void whatIsDecidedAgainHereIsTheSameAndIsAnEvent() {
    Answer answer = auditor.post("/api/v1/decisions/" + decision + "/replay", "{}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("equal").asBoolean()).isTrue();
    assertThat(answer.json().path("differences")).isEmpty();
    assertThat(answer.at("/engine_then"))
        .startsWith("opa-java-wasm ")
        .isEqualTo(answer.at("/engine_now"))
        .isEqualTo(stored().path("engine").asString())
        .matches("opa-java-wasm [0-9].*");
    assertThat(answer.json().path("engine_changed").asBoolean()).isFalse();
    JsonNode event = event("decision.replayed");
    assertThat(event.at("/details/equal").asBoolean()).isTrue();
    assertThat(event.at("/subjects/decision").asString()).isEqualTo(decision);
  }

  @Test
  void whatComesOutOtherwiseIsNamedValueByValue() {
    String other = "00000000-0000-4000-9000-" + decision.substring(24);
    database
        .sql(
            """
            insert into decision (id, concerns, policy_digest, facts_digest, outcome, as_of, facts,
                                  output, engine)
            select ?::uuid, concerns, policy_digest, facts_digest, outcome, as_of, facts,
                   replace(output, '"outcome":"NEEDS_REVIEW","policy"',
                           '"outcome":"ALLOW","policy"'), 'opa-java-wasm 0.9.0'
              from decision where id = ?::uuid
            """)
        .params(other, decision)
        .update();

    JsonNode replayed = auditor.post("/api/v1/decisions/" + other + "/replay", "{}").json();

    assertThat(replayed.path("equal").asBoolean()).isFalse();
    assertThat(replayed.path("differences")).hasSize(1);
    assertThat(replayed.at("/differences/0/path").asString()).isEqualTo("outcome");
    assertThat(replayed.at("/differences/0/then").asString()).isEqualTo("ALLOW");
    assertThat(replayed.at("/differences/0/now").asString()).isEqualTo("NEEDS_REVIEW");
    assertThat(replayed.path("engine_changed").asBoolean()).isTrue();
    assertThat(replayed.path("engine_then").asString()).isEqualTo("opa-java-wasm 0.9.0");
  }

  @Test
  void aDecisionIsReplayedByThoseWhoReviewAndByAuditors() {
    String path = "/api/v1/decisions/" + decision;

    for (String account : new String[] {"officer", "chief", "legal", "dpo", "security"}) {
      assertThat(caller.as(account).post(path + "/replay", "{}").status()).isEqualTo(200);
    }
    assertThat(caller.as("employee").post(path + "/replay", "{}").status()).isEqualTo(403);
    assertThat(caller.as("employee2").post(path + "/replay", "{}").status()).isEqualTo(404);
    assertThat(caller.as("employee").get(path + "/replay-kit").status()).isEqualTo(403);
  }
}
