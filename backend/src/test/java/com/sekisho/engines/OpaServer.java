package com.sekisho.engines;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A real OPA server on loopback that runs a bundle.
public final class OpaServer implements AutoCloseable {

  private static final String VERSION = "1.22.2";
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final URI url;

  private OpaServer(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /// The pinned OPA, as `policies/build.sh` finds it: on the path, or built by Go into a cache.
  public static Optional<Path> binary() {
    Optional<Path> found = onPath("opa").or(OpaServer::built).filter(OpaServer::isPinned);
    if (found.isEmpty() && onPath("go").isPresent()) {
      build();
      return built().filter(OpaServer::isPinned);
    }
    return found;
  }

  /// Starts a server and waits until it answers.
  ///
  /// @param bundle the file of a bundle
  public static OpaServer start(Path opa, Path bundle) {
    IllegalStateException last = new IllegalStateException("never started");
    // Between asking for a free port and OPA's taking it, somebody else may have it.
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        return startOnce(opa, bundle);
      } catch (IllegalStateException e) {
        last = e;
      }
    }
    throw last;
  }

  private static OpaServer startOnce(Path opa, Path bundle) {
    try {
      int port = freePort();
      Process process =
          new ProcessBuilder(
                  opa.toString(),
                  "run",
                  "--server",
                  "--addr=127.0.0.1:" + port,
                  "--log-level=error",
                  "--disable-telemetry",
                  "--bundle",
                  bundle.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      OpaServer server = new OpaServer(process, URI.create("http://127.0.0.1:" + port));
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException("OPA doesn't start", e);
    }
  }

  public URI url() {
    return url;
  }

  /// Sends a body to a path and returns the answer's.
  public String post(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException("OPA doesn't answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitReady() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    HttpRequest health = HttpRequest.newBuilder(url.resolve("/health?bundles")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!isReady(http, health)) {
        if (!process.isAlive() || System.nanoTime() > end) {
          close();
          throw new IllegalStateException("OPA doesn't come up at " + url);
        }
        process.waitFor(50, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static boolean isReady(HttpClient http, HttpRequest health) throws InterruptedException {
    try {
      return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Path> onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.of(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> built() {
    String home = System.getProperty("user.home");
    String caches = System.getenv().getOrDefault("XDG_CACHE_HOME", home + "/.cache");
    return Optional.of(Path.of(caches, "sekisho", "opa-" + VERSION, "opa"))
        .filter(Files::isExecutable);
  }

  private static void build() {
    Path script = Path.of(System.getProperty("sekisho.root", ".."), "policies", "build.sh");
    run(new ProcessBuilder(script.toAbsolutePath().toString(), "opa", "version"));
  }

  private static boolean isPinned(Path opa) {
    return run(new ProcessBuilder(opa.toString(), "version"))
        .contains("Version: " + VERSION + "\n");
  }

  private static String run(ProcessBuilder command) {
    try {
      Process process = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output = new String(process.getInputStream().readAllBytes());
      process.waitFor();
      return output;
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
