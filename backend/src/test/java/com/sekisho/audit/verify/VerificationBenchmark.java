package com.sekisho.audit.verify;

import com.sekisho.audit.bundle.EvidenceOrder;
import com.sekisho.audit.bundle.KeyOfLog;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/// How long it takes to verify a whole log from a bundle. See `docs/benchmarks.md`.
class VerificationBenchmark {

  private static final int EVENTS = Integer.getInteger("sekisho.benchmark.events", 1_000_000);
  private static final int ROUNDS = 3;

  private static final String ENVELOPE =
      "{\"actor\":\"p-6f1d2c3b\",\"at\":\"2026-11-25T03:00:00.123456Z\",\"digests\":{\"details\":"
          + "\"sha256:%064x\"},\"id\":\"00000000-0000-4000-8000-%012x\",\"kind\":\"request.noted\","
          + "\"subjects\":{\"model\":\"a-model\",\"request\":\"r-%d\"}}";

  @TempDir private Path folder;

  @Test
  void verifyAWholeLog() throws IOException {
    LogInMemory log = new LogInMemory(SigningKey.generate("sekisho.test/large"));
    for (int i = 0; i < EVENTS; i++) {
      log.addEnvelope(ENVELOPE.formatted(i, i, i / 4));
    }
    EvidenceOrder order =
        log.order(
            JsonNodeFactory.instance.objectNode(),
            _ -> true,
            log.signed(EVENTS),
            new EvidenceOrder.Earlier(
                log.signed(EVENTS / 2), new Tree(log).consistency(EVENTS / 2, EVENTS)),
            List.of(new KeyOfLog(0, log.key.verifier())),
            Map.of(),
            false);
    Path bundle = folder.resolve("evidence.zip");
    long begin = System.nanoTime();
    try (OutputStream out = Files.newOutputStream(bundle)) {
      log.bundle(order, _ -> true, out);
    }
    System.out.printf(
        "%,d events packed in %d ms, %d MB%n",
        EVENTS, since(begin).toMillis(), Files.size(bundle) >> 20);
    Trust trust = new Trust(List.of(log.key.verifier()), List.of(log.signed(EVENTS / 3)));
    for (int round = 1; round <= ROUNDS; round++) {
      begin = System.nanoTime();
      Report report = EvidenceVerification.verify(bundle, trust);
      System.out.printf(
          "round %d: verified in %d ms, %s%n",
          round, since(begin).toMillis(), report.holds() ? "all holds" : report.breaches());
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
