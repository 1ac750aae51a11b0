package com.sekisho.web.keeping;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does an act to its end and takes it back, so that what it would be refused for, and what it
/// would leave behind, is known beforehand from the very service that does it.
@Component
class Rehearsal {

  private final TransactionTemplate transactions;

  Rehearsal(PlatformTransactionManager manager) {
    this.transactions = new TransactionTemplate(manager);
  }

  /// What the act gives. Its refusals are thrown as they are.
  <T> T of(Supplier<T> act) {
    return Objects.requireNonNull(
        transactions.execute(
            transaction -> {
              transaction.setRollbackOnly();
              return act.get();
            }));
  }
}
