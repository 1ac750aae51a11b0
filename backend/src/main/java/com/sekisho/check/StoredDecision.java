package com.sekisho.check;

import com.sekisho.decision.Decision;
import com.sekisho.decision.DecisionJson;
import com.sekisho.decision.Outcome;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.CanonicalJson;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// A decision that something rests on, with the facts it was made on, word for word.
@Entity
@Immutable
@Table(name = "decision")
class StoredDecision implements Persistable<UUID> {

  @Id private UUID id;
  private String concerns;
  private String policyDigest;
  private String factsDigest;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private LocalDate asOf;
  private String facts;
  private String output;
  private @Nullable String engine;

  @Transient private boolean isNew;

  @SuppressWarnings("NullAway.Init")
  protected StoredDecision() {}

  /// @param engine that decided
  StoredDecision(UUID id, Checked checked, ActorId concerns, String engine) {
    Decision decision = checked.decision();
    this.id = id;
    this.concerns = concerns.value();
    this.policyDigest = decision.policy().digest().value();
    this.factsDigest = decision.factsDigest().value();
    this.outcome = decision.outcome();
    this.asOf = decision.asOf();
    this.facts = checked.facts().json().text();
    this.output = CanonicalJson.of(DecisionJson.write(decision)).text();
    this.engine = engine;
    this.isNew = true;
  }

  boolean maySee(Actor actor) {
    return actor.reviews() || actor.has(Role.AUDITOR) || concerns.equals(actor.id().value());
  }

  String concerns() {
    return concerns;
  }

  DecisionView view() {
    CanonicalJson written = CanonicalJson.parse(output);
    return new DecisionView(
        id, CanonicalJson.parse(facts), written, DecisionJson.read(written.tree()), engine);
  }

  @Override
  public UUID getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return isNew;
  }

  @PostLoad
  @PostPersist
  void stored() {
    isNew = false;
  }
}
