package com.sekisho.request;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// Forms half filled in, each for its writer alone. A draft is no request yet: nothing about it is
/// decided or logged, and whatever it holds is judged when it is submitted.
@Service
public class Drafts {

  /// Most drafts of one person, and most characters of one draft.
  public static final int MAX_DRAFTS = 50;

  public static final int MAX_LENGTH = 65_536;

  private final DraftStore store;

  Drafts(DraftStore store) {
    this.store = store;
  }

  /// Begins a draft.
  ///
  /// @throws TooManyDraftsRefused at [#MAX_DRAFTS]
  /// @throws InvalidInput where the form is longer than [#MAX_LENGTH]
  @Transactional
  public DraftView begin(JsonNode body, Actor actor, Instant now) {
    actor.mustHaveOneOf(Role.EMPLOYEE);
    CanonicalJson form = form(body);
    if (store.countByOwner(actor.id().value()) >= MAX_DRAFTS) {
      throw new TooManyDraftsRefused(MAX_DRAFTS);
    }
    return store.save(new Draft(UUID.randomUUID(), actor.id().value(), form, now)).view();
  }

  /// Saves what the form holds now; of two windows the one that saves last counts.
  @Transactional
  public DraftView save(UUID id, JsonNode body, Actor actor, Instant now) {
    Draft draft = own(id, actor);
    draft.save(form(body), now);
    return draft.view();
  }

  /// @throws NotFound where there is none, or it is somebody else's
  @Transactional(readOnly = true)
  public DraftView load(UUID id, Actor actor) {
    return own(id, actor).view();
  }

  /// The caller's drafts, last saved first.
  @Transactional(readOnly = true)
  public List<DraftView> list(Actor actor) {
    return store.findByOwnerOrderBySavedAtDesc(actor.id().value()).stream()
        .map(Draft::view)
        .toList();
  }

  @Transactional
  public void delete(UUID id, Actor actor) {
    store.delete(own(id, actor));
  }

  private Draft own(UUID id, Actor actor) {
    return store
        .findByIdAndOwner(id, actor.id().value())
        .orElseThrow(() -> new NotFound(new Bilingual("draft", "下書き"), id.toString()));
  }

  private static CanonicalJson form(JsonNode body) {
    CanonicalJson form = CanonicalJson.of(body);
    if (form.text().length() > MAX_LENGTH) {
      throw new InvalidInput(
          new Violation(
              "",
              new Bilingual(
                  "The form holds more than can be kept as a draft.", "入力が大きすぎるため、下書きに保存できません。")));
    }
    return form;
  }
}
