package com.sekisho.check;

import com.sekisho.decision.Decider;
import com.sekisho.identity.Actor;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.NotFound;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Decisions that something rests on, kept for as long as anybody may ask why.
@Service
public class StoredDecisions {

  private final DecisionStore store;
  private final Decider decider;

  StoredDecisions(DecisionStore store, Decider decider) {
    this.store = store;
    this.decider = decider;
  }

  /// Keeps a decision, within the transaction of the step that rests on it.
  ///
  /// @param concerns whose request it is about
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID store(Checked checked, ActorId concerns) {
    UUID id = UUID.randomUUID();
    store.save(new StoredDecision(id, checked, concerns, decider.engine()));
    return id;
  }

  /// @throws NotFound where there is none, or none that the caller may see: it is shown to whom it
  ///     concerns, to those who review, and to auditors
  @Transactional(readOnly = true)
  public DecisionView get(UUID id, Actor actor) {
    return store
        .findById(id)
        .filter(decision -> decision.maySee(actor))
        .map(StoredDecision::view)
        .orElseThrow(() -> new NotFound(new Bilingual("decision", "判定"), id.toString()));
  }

  /// Of these those that the caller may see, by id.
  @Transactional(readOnly = true)
  public Map<UUID, DecisionView> findAll(Collection<UUID> ids, Actor actor) {
    return store.findAllById(ids).stream()
        .filter(decision -> decision.maySee(actor))
        .map(StoredDecision::view)
        .collect(Collectors.toMap(DecisionView::id, view -> view));
  }
}
