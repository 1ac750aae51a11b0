package com.sekisho.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SekishoTest
class IdempotencyKeysTest {

  private static final String UNITS = "/api/v1/organisation-units";

  @Autowired Caller anybody;
  @Autowired JdbcClient database;

  private final String name = "Unit " + UUID.randomUUID();
  private Caller officer;

  @BeforeEach
  void takeAKey() {
    officer = anybody.as("officer").with("Idempotency-Key", UUID.randomUUID().toString());
  }

  @Test
  void aCallSentAgainIsAnsweredAgainAndDoneOnce() {
    Answer first = officer.post(UNITS, unit("general"));
    Answer second = officer.post(UNITS, unit("general"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(units()).isEqualTo(1);
  }

  @Test
  void aKeyThatCameWithAnotherBodyIsRefused() {
    officer.post(UNITS, unit("general"));

    Answer second = officer.post(UNITS, unit("finance"));

    assertThat(second.status()).isEqualTo(422);
    assertThat(second.at("/type")).isEqualTo("urn:sekisho:problem:key-used-before");
    assertThat(units()).isEqualTo(1);
  }

  @Test
  void aKeyBelongsToItsCaller() {
    officer.post(UNITS, unit("general"));

    Answer others = officer.as("officer2").post(UNITS, unit("general"));

    assertThat(others.status()).isEqualTo(201);
    assertThat(units()).isEqualTo(2);
  }

  @Test
  void aRefusedCallLeavesItsKeyFree() {
    Answer refused = officer.post(UNITS, unit("farming"));
    Answer done = officer.post(UNITS, unit("general"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/violations/0/path")).isEqualTo("sector");
    assertThat(done.status()).isEqualTo(201);
  }

  @Test
  void aKeyThatIsNoneIsRefused() {
    Answer answer = officer.with("Idempotency-Key", "with spaces").post(UNITS, unit("general"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/violations/0/path")).isEqualTo("Idempotency-Key");
    assertThat(units()).isZero();
  }

  @Test
  void callsThatComeAtOnceAreDoneOnce() throws Exception {
    int callers = 8;
    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      CountDownLatch together = new CountDownLatch(callers);
      for (int i = 0; i < callers; i++) {
        answers.add(
            threads.submit(
                () -> {
                  together.countDown();
                  together.await();
                  return officer.post(UNITS, unit("general"));
                }));
      }
    }

    Answer one = answers.getFirst().get();
    for (Future<Answer> answer : answers) {
      assertThat(answer.get().status()).isEqualTo(201);
      assertThat(answer.get().body()).isEqualTo(one.body());
    }
    assertThat(units()).isEqualTo(1);
  }

  private String unit(String sector) {
    return """
    {"name": {"en": "%s", "ja": "試験部"}, "country": "JP", "sector": "%s",
     "source": "Organisation chart", "source_date": "2026-04-01"}
    """
        .formatted(name, sector);
  }

  private long units() {
    return database
        .sql("SELECT count(*) FROM organisation_unit WHERE name_en = ?")
        .param(name)
        .query(Long.class)
        .single();
  }
}
