package com.sekisho.engines;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.decision.Decider;
import com.sekisho.decision.NoVerdict;
import com.sekisho.decision.PolicyBundle;
import com.sekisho.decision.PolicyId;
import com.sekisho.decision.opa.OpaServerDecider;
import com.sekisho.decision.wasm.WasmDecider;
import com.sekisho.shared.Digest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An engine that can't answer gives no verdict, and never a friendly one.
class NoVerdictTest {

  private static final PolicyId POLICY = new PolicyId("some", Digest.of(new byte[] {1}));
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Scenario ANY = Scenario.all().getFirst();

  @Test
  void aPolicyThatNobodyHas() {
    refuses(new WasmDecider(_ -> Optional.empty(), 1));
  }

  @Test
  void aBundleThatIsNone() {
    refuses(wasmOf("no bundle".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aBundleWithoutCompiledRules() {
    refuses(wasmOf(ShippedBundle.load().rego()));
  }

  @Test
  void noServer() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    refuses(opaAt(port));
  }

  @Test
  void aServerThatNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refuses(opaAt(silent.getLocalPort()));
    }
  }

  @Test
  void aServerThatAnswersSomethingElse() throws IOException {
    answersAreRefused(200, "no JSON");
    answersAreRefused(200, "{}");
    answersAreRefused(200, "{\"provenance\":{\"bundles\":{\"b\":{\"revision\":\"some\"}}}}");
    answersAreRefused(
        200,
        "{\"provenance\":{\"bundles\":{\"b\":{\"revision\":\"some\"}}},"
            + "\"result\":{\"outcome\":\"ALLOW\"}}");
    answersAreRefused(500, "{}");
  }

  private static void answersAreRefused(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      refuses(opaAt(server.getAddress().getPort()));
    } finally {
      server.stop(0);
    }
  }

  private static void refuses(Decider decider) {
    assertThatThrownBy(() -> decider.decide(ANY.facts(), POLICY)).isInstanceOf(NoVerdict.class);
  }

  private static Decider wasmOf(byte[] bundle) {
    return new WasmDecider(_ -> Optional.of(new PolicyBundle(POLICY, new byte[0], bundle)), 1);
  }

  private static Decider opaAt(int port) {
    return new OpaServerDecider(URI.create("http://127.0.0.1:" + port), SHORT, SHORT);
  }
}
