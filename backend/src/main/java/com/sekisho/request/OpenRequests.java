package com.sekisho.request;

import com.sekisho.database.Revisions;
import com.sekisho.identity.Actor;
import com.sekisho.identity.PersonalTies;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Step;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What somebody still asks for. It ends with them, as nobody else could accept its conditions or
/// answer for it; their drafts go too. A review is a role's, so that none waits for one person.
@Component
class OpenRequests implements PersonalTies {

  private static final Set<RequestState> OPEN =
      EnumSet.of(RequestState.AWAITING_CONDITIONS, RequestState.IN_REVIEW);

  private final RequestStore store;
  private final DraftStore drafts;
  private final ApplicationEventPublisher steps;

  OpenRequests(RequestStore store, DraftStore drafts, ApplicationEventPublisher steps) {
    this.store = store;
    this.drafts = drafts;
    this.steps = steps;
  }

  @Override
  public List<Bilingual> hindrances(ActorId person) {
    return List.of();
  }

  @Override
  public void release(ActorId person, Actor by, Instant now) {
    for (Request request : store.findByRequesterAndStateIn(person.value(), OPEN)) {
      Step step = request.withdrawForErased(by, now);
      Revisions.sign(step.actor(), step.at());
      store.save(request);
      steps.publishEvent(step);
    }
    drafts.deleteByOwner(person.value());
  }
}
