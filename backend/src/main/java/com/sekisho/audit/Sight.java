package com.sekisho.audit;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;

/// How far into the log somebody sees.
sealed interface Sight {

  /// Auditors; and those who review, since each reviews for all units.
  record All() implements Sight {}

  /// Everybody else: what they did, and what is their own matter.
  record Own(ActorId person) implements Sight {}

  static Sight of(Actor actor) {
    return actor.has(Role.AUDITOR) || actor.reviews() ? new All() : new Own(actor.id());
  }
}
