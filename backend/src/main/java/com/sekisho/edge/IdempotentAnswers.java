package com.sekisho.edge;

import com.sekisho.shared.Digest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Answers by caller and idempotency key.
@Component
class IdempotentAnswers {

  /// How long an answer is kept.
  static final Duration KEPT = Duration.ofDays(7);

  /// @param call digest of method, address and body
  record Stored(
      String call,
      int status,
      @Nullable String contentType,
      @Nullable String location,
      @Nullable String etag,
      byte[] body) {}

  private final JdbcClient database;
  private final Clock clock;

  IdempotentAnswers(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Takes a key for the current transaction. Where another transaction holds it, waits for that
  /// one's end.
  ///
  /// @return false if the key has an answer already
  boolean take(String actor, String key, Digest call, Instant now) {
    return database
            .sql(
                """
                INSERT INTO idempotent_answer (actor, key, call, at, status, body)
                VALUES (:actor, :key, :call, :at, 0, '')
                ON CONFLICT (actor, key) DO NOTHING
                """)
            .param("actor", actor)
            .param("key", key)
            .param("call", call.value())
            .param("at", Timestamp.from(now))
            .update()
        == 1;
  }

  void keep(String actor, String key, Stored answer) {
    database
        .sql(
            """
            UPDATE idempotent_answer
               SET status = :status, content_type = :type, location = :location, etag = :etag, body = :body
             WHERE actor = :actor AND key = :key
            """)
        .param("status", answer.status())
        .param("type", answer.contentType())
        .param("location", answer.location())
        .param("etag", answer.etag())
        .param("body", answer.body())
        .param("actor", actor)
        .param("key", key)
        .update();
  }

  Optional<Stored> find(String actor, String key) {
    return database
        .sql(
            """
            SELECT call, status, content_type, location, etag, body
              FROM idempotent_answer WHERE actor = :actor AND key = :key
            """)
        .param("actor", actor)
        .param("key", key)
        .query(
            (row, _) ->
                new Stored(
                    row.getString("call"),
                    row.getInt("status"),
                    row.getString("content_type"),
                    row.getString("location"),
                    row.getString("etag"),
                    row.getBytes("body")))
        .optional();
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "P1D")
  void forgetOld() {
    database
        .sql("DELETE FROM idempotent_answer WHERE at < :before")
        .param("before", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
  }
}
