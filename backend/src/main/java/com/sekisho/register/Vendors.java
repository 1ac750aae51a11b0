package com.sekisho.register;

import com.sekisho.identity.Actor;
import com.sekisho.register.ItemReader.Read;
import com.sekisho.shared.Bilingual;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The vendors of the register. Everybody signed in may read; compliance officers write.
///
/// Whatever writes refuses with everything that is wrong with the input at once, for a version that
/// is not the present one, and for anybody but a compliance officer; and leaves a revision and a
/// step.
@Service
@Transactional(readOnly = true)
public class Vendors {

  private final VendorStore store;
  private final ItemReader reader;
  private final Journal journal;
  private final Histories histories;
  private final EntityManager entities;

  Vendors(
      VendorStore store,
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
  public VendorView get(String id) {
    return vendor(id).view();
  }

  /// What a list of vendors rises by.
  public enum Sort {
    NAME,
    COUNTRY
  }

  /// Vendors by name.
  ///
  /// @param text found in the name or id; null: all
  /// @param countries of the headquarters, one of which suffices; empty: any
  public Page<VendorView> list(
      @Nullable String text, Set<String> countries, @Nullable Cursor after, int limit) {
    return list(text, countries, Sort.NAME, after, limit);
  }

  /// Vendors in an order.
  ///
  /// @param text found in the name or id; null: all
  /// @param countries of the headquarters, one of which suffices; empty: any
  public Page<VendorView> list(
      @Nullable String text, Set<String> countries, Sort sort, @Nullable Cursor after, int limit) {
    Where where = where(text, countries);
    String key =
        switch (sort) {
          case NAME -> "lower(v.name)";
          case COUNTRY -> "v.country";
        };
    where.after(after, key, "v.id");
    List<Tuple> rows =
        where
            .onto(
                entities.createQuery(
                    "select v, "
                        + key
                        + " from Vendor v"
                        + where.text()
                        + " order by "
                        + key
                        + ", v.id",
                    Tuple.class))
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(
            rows,
            limit,
            row -> Cursor.after(row.get(1, String.class), row.get(0, Vendor.class).getId()))
        .map(row -> row.get(0, Vendor.class).view());
  }

  /// How many vendors such a list has in all.
  public long count(@Nullable String text, Set<String> countries) {
    Where where = where(text, countries);
    return where
        .onto(entities.createQuery("select count(v) from Vendor v" + where.text(), Long.class))
        .getSingleResult();
  }

  private static Where where(@Nullable String text, Set<String> countries) {
    Where where = new Where();
    where.contains(text, "v.name", "v.id");
    if (!countries.isEmpty()) {
      where.in("v.country", "countries", countries);
    }
    return where;
  }

  /// The vendors of these ids, as far as there are any, by id.
  public Map<String, VendorView> findAll(Collection<String> ids) {
    return store.findAllById(ids).stream().collect(Collectors.toMap(Vendor::getId, Vendor::view));
  }

  /// The facts of a vendor as they were written, without its id: what a change starts from.
  ///
  /// @throws NotFound where there is none of this id
  public ObjectNode written(String id) {
    return ((ObjectNode) vendor(id).body().tree()).deepCopy();
  }

  /// All changes of a vendor, newest first.
  ///
  /// @throws NotFound where there is none of this id
  public List<RevisionView> history(String id) {
    return histories.of(Vendor.class, vendor(id).getId());
  }

  @Transactional
  public VendorView create(JsonNode written, Actor actor, Instant now) {
    journal.open(actor, now);
    Vendor vendor = add(List.of(written), "", now).getFirst();
    record("vendor.created", vendor, actor, now);
    return vendor.view();
  }

  /// Writes all of a vendor's facts anew.
  @Transactional
  public VendorView replace(
      String id, @Nullable Long version, JsonNode written, Actor actor, Instant now) {
    journal.open(actor, now);
    Vendor vendor = vendor(id);
    vendor.mustBeAt(version);
    List<Violation> violations = new ArrayList<>();
    Read read = reader.vendor(written, "", Kinds.day(now), violations);
    Ids.mustStay(read, id, violations);
    namesMustBeFree(List.of(read), Set.of(id), violations);
    Body.refuseIfWrong(violations);
    vendor.describe(CanonicalJson.of(read.body()));
    store.flush();
    record("vendor.changed", vendor, actor, now);
    return vendor.view();
  }

  /// Changes some of a vendor's facts by a JSON merge patch (RFC 7396).
  @Transactional
  public VendorView amend(
      String id, @Nullable Long version, JsonNode patch, Actor actor, Instant now) {
    return replace(id, version, ItemReader.patched(vendor(id).body().tree(), patch), actor, now);
  }

  /// Stores new vendors, all or none.
  ///
  /// @param path of the list in what was sent; empty: a single one
  List<Vendor> add(List<? extends JsonNode> written, String path, Instant now) {
    List<Violation> violations = new ArrayList<>();
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      reads.add(reader.vendor(written.get(i), Ids.place(path, i), Kinds.day(now), violations));
    }
    Set<String> taken =
        store.findAllById(Ids.given(reads)).stream().map(Vendor::getId).collect(Collectors.toSet());
    Ids.mustBeNew(reads, taken, violations);
    namesMustBeFree(reads, Set.of(), violations);
    Body.refuseIfWrong(violations);
    return store.saveAllAndFlush(
        reads.stream()
            .map(read -> new Vendor(Ids.of(read), CanonicalJson.of(read.body())))
            .toList());
  }

  /// Bans and sanction lists know vendors by name, so that a name must mean one vendor.
  private void namesMustBeFree(
      List<Read> reads, Set<String> exceptThose, List<Violation> violations) {
    Set<String> names = new HashSet<>();
    reads.forEach(
        read -> {
          String name = read.text("name");
          if (name != null) {
            names.add(name);
          }
        });
    Set<String> taken =
        store.findByNameIn(names).stream()
            .filter(vendor -> !exceptThose.contains(vendor.getId()))
            .map(Vendor::name)
            .collect(Collectors.toCollection(HashSet::new));
    for (Read read : reads) {
      String name = read.text("name");
      if (name != null && !taken.add(name)) {
        violations.add(
            new Violation(
                read.at("name"),
                new Bilingual("There is a vendor of this name already.", "この名前の提供元はすでに登録されています。")));
      }
    }
  }

  boolean isEmpty() {
    return store.count() == 0;
  }

  private Vendor vendor(String id) {
    return store.findById(id).orElseThrow(() -> new NotFound(Kinds.VENDOR, id));
  }

  private void record(String kind, Vendor vendor, Actor actor, Instant now) {
    journal.record(
        kind, actor, now, Map.of("vendor", vendor.getId()), Map.of("vendor", vendor.body()));
  }
}
