package com.sekisho.register;

import com.sekisho.database.Revisions;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Step;
import com.sekisho.shared.Way;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The one way into writing to the register: by a compliance officer, signed, and with a step for
/// the log.
@Component
class Journal {

  private final ApplicationEventPublisher events;
  private final VendorStore vendors;

  Journal(ApplicationEventPublisher events, VendorStore vendors) {
    this.events = events;
    this.vendors = vendors;
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
    record(kind, null, actor, now, subjects, bodies);
  }

  /// @param by the way by which something became approved; none where nothing did
  void record(
      String kind,
      @Nullable Way by,
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
            new Step.Concerns(Set.of(), Set.of()),
            marks(subjects, by)));
  }

  /// The country of the vendor that a step is about, or whose model it is about, and the way.
  private Map<String, Set<String>> marks(Map<String, String> subjects, @Nullable Way by) {
    Map<String, Set<String>> marks = new HashMap<>();
    List<String> countries = vendors.countries(subjects.get("vendor"), subjects.get("model"));
    if (!countries.isEmpty()) {
      marks.put("vendor_country", Set.copyOf(countries));
    }
    if (by != null) {
      marks.put(Way.MARK, Set.of(by.word()));
    }
    return marks;
  }
}
