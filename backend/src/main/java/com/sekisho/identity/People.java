package com.sekisho.identity;

import com.sekisho.database.Revisions;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import com.sekisho.shared.Reason;
import com.sekisho.shared.Step;
import com.sekisho.shared.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Who stands behind an actor id.
@Service
public class People {

  private final PersonStore store;
  private final ErasedPersonStore erasedStore;
  private final ErasedPeople erased;
  private final ObjectProvider<PersonalTies> ties;
  private final ApplicationEventPublisher steps;

  People(
      PersonStore store,
      ErasedPersonStore erasedStore,
      ErasedPeople erased,
      ObjectProvider<PersonalTies> ties,
      ApplicationEventPublisher steps) {
    this.store = store;
    this.erasedStore = erasedStore;
    this.erased = erased;
    this.ties = ties;
    this.steps = steps;
  }

  @Transactional(readOnly = true)
  public Optional<PersonView> find(ActorId id) {
    return store.findById(id.value()).flatMap(Person::view);
  }

  /// Those of the actors who are known; erased ones are left out.
  @Transactional(readOnly = true)
  public Map<ActorId, PersonView> findAll(Collection<ActorId> ids) {
    return store.findAllById(ids.stream().map(ActorId::value).distinct().toList()).stream()
        .flatMap(person -> person.view().stream())
        .collect(Collectors.toMap(PersonView::id, Function.identity()));
  }

  /// By English name.
  @Transactional(readOnly = true)
  public List<PersonView> withRole(Role role) {
    return store.withRole(role).stream().flatMap(person -> person.view().stream()).toList();
  }

  /// Who there is and in which roles, by actor id.
  ///
  /// @throws RoleRefused for anybody but those who review, auditors and system administrators
  @Transactional(readOnly = true)
  public Page<PersonEntry> list(
      @Nullable Role role, @Nullable UnitId unit, @Nullable Cursor cursor, int limit, Actor actor) {
    mayList(actor);
    return Page.of(
        store
            .list(
                role == null ? EnumSet.allOf(Role.class) : EnumSet.of(role),
                unit == null ? null : unit.value(),
                cursor == null ? "" : cursor.key(1).getFirst(),
                Limit.of(limit + 1))
            .stream()
            .map(Person::entry)
            .toList(),
        limit,
        last -> Cursor.after(last.id().value()));
  }

  /// What somebody else has to settle before a person may be erased; empty: nothing.
  ///
  /// @throws RoleRefused for anybody but a system administrator
  /// @throws NotFound where there is no such person
  @Transactional(readOnly = true)
  public List<Bilingual> hindrances(ActorId id, Actor actor) {
    actor.mustHaveOneOf(Role.SYSTEM_ADMIN);
    return hindrances(person(id));
  }

  /// Makes a person unknown for good: their name and log-in go, and with them what they still asked
  /// for. Their actor id stays wherever it stands, and so do their roles in the history.
  ///
  /// @param reason for the record, in which the person must not be named
  /// @throws RoleRefused for anybody but a system administrator
  /// @throws OwnErasureRefused where the two are the same
  /// @throws ErasureRefused while something hangs on them that somebody else has to settle
  /// @throws NotFound where there is no such person
  @Transactional
  public void erase(ActorId id, @Nullable String reason, Actor actor, Instant now) {
    actor.mustHaveOneOf(Role.SYSTEM_ADMIN);
    if (id.equals(actor.id())) {
      throw new OwnErasureRefused();
    }
    Person person = person(id);
    Reason why = person.unnamed("reason", Reason.of("reason", reason));
    List<Bilingual> hindrances = hindrances(person);
    if (!hindrances.isEmpty()) {
      throw new ErasureRefused(hindrances);
    }
    ties.orderedStream().forEach(each -> each.release(id, actor, now));
    Revisions.sign(actor.id(), now);
    store.delete(person);
    erasedStore.save(new ErasedPerson(id, now));
    steps.publishEvent(
        new Step(
            UUID.randomUUID(),
            now,
            "person.erased",
            actor.id(),
            Map.of("person", id.value()),
            Map.of(
                "details",
                CanonicalJson.of(JsonNodeFactory.instance.objectNode().put("reason", why.text()))),
            new Step.Concerns(Set.of(), Set.of())));
    erased.learn(id);
  }

  private List<Bilingual> hindrances(Person person) {
    if (person.machine()) {
      return List.of(new Bilingual("This is a machine.", "これは機械のアカウントです。"));
    }
    return ties.orderedStream().flatMap(each -> each.hindrances(person.id()).stream()).toList();
  }

  private Person person(ActorId id) {
    return store
        .findById(id.value())
        .orElseThrow(() -> new NotFound(new Bilingual("person", "人"), id.value()));
  }

  /// One of [#list].
  ///
  /// @throws RoleRefused as [#list]
  /// @throws NotFound where there is no such person
  @Transactional(readOnly = true)
  public PersonEntry entry(ActorId id, Actor actor) {
    mayList(actor);
    return person(id).entry();
  }

  private static void mayList(Actor actor) {
    if (!actor.reviews()) {
      actor.mustHaveOneOf(Role.AUDITOR, Role.SYSTEM_ADMIN, Role.COMPLIANCE_OFFICER);
    }
  }

  /// @param login what the log-in calls them
  @Transactional(readOnly = true)
  public Optional<PersonView> byLogin(String login) {
    return store.findByLogin(login).flatMap(Person::view);
  }

  /// Whether nobody has been entered yet.
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return store.count() == 0 && erasedStore.count() == 0;
  }

  /// Enters somebody whom the log-in knows, under a new random actor id. The step that says so
  /// names their unit and roles, not them.
  ///
  /// @param by who lets them in
  @Transactional
  public PersonView enter(
      String login,
      Bilingual name,
      UnitId unit,
      Set<Role> roles,
      boolean machine,
      Actor by,
      Instant now) {
    by.mustHaveOneOf(Role.SYSTEM_ADMIN);
    Revisions.sign(by.id(), now);
    PersonView entered =
        store.save(new Person(login, name, unit, roles, machine)).view().orElseThrow();
    ObjectNode details = JsonNodeFactory.instance.objectNode().put("machine", machine);
    ArrayNode named = details.putArray("roles");
    entered.roles().stream().sorted().map(Role::word).forEach(named::add);
    steps.publishEvent(
        new Step(
            UUID.randomUUID(),
            now,
            "person.entered",
            by.id(),
            Map.of("person", entered.id().value(), "unit", unit.value()),
            Map.of("details", CanonicalJson.of(details)),
            new Step.Concerns(Set.of(entered.id()), Set.of(unit))));
    return entered;
  }
}
