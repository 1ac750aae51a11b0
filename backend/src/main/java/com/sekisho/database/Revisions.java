package com.sekisho.database;

import com.sekisho.shared.ActorId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Says on whose behalf the current transaction changes things whose history is kept.
public final class Revisions {

  record Author(ActorId actor, Instant at) {}

  private Revisions() {}

  /// Signs what the current transaction changes. To be called before its changes are written; a
  /// change that nobody signed is refused.
  ///
  /// @param at the instant of the step that changes it, as its event has it: in microseconds
  ///
  /// @throws IllegalStateException outside a transaction
  public static void sign(ActorId actor, Instant at) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a revision is signed within the transaction that makes it");
    }
    if (TransactionSynchronizationManager.hasResource(Author.class)) {
      TransactionSynchronizationManager.unbindResource(Author.class);
    } else {
      TransactionSynchronizationManager.registerSynchronization(new Unbinding());
    }
    TransactionSynchronizationManager.bindResource(
        Author.class, new Author(actor, at.truncatedTo(ChronoUnit.MICROS)));
  }

  static Author author() {
    return switch (TransactionSynchronizationManager.getResource(Author.class)) {
      case Author author -> author;
      case null, default ->
          throw new IllegalStateException("nobody signed this change; see sign()");
    };
  }

  private static final class Unbinding implements TransactionSynchronization {

    @Override
    public void suspend() {
      suspended = (Author) TransactionSynchronizationManager.unbindResource(Author.class);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Author.class, suspended);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResource(Author.class);
    }

    private Author suspended = new Author(new ActorId(""), Instant.EPOCH);
  }
}
