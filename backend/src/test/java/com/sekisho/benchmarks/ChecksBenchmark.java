package com.sekisho.benchmarks;

import com.sekisho.SekishoTest;
import com.sekisho.engines.Scenario;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/// Throughput and latency of `POST /api/v1/checks` with the scenarios as bodies. Clients and
/// application share one process and its processors. See `docs/benchmarks.md`.
@SekishoTest
class ChecksBenchmark {

  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(15);
  private static final int PER_SECOND = 1000;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger next = new AtomicInteger();
  private List<HttpRequest> requests = List.of();

  @Value("${local.server.port}")
  int port;

  @Test
  void checks() throws InterruptedException {
    requests = Scenario.all().stream().map(this::request).toList();
    closedLoop(8, WARM_UP);
    System.out.println("load                 per second   p50 ms   p99 ms   failed");
    for (int clients : new int[] {1, 8, 64}) {
      report(clients + " clients", closedLoop(clients, MEASURED));
    }
    report(PER_SECOND + "/s offered", openLoop());
  }

  private record Result(Latencies latencies, int failed, Duration took) {}

  /// Each client sends its next request when it has its answer.
  private Result closedLoop(int clients, Duration time) throws InterruptedException {
    Latencies latencies = new Latencies(100_000);
    AtomicInteger failed = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (System.nanoTime() < end) {
                      send(System.nanoTime(), latencies, failed);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return new Result(latencies, failed.get(), Duration.ofNanos(System.nanoTime() - start));
  }

  /// Requests are due at fixed times, whether or not earlier ones were answered, and their latency
  /// counts from when they were due.
  private Result openLoop() throws InterruptedException {
    int total = Math.toIntExact(PER_SECOND * MEASURED.toSeconds());
    Latencies latencies = new Latencies(total);
    AtomicInteger failed = new AtomicInteger();
    CountDownLatch answered = new CountDownLatch(total);
    long start = System.nanoTime();
    for (int i = 0; i < total; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Thread.ofVirtual()
          .start(
              () -> {
                send(due, latencies, failed);
                answered.countDown();
              });
    }
    answered.await();
    return new Result(latencies, failed.get(), Duration.ofNanos(System.nanoTime() - start));
  }

  private void send(long since, Latencies latencies, AtomicInteger failed) {
    HttpRequest request = requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
    try {
      if (http.send(request, BodyHandlers.ofByteArray()).statusCode() != 200) {
        failed.incrementAndGet();
      }
    } catch (IOException e) {
      failed.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    latencies.add(System.nanoTime() - since);
  }

  private HttpRequest request(Scenario scenario) {
    String account =
        Base64.getEncoder().encodeToString("employee:employee".getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/checks"))
        .header("Content-Type", "application/json")
        .header("Authorization", "Basic " + account)
        .POST(HttpRequest.BodyPublishers.ofString(scenario.facts().json().text()))
        .build();
  }

  private static void report(String load, Result result) {
    Latencies latencies = result.latencies();
    System.out.printf(
        "%-20s %10.0f %8.2f %8.2f %8d%n",
        load,
        latencies.count() * 1000.0 / result.took().toMillis(),
        latencies.micros(50) / 1000,
        latencies.micros(99) / 1000,
        result.failed());
  }
}
