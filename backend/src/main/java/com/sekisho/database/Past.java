package com.sekisho.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads how things stood at an earlier moment, with the queries that read how they stand.
///
/// The schema `past` has, under the names of the tables whose history is kept, views of the last
/// revision of each row up to the moment that the transaction names. A transaction that looks there
/// first sees all such tables as of one moment, joined and counted like those of the present. What
/// is never changed once it is written is read where it always lies.
@Component
public class Past {

  private static final String LOOK_THERE_FIRST =
      """
      select set_config('search_path', 'past, public', true),
             set_config('sekisho.moment', ?, true)
      """;

  private final TransactionTemplate reading;
  private final JdbcTemplate jdbc;

  Past(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
    this.reading = new TransactionTemplate(transactions);
    // A transaction under way has things of the present in hand already.
    this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.reading.setReadOnly(true);
    this.jdbc = jdbc;
  }

  /// What is read as of a moment, every step up to and with it included. Nothing can be written
  /// meanwhile.
  public <T> T at(Instant moment, Supplier<T> read) {
    return Objects.requireNonNull(
        reading.execute(
            transaction -> {
              // Nothing is to be kept of it, whichever way it ends.
              transaction.setRollbackOnly();
              jdbc.query(LOOK_THERE_FIRST, _ -> {}, moment.toString());
              Object outer = swap(moment);
              try {
                return read.get();
              } finally {
                swap(outer);
              }
            }));
  }

  /// The moment as of which the present transaction reads; none where it reads the present.
  public static Optional<Instant> moment() {
    return Optional.ofNullable((Instant) TransactionSynchronizationManager.getResource(Past.class));
  }

  /// Whether what happened at an instant had happened by the moment that is read of.
  public static boolean covers(Instant happened) {
    return moment().map(moment -> !happened.isAfter(moment)).orElse(true);
  }

  /// The first moment of which anything is recorded, if there is one.
  public Optional<Instant> begins() {
    return Optional.ofNullable(jdbc.queryForObject("select min(at) from revision", Timestamp.class))
        .map(Timestamp::toInstant);
  }

  private static @Nullable Object swap(@Nullable Object moment) {
    Object before = TransactionSynchronizationManager.unbindResourceIfPossible(Past.class);
    if (moment != null) {
      TransactionSynchronizationManager.bindResource(Past.class, moment);
    }
    return before;
  }
}
