package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// That there was somebody under an actor id, and since when nobody knows any more who.
@Entity
@Table(name = "erased_person")
class ErasedPerson {

  @Id private String id = "";
  private Instant at = Instant.EPOCH;

  protected ErasedPerson() {}

  ErasedPerson(ActorId id, Instant at) {
    this.id = id.value();
    this.at = at;
  }

  ActorId id() {
    return new ActorId(id);
  }

  Instant at() {
    return at;
  }
}
