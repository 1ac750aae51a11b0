package com.sekisho.identity;

import com.sekisho.database.Past;
import com.sekisho.database.Revision;
import com.sekisho.database.Revisions;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import com.sekisho.shared.Step;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Violation;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The legal entities and departments of the company, from which a request takes its
/// `organisation`.
@Service
public class OrganisationUnits {

  private final OrganisationUnitStore store;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;

  OrganisationUnits(
      OrganisationUnitStore store, EntityManager entities, ApplicationEventPublisher events) {
    this.store = store;
    this.entities = entities;
    this.events = events;
  }

  /// @throws NotFound
  @Transactional(readOnly = true)
  public OrganisationUnitView get(UnitId id) {
    return find(id).view();
  }

  @Transactional(readOnly = true)
  public List<OrganisationUnitView> all() {
    return store.findAll(Sort.by("nameEn", "id")).stream().map(OrganisationUnit::view).toList();
  }

  /// By English name.
  @Transactional(readOnly = true)
  public Page<OrganisationUnitView> list(@Nullable Cursor cursor, int limit) {
    Limit oneMore = Limit.of(limit + 1);
    List<OrganisationUnit> found;
    if (cursor == null) {
      found = store.first(oneMore);
    } else {
      List<String> key = cursor.key(2);
      found = store.after(key.getFirst(), key.getLast(), oneMore);
    }
    return Page.of(
        found.stream().map(OrganisationUnit::view).toList(),
        limit,
        unit -> Cursor.after(unit.name().en(), unit.id().value()));
  }

  /// Each state that the unit was in, the present one first.
  ///
  /// @throws NotFound
  @Transactional(readOnly = true)
  public List<OrganisationUnitRevision> history(UnitId id) {
    find(id);
    List<?> rows =
        AuditReaderFactory.get(entities)
            .createQuery()
            .forRevisionsOfEntity(OrganisationUnit.class, false, false)
            .add(AuditEntity.id().eq(id.value()))
            .addOrder(AuditEntity.revisionNumber().desc())
            .getResultList();
    return rows.stream()
        .map(
            row -> {
              Object[] parts = (Object[]) row;
              Revision revision = (Revision) parts[1];
              return new OrganisationUnitRevision(
                  revision.id(),
                  revision.at(),
                  revision.actor(),
                  ((OrganisationUnit) parts[0]).view());
            })
        .filter(revision -> Past.covers(revision.at()))
        .toList();
  }

  /// @throws RoleRefused for anybody but a compliance officer
  /// @throws InvalidInput with everything that is wrong
  @Transactional
  public OrganisationUnitView create(OrganisationUnitEntry entry, Actor actor, Instant now) {
    actor.mustHaveOneOf(Role.COMPLIANCE_OFFICER);
    OrganisationUnitEntry.Checked checked = entry.check();
    mustExist(checked.parent());
    Revisions.sign(actor.id(), now);
    OrganisationUnit unit = store.saveAndFlush(new OrganisationUnit(checked));
    events.publishEvent(step("organisation-unit.created", unit, actor, now));
    return unit.view();
  }

  /// @param expected the version that the caller looked at
  /// @throws RoleRefused for anybody but a compliance officer
  /// @throws InvalidInput with everything that is wrong
  /// @throws com.sekisho.shared.ChangedMeanwhile where the unit is of another version by now
  @Transactional
  public OrganisationUnitView change(
      UnitId id, OrganisationUnitEntry entry, long expected, Actor actor, Instant now) {
    actor.mustHaveOneOf(Role.COMPLIANCE_OFFICER);
    OrganisationUnit unit = find(id);
    OrganisationUnitEntry.Checked checked = entry.check();
    mustBeAbove(checked.parent(), id);
    Revisions.sign(actor.id(), now);
    unit.change(checked, expected);
    store.flush();
    events.publishEvent(step("organisation-unit.changed", unit, actor, now));
    return unit.view();
  }

  private OrganisationUnit find(UnitId id) {
    return store.findById(id.value()).orElseThrow(() -> notFound(id));
  }

  private void mustExist(@Nullable UnitId parent) {
    if (parent != null && !store.existsById(parent.value())) {
      throw badParent("There is no such organisation unit.", "この組織は登録されていません。");
    }
  }

  /// A unit is not, by any number of steps, a part of itself.
  private void mustBeAbove(@Nullable UnitId parent, UnitId id) {
    mustExist(parent);
    for (UnitId above = parent; above != null; above = find(above).view().parent()) {
      if (above.equals(id)) {
        throw badParent("A unit cannot be a part of itself.", "自組織の下位に自組織を置くことはできません。");
      }
    }
  }

  private static InvalidInput badParent(String en, String ja) {
    return new InvalidInput(new Violation("parent", new Bilingual(en, ja)));
  }

  private static NotFound notFound(UnitId id) {
    return new NotFound(new Bilingual("organisation unit", "組織"), id.value());
  }

  private static Step step(String kind, OrganisationUnit unit, Actor actor, Instant now) {
    OrganisationUnitView view = unit.view();
    return new Step(
        UUID.randomUUID(),
        now,
        kind,
        actor.id(),
        Map.of("organisation_unit", view.id().value()),
        Map.of("organisation", CanonicalJson.of(view.facts())),
        new Step.Concerns(Set.of(), Set.of(view.id())));
  }
}
