package com.sekisho.register;

import com.sekisho.database.Revisions;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Step;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The one way into writing to the register: by a compliance officer, signed, and with a step for
/// the log.
@Component
class Journal {

  private final ApplicationEventPublisher events;

  Journal(ApplicationEventPublisher events) {
    this.events = events;
  }

  /// To be called before anything is changed in the present transaction.
  ///
  /// @throws com.sekisho.identity.RoleRefused for anybody but a compliance officer
  void open(Actor actor, Instant now) {
    actor.mustHaveOneOf(Role.COMPLIANCE_OFFICER);
    Revisions.sign(actor.id(), now);
  }

  void record(
      String kind,
      Actor actor,
      Instant now,
      Map<String, String> subjects,
      Map<String, CanonicalJson> bodies) {
    events.publishEvent(
        new Step(
            UUID.randomUUID(),
            now,
            kind,
            actor.id(),
            subjects,
            bodies,
            new Step.Concerns(Set.of(), Set.of())));
  }
}
