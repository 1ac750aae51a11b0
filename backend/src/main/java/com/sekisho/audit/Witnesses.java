package com.sekisho.audit;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.NoteSignature;
import com.sekisho.audit.log.Tree;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.shared.StartRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Asks witnesses to cosign each checkpoint (c2sp.org/tlog-witness), so that nobody can be shown
/// another history without their noticing. Each is asked on a thread of its own, one question at a
/// time: a witness that is slow or away holds up nothing, and gets the latest checkpoint later.
@Component
class Witnesses {

  private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MAX_ANSWER = 10_000;
  private static final String SIZE_TYPE = "text/x.tlog.size";

  private final List<Witness> witnesses;
  private final LogStore store;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private static final class Witness {

    private final URI address;
    private final VerifierKey key;
    private final AtomicBoolean asked = new AtomicBoolean();

    Witness(LogSettings.Witness settings) {
      try {
        this.key = VerifierKey.parse(settings.vkey());
      } catch (Malformed e) {
        throw new StartRefused(
            "The key of the witness %s cannot be read: %s."
                .formatted(settings.url(), e.getMessage()),
            "Give its verifier key as sekisho.audit.log.witnesses[n].vkey.",
            e);
      }
      this.address = URI.create(settings.url().toString().replaceAll("/$", "") + "/add-checkpoint");
    }
  }

  Witnesses(LogSettings settings, LogStore store, Clock clock) {
    this.witnesses = settings.witnesses().stream().map(Witness::new).toList();
    this.store = store;
    this.clock = clock;
  }

  @EventListener
  void on(CheckpointSigned signed) {
    witnesses.forEach(this::askSoon);
  }

  /// For witnesses that were away.
  @Scheduled(fixedDelay = 60_000)
  void askAgain() {
    witnesses.forEach(this::askSoon);
  }

  private void askSoon(Witness witness) {
    if (witness.asked.compareAndSet(false, true)) {
      Thread.ofVirtual().name("witness " + witness.key.name()).start(() -> ask(witness));
    }
  }

  private void ask(Witness witness) {
    try {
      for (Optional<StoredCheckpoint> wanting = wanting(witness); wanting.isPresent(); ) {
        if (!cosigned(witness, wanting.get())) {
          return;
        }
        wanting = wanting(witness);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The witness {} did not cosign: {}", witness.key.name(), e.toString());
    } finally {
      witness.asked.set(false);
    }
  }

  /// The latest checkpoint, unless the witness has cosigned it.
  private Optional<StoredCheckpoint> wanting(Witness witness) {
    return store
        .latest()
        .filter(latest -> latest.size() > 0)
        .filter(latest -> latest.size() > store.cosignedSize(witness.key));
  }

  private boolean cosigned(Witness witness, StoredCheckpoint checkpoint)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        submit(witness, checkpoint, Math.max(0, store.cosignedSize(witness.key)));
    if (answer.statusCode() == 409
        && answer.headers().firstValue("Content-Type").orElse("").startsWith(SIZE_TYPE)) {
      long seen = Long.parseLong(answer.body().strip());
      if (seen > checkpoint.size()) {
        LOG.error(
            "The witness {} has cosigned a checkpoint of {} events of this log, which has {} now:"
                + " the database was set back, or somebody else signs with the log's key",
            witness.key.name(),
            seen,
            checkpoint.size());
        return false;
      }
      answer = submit(witness, checkpoint, seen);
    }
    if (answer.statusCode() != 200) {
      LOG.warn(
          "The witness {} refused the checkpoint of {} events with status {}",
          witness.key.name(),
          checkpoint.size(),
          answer.statusCode());
      return false;
    }
    Optional<NoteSignature> signature =
        answer
            .body()
            .lines()
            .map(NoteSignature::parse)
            .filter(line -> witness.key.verifies(checkpoint.note().text(), line))
            .findFirst();
    if (signature.isEmpty()) {
      LOG.warn("The witness {} gave no valid cosignature of its key", witness.key.name());
      return false;
    }
    store.add(checkpoint.size(), witness.key, signature.get(), clock.instant());
    return true;
  }

  private HttpResponse<String> submit(Witness witness, StoredCheckpoint checkpoint, long old)
      throws IOException, InterruptedException {
    Checkpoint signed = checkpoint.checkpoint();
    StringBuilder body = new StringBuilder("old ").append(old).append('\n');
    for (Hash hash : new Tree(store).consistency(old, signed.size())) {
      body.append(hash.base64()).append('\n');
    }
    body.append('\n').append(checkpoint.note());
    HttpRequest request =
        HttpRequest.newBuilder(witness.address)
            .timeout(PATIENCE)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.body().length() > MAX_ANSWER) {
      throw new IOException("an answer of %d characters".formatted(answer.body().length()));
    }
    return answer;
  }
}
