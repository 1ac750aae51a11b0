package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who is out for good, in memory, because it is asked with each call: known at once where they
/// were erased, and within seconds by every other instance.
@Component
public class ErasedPeople implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(ErasedPeople.class);

  private final ErasedPersonStore store;
  private volatile Set<ActorId> ids = Set.of();

  ErasedPeople(ErasedPersonStore store) {
    this.store = store;
  }

  public boolean contains(ActorId person) {
    return ids.contains(person);
  }

  /// All of them, by actor id; there are few.
  public Set<ActorId> all() {
    return ids;
  }

  @Override
  public void afterSingletonsInstantiated() {
    read();
  }

  @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
  void refresh() {
    try {
      read();
    } catch (DataAccessException | CannotCreateTransactionException e) {
      LOG.debug("The database is away; who was erased meanwhile is learnt later", e);
    }
  }

  private void read() {
    ids = store.findAll().stream().map(ErasedPerson::id).collect(Collectors.toUnmodifiableSet());
  }

  /// Takes in somebody whom the present transaction erases, once it has.
  void learn(ActorId person) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            Set<ActorId> more = new HashSet<>(ids);
            more.add(person);
            ids = Set.copyOf(more);
          }
        });
  }
}
