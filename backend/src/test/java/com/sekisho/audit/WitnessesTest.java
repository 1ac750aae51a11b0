package com.sekisho.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Cosigner;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.NoteSignature;
import com.sekisho.audit.log.Proofs;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.shared.StartRefused;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WitnessesTest {

  private static final long TIME = 1_795_000_000;

  private LogOnDatabase log;
  private HttpServer server;

  /// What the witness remembers, and what it is told to do amiss.
  private volatile @Nullable Checkpoint latest;

  private volatile boolean away;
  private volatile boolean lying;
  private final Cosigner cosigner = new Cosigner("witness.test/w1");

  @BeforeEach
  void aWitness() throws IOException {
    log = LogOnDatabase.fresh();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/prefix/add-checkpoint", this::addCheckpoint);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /// As c2sp.org/tlog-witness says.
  private void addCheckpoint(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    int blank = body.indexOf("\n\n");
    List<String> lines = Arrays.asList(body.substring(0, blank).split("\n"));
    long old = Long.parseLong(lines.getFirst().substring("old ".length()));
    List<Hash> proof = lines.stream().skip(1).map(Hash::ofBase64).toList();
    SignedNote note = SignedNote.parse(body.substring(blank + 2));
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    Checkpoint before =
        latest == null ? new Checkpoint(checkpoint.origin(), 0, Hash.EMPTY) : latest;
    if (away) {
      answer(exchange, 503, "text/plain", "");
    } else if (!note.isSignedBy(log.key.verifier())) {
      answer(exchange, 403, "text/plain", "");
    } else if (old != before.size()) {
      answer(exchange, 409, "text/x.tlog.size", before.size() + "\n");
    } else if (!Proofs.extend(old, before.root(), checkpoint.size(), checkpoint.root(), proof)) {
      answer(exchange, 422, "text/plain", "");
    } else {
      latest = checkpoint;
      NoteSignature line = cosigner.cosign(lying ? "another\n" : note.text(), TIME);
      answer(
          exchange,
          200,
          "text/plain",
          new Cosigner("unknown.test/w").cosign(note.text(), TIME) + "\n" + line + "\n");
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Witnesses witnesses(String vkey) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/prefix/");
    return new Witnesses(
        new LogSettings(
            "",
            "",
            "",
            "",
            false,
            List.of(new LogSettings.Witness(url, vkey)),
            new LogSettings.Publish(Duration.ofDays(1), List.of(), List.of(), "")),
        log.store,
        Clock.systemUTC());
  }

  private Witnesses witnesses() {
    return witnesses(cosigner.verifier().toString());
  }

  private void awaitCosigned(StoredCheckpoint signed) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> log.store.cosignedSize(cosigner.verifier()) == signed.size());
  }

  @Test
  void eachCheckpointIsCosignedAndServedSo() {
    Witnesses witnesses = witnesses();
    for (int size : new int[] {1, 300}) {
      log.fill(size - (int) log.count("audit_event"));
      StoredCheckpoint signed = log.sign();
      witnesses.on(new CheckpointSigned(signed));
      awaitCosigned(signed);

      SignedNote served = signed.note().with(log.store.cosignatures(size));
      assertThat(served.isSignedBy(cosigner.verifier())).isTrue();
      assertThat(served.isSignedBy(log.key.verifier())).isTrue();
      assertThat(served.signatures()).hasSize(2);
    }
    assertThat(log.verification().verify(List.of()).findings()).isEmpty();
  }

  @Test
  void aWitnessThatKnowsMoreThanWeRememberIsAskedFromThere() {
    log.fill(10);
    latest = log.sign().checkpoint();
    log.fill(10);
    StoredCheckpoint signed = log.sign();

    witnesses().askAgain();

    awaitCosigned(signed);
  }

  @Test
  void aWitnessThatWasAwayIsAskedAgain() throws InterruptedException {
    away = true;
    log.fill(10);
    StoredCheckpoint signed = log.sign();
    Witnesses witnesses = witnesses();
    witnesses.on(new CheckpointSigned(signed));
    away = false;

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              witnesses.askAgain();
              return log.store.cosignedSize(cosigner.verifier()) == signed.size();
            });
  }

  @Test
  void whatIsNoCosignatureOfTheWitnessIsNotKept() {
    lying = true;
    log.fill(10);
    StoredCheckpoint signed = log.sign();
    witnesses().on(new CheckpointSigned(signed));

    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> latest != null);
    lying = false;
    log.fill(1);
    StoredCheckpoint next = log.sign();
    Witnesses again = witnesses();
    again.askAgain();
    awaitCosigned(next);
    assertThat(log.store.cosignatures(signed.size())).isEmpty();
  }

  @Test
  void aKeyThatIsNoneIsRefusedAtTheStart() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> witnesses("nonsense"))
        .withMessageContaining("cannot be read");
  }

  @Test
  void aWitnessThatDoesNotAnswerHoldsUpNothing() {
    CountDownLatch never = new CountDownLatch(1);
    server.removeContext("/prefix/add-checkpoint");
    server.createContext(
        "/prefix/add-checkpoint",
        _ -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Witnesses witnesses = witnesses();
    log.fill(1);

    witnesses.on(new CheckpointSigned(log.sign()));
    log.fill(1);
    witnesses.on(new CheckpointSigned(log.sign()));

    assertThat(log.store.latest().orElseThrow().size()).isEqualTo(2);
    assertThat(log.store.cosignedSize(cosigner.verifier())).isEqualTo(-1);
    never.countDown();
  }
}
