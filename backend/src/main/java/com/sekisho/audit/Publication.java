package com.sekisho.audit;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import com.sekisho.shared.StartRefused;
import com.sekisho.shared.Step;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/// Sends the latest checkpoint out of the house on a schedule, by webhook and by mail: whoever has
/// one can show later that the log was rewritten since. Each period each destination gets one, from
/// whichever instance is first; one that cannot be sent is an event, and the next period brings the
/// next.
@Component
class Publication {

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private static final ActorId INSTALLATION = new ActorId("sekisho-installation");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /// Where a checkpoint goes.
  private interface Destination {

    /// What the log calls it; without secrets that an address may carry.
    String name();

    void send(StoredCheckpoint checkpoint) throws IOException, InterruptedException;
  }

  private final List<Destination> destinations = new ArrayList<>();
  private final Duration every;
  private final LogStore store;
  private final ApplicationEventPublisher steps;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Publication(
      LogSettings settings,
      LogStore store,
      ObjectProvider<JavaMailSender> mail,
      ApplicationEventPublisher steps,
      PlatformTransactionManager transactions,
      Clock clock) {
    LogSettings.Publish publish = settings.publish();
    HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    publish.webhooks().forEach(address -> destinations.add(new Webhook(http, address)));
    if (!publish.mailTo().isEmpty()) {
      JavaMailSender sender = mail.getIfAvailable();
      if (sender == null || publish.mailFrom().isBlank()) {
        throw new StartRefused(
            "Checkpoints of the audit log are to be sent by mail, but no mail server is known or no"
                + " sender.",
            "Set spring.mail.host and sekisho.audit.log.publish.mail-from, or take"
                + " sekisho.audit.log.publish.mail-to out.");
      }
      publish.mailTo().forEach(to -> destinations.add(new Mail(sender, publish.mailFrom(), to)));
    }
    this.every = publish.every();
    if (!every.isPositive()) {
      throw new StartRefused(
          "sekisho.audit.log.publish.every is " + every + ".", "Give a time above zero, as 24h.");
    }
    this.store = store;
    this.steps = steps;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  private record Webhook(HttpClient http, URI address) implements Destination {

    @Override
    public String name() {
      String digest = Digest.of(address.toString().getBytes(StandardCharsets.UTF_8)).value();
      return "%s://%s #%s"
          .formatted(address.getScheme(), address.getHost(), digest.substring(7, 15));
    }

    @Override
    public void send(StoredCheckpoint checkpoint) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("Content-Type", "text/plain; charset=utf-8")
              .POST(HttpRequest.BodyPublishers.ofString(checkpoint.note().toString()))
              .build();
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        throw new IOException("answered with status " + status);
      }
    }
  }

  private record Mail(JavaMailSender sender, String from, String to) implements Destination {

    /// Who gets the mail is a person, and people's names stay out of the log.
    @Override
    public String name() {
      String digest = Digest.of(to.getBytes(StandardCharsets.UTF_8)).value();
      return "mail #" + digest.substring(7, 15);
    }

    @Override
    public void send(StoredCheckpoint checkpoint) throws IOException {
      SimpleMailMessage message = new SimpleMailMessage();
      message.setFrom(from);
      message.setTo(to);
      message.setSubject("%s: %d".formatted(checkpoint.checkpoint().origin(), checkpoint.size()));
      message.setText(
          """
          これは監査ログの署名済みチェックポイントです。保管しておくと、この時点以降にログが書き換えられていないかを後から確かめられます。
          This is a signed checkpoint of the audit log. Keep it: with it, anybody can check later that
          nothing of what it covers was changed or taken out.

          """
              + checkpoint.note());
      try {
        sender.send(message);
      } catch (MailException e) {
        throw new IOException(e.getClass().getSimpleName(), e);
      }
    }
  }

  @Scheduled(fixedDelay = 60_000)
  void publish() {
    Instant now = clock.instant();
    long period = now.toEpochMilli() / every.toMillis();
    for (Destination destination : destinations) {
      try {
        store
            .latest()
            .filter(latest -> store.claim(destination.name(), period, latest.size(), now))
            .ifPresent(latest -> send(destination, latest, now));
      } catch (RuntimeException e) {
        LOG.warn("No checkpoint was sent to {}: {}", destination.name(), e.toString());
      }
    }
  }

  private void send(Destination destination, StoredCheckpoint latest, Instant now) {
    StoredCheckpoint cosigned =
        new StoredCheckpoint(
            latest.checkpoint(),
            latest.at(),
            latest.note().with(store.cosignatures(latest.size())));
    try {
      destination.send(cosigned);
    } catch (IOException e) {
      LOG.warn("The checkpoint was not sent to {}", destination.name(), e);
      transaction.executeWithoutResult(
          _ -> steps.publishEvent(failed(destination, latest, e, now)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Step failed(
      Destination destination, StoredCheckpoint checkpoint, IOException why, Instant now) {
    return new Step(
        UUID.randomUUID(),
        now,
        "log.publication-failed",
        INSTALLATION,
        Map.of("log", checkpoint.checkpoint().origin()),
        Map.of(
            EventView.DETAILS,
            CanonicalJson.of(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("destination", destination.name())
                    .put("size", checkpoint.size())
                    .put(
                        "reason",
                        why.getMessage() == null
                            ? why.getClass().getSimpleName()
                            : why.getMessage()))),
        new Step.Concerns(Set.of(), Set.of()));
  }
}
