package com.sekisho.register;

import com.sekisho.identity.Actor;
import com.sekisho.register.ItemReader.Read;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import com.sekisho.shared.Violation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The licences of the register. Everybody signed in may read; compliance officers write those that
/// the rules don't know.
///
/// Whatever writes refuses with everything that is wrong with the input at once, for a version that
/// is not the present one, and for anybody but a compliance officer; and leaves a revision and a
/// step.
@Service
@Transactional(readOnly = true)
public class Licenses {

  private final LicenseStore store;
  private final ItemReader reader;
  private final Journal journal;
  private final Histories histories;
  private final EntityManager entities;

  Licenses(
      LicenseStore store,
      ItemReader reader,
      Journal journal,
      Histories histories,
      EntityManager entities) {
    this.store = store;
    this.reader = reader;
    this.journal = journal;
    this.histories = histories;
    this.entities = entities;
  }

  /// @throws NotFound where there is none of this id
  public LicenseView get(String id) {
    return license(id).view();
  }

  /// The licence of this id, if the register has it.
  public Optional<LicenseView> find(String id) {
    return store.findById(id).map(License::view);
  }

  /// What a list of licences rises by.
  public enum Sort {
    NAME,
    KIND
  }

  /// Licences in an order.
  ///
  /// @param text found in the name or id; null: all
  /// @param kinds words of [LicenseKind], one of which suffices; empty: any
  public Page<LicenseView> list(
      @Nullable String text, Set<String> kinds, Sort sort, @Nullable Cursor after, int limit) {
    Where where = where(text, kinds);
    String key =
        switch (sort) {
          case NAME -> "lower(l.name)";
          case KIND -> "l.kind";
        };
    where.after(after, key, "l.id");
    List<Tuple> rows =
        where
            .onto(
                entities.createQuery(
                    "select l, "
                        + key
                        + " from License l"
                        + where.text()
                        + " order by "
                        + key
                        + ", l.id",
                    Tuple.class))
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(
            rows,
            limit,
            row -> Cursor.after(row.get(1, String.class), row.get(0, License.class).getId()))
        .map(row -> row.get(0, License.class).view());
  }

  /// Licences by name.
  ///
  /// @param text found in the name or id; null: all
  /// @param kinds words of [LicenseKind], one of which suffices; empty: any
  public Page<LicenseView> list(
      @Nullable String text, Set<String> kinds, @Nullable Cursor after, int limit) {
    return list(text, kinds, Sort.NAME, after, limit);
  }

  /// How many licences such a list has in all.
  public long count(@Nullable String text, Set<String> kinds) {
    Where where = where(text, kinds);
    return where
        .onto(entities.createQuery("select count(l) from License l" + where.text(), Long.class))
        .getSingleResult();
  }

  private static Where where(@Nullable String text, Set<String> kinds) {
    Where where = new Where();
    where.contains(text, "l.name", "l.id");
    if (!kinds.isEmpty()) {
      where.in("l.kind", "kinds", kinds);
    }
    return where;
  }

  /// The licences of these ids, as far as there are any, by id.
  public Map<String, LicenseView> findAll(Collection<String> ids) {
    return store.findAllById(ids).stream().collect(Collectors.toMap(License::getId, License::view));
  }

  /// The facts of a licence as they were written, without its id: what a change starts from.
  ///
  /// @throws NotFound where there is none of this id
  public ObjectNode written(String id) {
    return ((ObjectNode) license(id).body().tree()).deepCopy();
  }

  /// All changes of a licence, newest first.
  ///
  /// @throws NotFound where there is none of this id
  public List<RevisionView> history(String id) {
    return histories.of(License.class, license(id).getId());
  }

  /// Registers a licence that the rules don't know yet: what it binds needs a review until a policy
  /// has it.
  @Transactional
  public LicenseView create(JsonNode written, Actor actor, Instant now) {
    journal.open(actor, now);
    List<Violation> violations = new ArrayList<>();
    Read read = reader.license(written, "", violations);
    Set<String> taken =
        store.findAllById(Ids.given(List.of(read))).stream()
            .map(License::getId)
            .collect(Collectors.toSet());
    Ids.mustBeNew(List.of(read), taken, violations);
    Body.refuseIfWrong(violations);
    License license =
        store.saveAndFlush(new License(Ids.of(read), CanonicalJson.of(read.body()), false));
    record("license.created", license, actor, now);
    return license.view();
  }

  /// Writes a licence anew.
  ///
  /// @throws RuledLicenseRefused where the rules know it
  @Transactional
  public LicenseView replace(
      String id, @Nullable Long version, JsonNode written, Actor actor, Instant now) {
    journal.open(actor, now);
    License license = license(id);
    if (license.ruled()) {
      throw new RuledLicenseRefused();
    }
    license.mustBeAt(version);
    List<Violation> violations = new ArrayList<>();
    Read read = reader.license(written, "", violations);
    Ids.mustStay(read, id, violations);
    Body.refuseIfWrong(violations);
    license.describe(CanonicalJson.of(read.body()));
    store.flush();
    record("license.changed", license, actor, now);
    return license.view();
  }

  /// Changes parts of a licence by a JSON merge patch (RFC 7396).
  @Transactional
  public LicenseView amend(
      String id, @Nullable Long version, JsonNode patch, Actor actor, Instant now) {
    return replace(id, version, ItemReader.patched(license(id).body().tree(), patch), actor, now);
  }

  /// Takes over the licences that the rules know, as the rules have them.
  ///
  /// @return how many were new or other than before
  int follow(List<? extends JsonNode> ruled, String path) {
    List<Violation> violations = new ArrayList<>();
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < ruled.size(); i++) {
      reads.add(reader.license(ruled.get(i), Ids.place(path, i), violations));
    }
    Ids.mustBeNew(reads, Set.of(), violations);
    Body.refuseIfWrong(violations);
    Map<String, License> present = new HashMap<>();
    store.findAllById(Ids.given(reads)).forEach(license -> present.put(license.getId(), license));
    List<License> added = new ArrayList<>();
    int changed = 0;
    for (Read read : reads) {
      CanonicalJson body = CanonicalJson.of(read.body());
      License license = present.get(Ids.of(read));
      if (license == null) {
        added.add(new License(Ids.of(read), body, true));
      } else if (!license.ruled() || !license.body().equals(body)) {
        license.follow(body);
        changed++;
      }
    }
    store.saveAllAndFlush(added);
    return added.size() + changed;
  }

  private License license(String id) {
    return store.findById(id).orElseThrow(() -> new NotFound(Kinds.LICENSE, id));
  }

  private void record(String kind, License license, Actor actor, Instant now) {
    journal.record(
        kind, actor, now, Map.of("license", license.getId()), Map.of("license", license.body()));
  }
}
