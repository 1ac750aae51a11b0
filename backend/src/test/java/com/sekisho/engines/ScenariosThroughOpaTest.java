package com.sekisho.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenariosThroughOpaTest extends ScenariosOverHttp {

  private static OpaServer server;

  @BeforeAll
  static void startOpa(@TempDir Path folder) throws IOException {
    Optional<Path> binary = OpaServer.binary();
    Requires.tool("OPA", binary.isPresent());
    Path bundle = Files.write(folder.resolve("sekisho.tar.gz"), ShippedBundle.load().rego());
    server = OpaServer.start(binary.orElseThrow(), bundle);
  }

  @DynamicPropertySource
  static void askOpa(DynamicPropertyRegistry settings) {
    settings.add("sekisho.decision.engine", () -> "opa");
    settings.add("sekisho.decision.opa.url", () -> server.url());
  }

  @AfterAll
  static void stopOpa() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void theEngineIsHealthyWhileOpaAnswers() {
    assertThat(anybody.get("/actuator/health").at("/status")).isEqualTo("UP");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void withoutOpaThereIsNoVerdict() {
    server.close();

    Answer answer =
        anybody.as("employee").post("/api/v1/checks", scenarios().getFirst().facts().json().text());

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.at("/type")).contains("no-verdict");
    assertThat(anybody.get("/actuator/health").status()).isEqualTo(503);
  }
}
