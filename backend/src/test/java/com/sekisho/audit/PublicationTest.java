package com.sekisho.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sekisho.shared.StartRefused;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

class PublicationTest {

  private static final Duration DAY = Duration.ofDays(1);

  private LogOnDatabase log;
  private HttpServer server;
  private volatile int status = 204;
  private final List<String> posted = new ArrayList<>();

  @BeforeEach
  void aReceiver() throws IOException {
    log = LogOnDatabase.fresh();
    log.step("written");
    log.sign();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/hook",
        exchange -> {
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          posted.add(type + "\n" + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI hook() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook?token=secret");
  }

  private Publication publication(
      List<URI> hooks, List<String> mailTo, @Nullable JavaMailSender mail, Instant now) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (mail != null) {
      beans.addBean("mail", mail);
    }
    return new Publication(
        new LogSettings(
            "",
            "",
            "",
            "",
            false,
            List.of(),
            new LogSettings.Publish(DAY, hooks, mailTo, "sekisho@company.test")),
        log.store,
        beans.getBeanProvider(JavaMailSender.class),
        log.publisher(),
        log.transactions(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private String latest() {
    return log.store.latest().orElseThrow().note().toString();
  }

  @Test
  void eachPeriodTheLatestCheckpointIsPostedOnce() {
    Instant now = Instant.parse("2026-11-25T03:00:00Z");
    publication(List.of(hook()), List.of(), null, now).publish();
    publication(List.of(hook()), List.of(), null, now.plusSeconds(60)).publish();
    assertThat(posted).containsExactly("text/plain; charset=utf-8\n" + latest());

    log.step("written");
    log.sign();
    publication(List.of(hook()), List.of(), null, now.plus(DAY)).publish();
    assertThat(posted).hasSize(2);
    assertThat(posted.getLast()).endsWith(latest());
    assertThat(
            log.application.queryForList("select destination from log_publication", String.class))
        .hasSize(2)
        .allSatisfy(name -> assertThat(name).startsWith("http://127.0.0.1 #"));
  }

  @Test
  void aCheckpointThatCannotBePostedIsAnEvent() {
    status = 500;
    publication(List.of(hook()), List.of(), null, Instant.parse("2026-11-25T03:00:00Z")).publish();

    assertThat(
            log.application.queryForObject(
                "select b.content from audit_event e join audit_body b on b.digest = e.details"
                    + " where e.kind = 'log.publication-failed'",
                String.class))
        .contains("answered with status 500")
        .contains("\"size\":1")
        .doesNotContain("secret");
  }

  @Test
  void itIsSentByMailInBothLanguages() {
    Outbox outbox = new Outbox();
    publication(
            List.of(), List.of("audit@company.test"), outbox, Instant.parse("2026-11-25T03:00:00Z"))
        .publish();

    assertThat(outbox.sent).hasSize(1);
    SimpleMailMessage mail = outbox.sent.getFirst();
    assertThat(mail.getTo()).containsExactly("audit@company.test");
    assertThat(mail.getFrom()).isEqualTo("sekisho@company.test");
    assertThat(mail.getSubject()).isEqualTo("sekisho.test/own: 1");
    assertThat(mail.getText()).contains("監査ログ").contains("audit log").endsWith(latest());
  }

  @Test
  void aMailThatCannotBeSentIsAnEvent() {
    Outbox outbox = new Outbox();
    outbox.closed = true;
    publication(
            List.of(), List.of("audit@company.test"), outbox, Instant.parse("2026-11-25T03:00:00Z"))
        .publish();

    assertThat(
            log.application.queryForObject(
                "select b.content from audit_event e join audit_body b on b.digest = e.details"
                    + " where e.kind = 'log.publication-failed'",
                String.class))
        .contains("MailSendException")
        .doesNotContain("company.test");
  }

  @Test
  void mailWithoutAMailServerIsRefusedAtTheStart() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(
            () -> publication(List.of(), List.of("audit@company.test"), null, Instant.EPOCH));
  }

  private static final class Outbox implements JavaMailSender {

    private final List<SimpleMailMessage> sent = new ArrayList<>();
    private boolean closed;

    @Override
    public MimeMessage createMimeMessage() {
      return new MimeMessage(Session.getInstance(new Properties()));
    }

    @Override
    public MimeMessage createMimeMessage(InputStream content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void send(MimeMessage... messages) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void send(SimpleMailMessage... messages) {
      if (closed) {
        throw new MailSendException("the server is away");
      }
      sent.addAll(List.of(messages));
    }
  }
}
