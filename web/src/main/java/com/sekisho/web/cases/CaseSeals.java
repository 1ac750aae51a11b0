package com.sekisho.web.cases;

import com.sekisho.audit.EventView;
import com.sekisho.decision.Outcome;
import com.sekisho.identity.Actor;
import com.sekisho.identity.PersonView;
import com.sekisho.request.RequestState;
import com.sekisho.request.RequestView;
import com.sekisho.shared.ActorId;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Seal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The row of seals on a case: one for each who had, has or will have a say.
///
/// @param persons who took part
record CaseSeals(RequestView request, Actor reader, Map<ActorId, PersonView> persons, Words words) {

  /// From who asked to what comes of it.
  List<Seal> all() {
    List<Seal> seals = new ArrayList<>();
    seals.add(
        new Seal(
            words.say("case.seal.requester"),
            Seal.State.STAMPED,
            familyName(request.requester()),
            List.of(words.dayOf(request.submittedAt()), words.say("case.seal.asked")),
            false,
            false));
    boolean askedBack = request.waitsFor().requester() && inReview();
    for (RequestView.StageView stage : request.currentStages()) {
      seals.add(seal(stage, askedBack));
    }
    if (!request.decision().conditions().isEmpty()
        && request.decision().outcome() != Outcome.DENY) {
      seals.add(acceptance());
    }
    seals.add(effect());
    return seals;
  }

  private boolean inReview() {
    return request.state() == RequestState.IN_REVIEW;
  }

  private Seal seal(RequestView.StageView stage, boolean askedBack) {
    String who = words.in(stage.role().label());
    RequestView.Review review = stage.review();
    if (review != null) {
      return new Seal(
          who,
          Seal.State.STAMPED,
          familyName(review.reviewer()),
          List.of(
              words.dayOf(review.at()),
              words.say(review.approved() ? "case.seal.approved" : "case.seal.rejected")),
          false,
          false);
    }
    if (!inReview()) {
      return new Seal(
          who, Seal.State.NONE, words.say("case.seal.not-needed"), List.of(), false, false);
    }
    boolean mine = reader.has(stage.role()) && !reader.id().equals(request.requester());
    List<String> notes = new ArrayList<>();
    if (mine) {
      notes.add(words.say("case.seal.you"));
    }
    notes.add(words.say("case.seal.waits", words.daysSince(request.waitingSince())));
    return new Seal(
        who,
        Seal.State.WAITING,
        words.say(askedBack ? "case.seal.asked-back" : "case.seal.in-review"),
        notes,
        mine,
        words.daysSince(request.waitingSince()) >= 3);
  }

  private Seal acceptance() {
    boolean waits = request.state() == RequestState.AWAITING_CONDITIONS;
    Optional<EventView> accepted =
        request.history().reversed().stream()
            .filter(event -> event.kind().equals("request.conditions-accepted"))
            .findFirst();
    return accepted
        .map(
            event ->
                new Seal(
                    words.say("case.seal.conditions"),
                    Seal.State.STAMPED,
                    familyName(event.actor()),
                    List.of(words.dayOf(event.at()), words.say("case.seal.accepted")),
                    false,
                    false))
        .orElseGet(
            () ->
                new Seal(
                    words.say("case.seal.conditions"),
                    waits ? Seal.State.WAITING : Seal.State.NONE,
                    words.say(waits ? "case.seal.unaccepted" : "case.seal.not-yet"),
                    List.of(words.say("case.seal.count", request.decision().conditions().size())),
                    waits,
                    false));
  }

  private Seal effect() {
    boolean done = request.state() == RequestState.APPROVED;
    List<String> until =
        request.decision().validUntil() == null
            ? List.of()
            : List.of(words.say("case.seal.until", words.date(request.decision().validUntil())));
    return new Seal(
        words.say("case.seal.effect"),
        done ? Seal.State.STAMPED : Seal.State.NONE,
        words.say(
            switch (request.state()) {
              case APPROVED -> "case.seal.in-effect";
              case DENIED, REJECTED, WITHDRAWN -> "case.seal.never";
              case DRAFT, SUBMITTED, AWAITING_CONDITIONS, IN_REVIEW -> "case.seal.not-yet";
            }),
        until,
        false,
        false);
  }

  /// What a person's seal bears: the family name, which stands first in Japanese.
  private String familyName(ActorId id) {
    String[] parts = words.who(id, persons.get(id)).split("[ \\u3000]+");
    return words.locale().getLanguage().equals("ja") ? parts[0] : parts[parts.length - 1];
  }
}
