package com.sekisho.register;

import com.sekisho.identity.Actor;
import com.sekisho.register.ItemReader.Read;
import com.sekisho.register.ModelQuery.Facet;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import com.sekisho.shared.Reason;
import com.sekisho.shared.Violation;
import com.sekisho.shared.Way;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The models of the register. Everybody signed in may read; compliance officers write.
///
/// Whatever writes refuses with everything that is wrong with the input at once, for a version that
/// is not the present one, and for anybody but a compliance officer; and leaves a revision and a
/// step.
@Service
@Transactional(readOnly = true)
public class Models {

  private static final String FROM = " from Model m join Vendor v on v.id = m.vendorId";

  private final ModelStore store;
  private final VendorStore vendors;
  private final LicenseStore licenses;
  private final ItemReader reader;
  private final Lineages lineages;
  private final Journal journal;
  private final Histories histories;
  private final EntityManager entities;

  Models(
      ModelStore store,
      VendorStore vendors,
      LicenseStore licenses,
      ItemReader reader,
      Lineages lineages,
      Journal journal,
      Histories histories,
      EntityManager entities) {
    this.store = store;
    this.vendors = vendors;
    this.licenses = licenses;
    this.reader = reader;
    this.lineages = lineages;
    this.journal = journal;
    this.histories = histories;
    this.entities = entities;
  }

  /// @throws NotFound where there is none of this id
  public ModelView get(String id) {
    return find(id).orElseThrow(() -> new NotFound(Kinds.MODEL, id));
  }

  public Optional<ModelView> find(String id) {
    return lineages.of(List.of(id)).view(id);
  }

  /// The models of these ids, as far as there are any, by id.
  public Map<String, ModelView> findAll(Collection<String> ids) {
    Lineages.Loaded loaded = lineages.of(ids);
    Map<String, ModelView> views = new HashMap<>();
    for (String id : ids) {
      loaded.view(id).ifPresent(view -> views.put(id, view));
    }
    return views;
  }

  public Page<ModelView> list(ModelQuery query, @Nullable Cursor after, int limit) {
    Where where = where(query, null);
    String key =
        switch (query.sort()) {
          case NAME -> "lower(m.name)";
          case RELEASED -> "coalesce(m.released, '')";
          case VENDOR -> "lower(v.name)";
          case WEIGHTS -> "m.weights";
          case STATUS -> "m.status";
        };
    String order =
        switch (query.sort()) {
          case NAME, VENDOR, WEIGHTS, STATUS -> key + ", m.id";
          case RELEASED -> key + " desc, m.id desc";
        };
    switch (query.sort()) {
      case NAME, VENDOR, WEIGHTS, STATUS -> where.after(after, key, "m.id");
      case RELEASED -> where.before(after, key, "m.id");
    }
    List<Tuple> rows =
        where
            .onto(
                entities.createQuery(
                    "select m.id, " + key + FROM + where.text() + " order by " + order,
                    Tuple.class))
            .setMaxResults(limit + 1)
            .getResultList();
    Page<String> ids =
        Page.of(
                rows,
                limit,
                row -> Cursor.after(row.get(1, String.class), row.get(0, String.class)))
            .map(row -> row.get(0, String.class));
    Lineages.Loaded loaded = lineages.of(ids.items());
    return ids.map(id -> loaded.view(id).orElseThrow());
  }

  public long count(ModelQuery query) {
    Where where = where(query, null);
    return where
        .onto(entities.createQuery("select count(m)" + FROM + where.text(), Long.class))
        .getSingleResult();
  }

  /// How many models each value of each facet would leave, the most first.
  public Map<Facet, List<FacetCount>> facets(ModelQuery query) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, counts(query, facet));
    }
    return facets;
  }

  private List<FacetCount> counts(ModelQuery query, Facet facet) {
    return switch (facet) {
      case VENDOR_COUNTRY -> grouped(query, facet, "v.country", "");
      case VENDOR -> grouped(query, facet, "m.vendorId", "");
      case WEIGHTS -> grouped(query, facet, "m.weights", "");
      case REASONING -> grouped(query, facet, "m.reasoning", "");
      case STATUS -> grouped(query, facet, "m.status", "");
      case LICENSE_KIND ->
          grouped(query, facet, "l.kind", " join License l on array_contains(m.ownLicenses, l.id)");
      case LICENSE ->
          grouped(query, facet, "l.id", " join License l on array_contains(m.ownLicenses, l.id)");
      case HOSTING -> grouped(query, facet, "d.hosting", " join Deployment d on d.modelId = m.id");
      case MODALITY -> modalities(query);
    };
  }

  private List<FacetCount> grouped(ModelQuery query, Facet facet, String expression, String join) {
    Where where = where(query, facet);
    where.add(expression + " is not null");
    return Facets.sorted(
        where
            .onto(
                entities.createQuery(
                    "select "
                        + expression
                        + ", count(distinct m.id)"
                        + FROM
                        + join
                        + where.text()
                        + " group by "
                        + expression,
                    Tuple.class))
            .getResultStream()
            .map(row -> new FacetCount(row.get(0, String.class), row.get(1, Long.class))));
  }

  private List<FacetCount> modalities(ModelQuery query) {
    List<FacetCount> counts = new ArrayList<>();
    for (Modality modality : Modality.values()) {
      Where where = where(query, Facet.MODALITY);
      where.holdsAny("m.modalitiesIn", "counted", List.of(modality.word()));
      long count =
          where
              .onto(entities.createQuery("select count(m)" + FROM + where.text(), Long.class))
              .getSingleResult();
      if (count > 0) {
        counts.add(new FacetCount(modality.word(), count));
      }
    }
    return Facets.sorted(counts.stream());
  }

  private static Where where(ModelQuery query, @Nullable Facet except) {
    Where where = new Where();
    where.contains(query.text(), "m.name", "m.id", "m.family", "v.name");
    query
        .chosen()
        .forEach(
            (facet, wanted) -> {
              if (facet != except) {
                narrow(where, facet, wanted);
              }
            });
    return where;
  }

  private static void narrow(Where where, Facet facet, Set<String> wanted) {
    String name = facet.word();
    switch (facet) {
      case VENDOR_COUNTRY -> where.in("v.country", name, wanted);
      case VENDOR -> where.in("m.vendorId", name, wanted);
      case WEIGHTS -> where.in("m.weights", name, wanted);
      case REASONING -> where.in("m.reasoning", name, wanted);
      case STATUS -> where.in("m.status", name, wanted);
      case MODALITY -> where.holdsAny("m.modalitiesIn", name, wanted);
      case LICENSE -> where.holdsAny("m.ownLicenses", name, wanted);
      case LICENSE_KIND -> {
        where.add(
            "exists (select 1 from License k where k.kind in (:license_kind) and"
                + " array_contains(m.ownLicenses, k.id))");
        where.bind(name, wanted);
      }
      case HOSTING -> {
        where.add(
            "exists (select 1 from Deployment h where h.modelId = m.id and h.hosting in"
                + " (:hosting))");
        where.bind(name, wanted);
      }
    }
  }

  /// The model's lineage with what each licence in it asks.
  ///
  /// @throws NotFound where there is no model of this id
  public Lineage lineage(String id) {
    Lineages.Loaded loaded = lineages.of(List.of(id));
    Model self = loaded.models().get(id);
    if (self == null) {
      throw new NotFound(Kinds.MODEL, id);
    }
    Ancestry ancestry = loaded.ancestry();
    List<Lineage.Node> nodes = new ArrayList<>();
    nodes.add(node(loaded, self, Relation.OWN));
    for (Ancestor ancestor : ancestry.ancestors(id)) {
      Model model = loaded.models().get(ancestor.id());
      if (model != null) {
        nodes.add(node(loaded, model, ancestor.relation()));
      }
    }
    List<Lineage.Tie> ties =
        ancestry.ties(id).stream()
            .map(
                tie ->
                    new Lineage.Tie(
                        tie.from().id(), tie.to().id(), tie.relation(), tie.relicensed()))
            .toList();
    List<BoundLicense> bound = ancestry.licenses(id).orElse(List.of());
    Map<String, License> texts = new HashMap<>();
    licenses
        .findAllById(bound.stream().map(BoundLicense::id).collect(Collectors.toSet()))
        .forEach(license -> texts.put(license.getId(), license));
    List<Lineage.Duty> duties = new ArrayList<>();
    for (BoundLicense each : bound) {
      License license = texts.get(each.id());
      if (license != null) {
        LicenseView view = license.view();
        boolean binds = follows(view, each.relation());
        for (LicenseCondition condition : view.conditions()) {
          duties.add(
              new Lineage.Duty(
                  condition,
                  view.id(),
                  view.name(),
                  each.via(),
                  ancestry.node(each.via()).name(),
                  each.relation(),
                  binds));
        }
      }
    }
    return new Lineage(id, nodes, ties, duties);
  }

  private static Lineage.Node node(Lineages.Loaded loaded, Model model, Relation relation) {
    return new Lineage.Node(
        model.getId(),
        model.name(),
        loaded.vendor(model).name(),
        loaded.vendor(model).country(),
        model.facts().ownLicenses(),
        relation,
        model.status());
  }

  private static boolean follows(LicenseView license, Relation relation) {
    return switch (relation) {
      case OWN, BASE -> true;
      case DISTILLED, OUTPUTS ->
          license.conditions().stream()
              .filter(condition -> condition.type().equals("derived_model_inheritance"))
              .flatMap(condition -> condition.data().path("inherits").valueStream())
              .anyMatch(word -> word.isString() && word.stringValue().equals(relation.word()));
    };
  }

  /// The facts of a model as they were written, without its id: what a change starts from.
  ///
  /// @throws NotFound where there is none of this id
  public ObjectNode written(String id) {
    return ((ObjectNode) model(id).body().tree()).deepCopy();
  }

  /// All changes of a model, newest first.
  ///
  /// @throws NotFound where there is none of this id
  public List<RevisionView> history(String id) {
    return histories.of(Model.class, model(id).getId());
  }

  @Transactional
  public ModelView create(JsonNode written, Actor actor, Instant now) {
    journal.open(actor, now);
    Model model = add(List.of(written), "", now).getFirst();
    record("model.created", model, actor, now);
    return get(model.getId());
  }

  /// Writes all of a model's facts anew.
  @Transactional
  public ModelView replace(
      String id, @Nullable Long version, JsonNode written, Actor actor, Instant now) {
    journal.open(actor, now);
    Model model = model(id);
    model.mustBeAt(version);
    List<Violation> violations = new ArrayList<>();
    Read read = reader.model(written, "", Kinds.day(now), violations);
    Ids.mustStay(read, id, violations);
    namedMustExist(List.of(read), Set.of(), violations);
    Body.refuseIfWrong(violations);
    model.describe(CanonicalJson.of(read.body()));
    mustNotComeFromItself(Map.of(id, model), Map.of(id, read), violations);
    Body.refuseIfWrong(violations);
    store.flush();
    record("model.changed", model, actor, now);
    return get(id);
  }

  /// Changes some of a model's facts by a JSON merge patch (RFC 7396).
  @Transactional
  public ModelView amend(
      String id, @Nullable Long version, JsonNode patch, Actor actor, Instant now) {
    return replace(id, version, ItemReader.patched(model(id).body().tree(), patch), actor, now);
  }

  /// Approves, suspends, retires or proposes again.
  ///
  /// @param why for the record
  /// @throws StatusMoveRefused where that can't follow the present status
  @Transactional
  public ModelView changeStatus(
      String id, @Nullable Long version, Status next, String why, Actor actor, Instant now) {
    journal.open(actor, now);
    String reason = Reason.of("reason", why).text();
    Model model = model(id);
    model.mustBeAt(version);
    Status before = model.status();
    Way by = next == Status.APPROVED ? Way.MODEL_STATUS : null;
    model.changeStatus(next, by, reason, now);
    store.flush();
    journal.record(
        "model.status-changed",
        by,
        actor,
        now,
        Map.of("model", id),
        Map.of("status", StatusChange.body(before, next, reason)));
    return get(id);
  }

  /// Stores new models, all or none; they may name each other.
  ///
  /// @param path of the list in what was sent; empty: a single one
  List<Model> add(List<? extends JsonNode> written, String path, Instant now) {
    List<Violation> violations = new ArrayList<>();
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      reads.add(reader.model(written.get(i), Ids.place(path, i), Kinds.day(now), violations));
    }
    Set<String> taken =
        store.findAllById(Ids.given(reads)).stream().map(Model::getId).collect(Collectors.toSet());
    Ids.mustBeNew(reads, taken, violations);
    namedMustExist(reads, Ids.given(reads), violations);
    Body.refuseIfWrong(violations);
    Map<String, Model> models = new TreeMap<>();
    Map<String, Read> byId = new HashMap<>();
    for (Read read : reads) {
      models.put(Ids.of(read), new Model(Ids.of(read), CanonicalJson.of(read.body()), now));
      byId.put(Ids.of(read), read);
    }
    mustNotComeFromItself(models, byId, violations);
    Body.refuseIfWrong(violations);
    return store.saveAllAndFlush(models.values());
  }

  private void namedMustExist(List<Read> reads, Set<String> alsoKnown, List<Violation> violations) {
    Set<String> parents = new HashSet<>();
    Set<String> terms = new HashSet<>();
    Set<String> makers = new HashSet<>();
    for (Read read : reads) {
      parents.addAll(parents(read).values());
      terms.addAll(read.texts("own_licenses"));
      read.body()
          .path("availability")
          .forEach(
              way -> {
                if (way.path("terms").isString()) {
                  terms.add(way.get("terms").stringValue());
                }
              });
      String maker = read.text("vendor_id");
      if (maker != null) {
        makers.add(maker);
      }
    }
    Set<String> models = new HashSet<>(alsoKnown);
    parents.removeAll(alsoKnown);
    store.findAllById(parents).forEach(model -> models.add(model.getId()));
    Set<String> known =
        licenses.findAllById(terms).stream().map(License::getId).collect(Collectors.toSet());
    Set<String> vendorIds =
        vendors.findAllById(makers).stream().map(Vendor::getId).collect(Collectors.toSet());
    for (Read read : reads) {
      String maker = read.text("vendor_id");
      if (maker != null && !vendorIds.contains(maker)) {
        Ids.unknown(read.at("vendor_id"), Kinds.VENDOR, maker, violations);
      }
      List<String> own = read.texts("own_licenses");
      for (int i = 0; i < own.size(); i++) {
        if (!known.contains(own.get(i))) {
          Ids.unknown(read.at("own_licenses[" + i + "]"), Kinds.LICENSE, own.get(i), violations);
        }
      }
      JsonNode ways = read.body().path("availability");
      for (int i = 0; i < ways.size(); i++) {
        JsonNode contract = ways.get(i).path("terms");
        if (contract.isString() && !known.contains(contract.stringValue())) {
          Ids.unknown(
              read.at("availability[" + i + "].terms"),
              Kinds.LICENSE,
              contract.stringValue(),
              violations);
        }
      }
      parents(read)
          .forEach(
              (place, parent) -> {
                if (!models.contains(parent)) {
                  Ids.unknown(read.at(place), Kinds.MODEL, parent, violations);
                }
              });
    }
  }

  /// What a model names as its ancestors, by place.
  private static Map<String, String> parents(Read read) {
    Map<String, String> parents = new TreeMap<>();
    for (String list : List.of("base_models", "trained_on_outputs_of")) {
      List<String> ids = read.texts(list);
      for (int i = 0; i < ids.size(); i++) {
        parents.put(list + "[" + i + "]", ids.get(i));
      }
    }
    String teacher = read.text("distilled_from");
    if (teacher != null) {
      parents.put("distilled_from", teacher);
    }
    return parents;
  }

  private void mustNotComeFromItself(
      Map<String, Model> models, Map<String, Read> reads, List<Violation> violations) {
    Ancestry ancestry = lineages.with(models, List.of()).ancestry();
    reads.forEach(
        (id, read) ->
            ancestry
                .cycle(id)
                .ifPresent(
                    way -> {
                      String next = way.get(1);
                      String place =
                          parents(read).entrySet().stream()
                              .filter(parent -> parent.getValue().equals(next))
                              .map(Map.Entry::getKey)
                              .findFirst()
                              .orElseThrow();
                      violations.add(
                          new Violation(
                              read.at(place),
                              new Bilingual(
                                  "A model can't come from itself: "
                                      + String.join(" → ", way)
                                      + ".",
                                  "モデルの系統が循環しています:" + String.join(" → ", way))));
                    }));
  }

  private Model model(String id) {
    return store.findById(id).orElseThrow(() -> new NotFound(Kinds.MODEL, id));
  }

  private void record(String kind, Model model, Actor actor, Instant now) {
    journal.record(kind, actor, now, Map.of("model", model.getId()), Map.of("model", model.body()));
  }
}
