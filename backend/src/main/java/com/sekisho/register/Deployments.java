package com.sekisho.register;

import com.sekisho.identity.Actor;
import com.sekisho.register.DeploymentQuery.Facet;
import com.sekisho.register.ItemReader.Read;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The deployments of the register. Everybody signed in may read; compliance officers write.
///
/// Whatever writes refuses with everything that is wrong with the input at once, for a version that
/// is not the present one, and for anybody but a compliance officer; and leaves a revision and a
/// step.
@Service
@Transactional(readOnly = true)
public class Deployments {

  private static final String FROM =
      " from Deployment d join Model m on m.id = d.modelId join Vendor v on v.id = m.vendorId";

  private final DeploymentStore store;
  private final ModelStore models;
  private final LicenseStore licenses;
  private final ItemReader reader;
  private final Vocabulary vocabulary;
  private final Lineages lineages;
  private final Journal journal;
  private final Histories histories;
  private final EntityManager entities;

  Deployments(
      DeploymentStore store,
      ModelStore models,
      LicenseStore licenses,
      ItemReader reader,
      Vocabulary vocabulary,
      Lineages lineages,
      Journal journal,
      Histories histories,
      EntityManager entities) {
    this.store = store;
    this.models = models;
    this.licenses = licenses;
    this.reader = reader;
    this.vocabulary = vocabulary;
    this.lineages = lineages;
    this.journal = journal;
    this.histories = histories;
    this.entities = entities;
  }

  /// @throws NotFound where there is none of this id
  public DeploymentView get(String id) {
    return find(id).orElseThrow(() -> new NotFound(Kinds.DEPLOYMENT, id));
  }

  public Optional<DeploymentView> find(String id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /// The deployments of these ids, as far as there are any, by id.
  public Map<String, DeploymentView> findAll(Collection<String> ids) {
    List<Deployment> found = store.findAllById(ids);
    Lineages.Loaded loaded = lineages.of(found.stream().map(Deployment::modelId).toList());
    Map<String, DeploymentView> views = new HashMap<>();
    for (Deployment deployment : found) {
      views.put(
          deployment.getId(),
          new DeploymentView(
              deployment.getId(),
              deployment.version(),
              deployment.status(),
              deployment.statusSince(),
              deployment.statusReason(),
              deployment.facts(),
              loaded.view(deployment.modelId()).orElseThrow()));
    }
    return views;
  }

  public Page<DeploymentView> list(DeploymentQuery query, @Nullable Cursor after, int limit) {
    Where where = where(query, null);
    String key =
        switch (query.sort()) {
          case MODEL -> "lower(m.name)";
          case END_DATE -> "coalesce(cast(d.endDate as string), '9999-12-31')";
          case HOSTING -> "d.hosting";
          case OPERATOR -> "lower(coalesce(d.operatorName, ''))";
          case STATUS -> "d.status";
        };
    where.after(after, key, "d.id");
    List<Tuple> rows =
        where
            .onto(
                entities.createQuery(
                    "select d.id, " + key + FROM + where.text() + " order by " + key + ", d.id",
                    Tuple.class))
            .setMaxResults(limit + 1)
            .getResultList();
    Page<String> ids =
        Page.of(
                rows,
                limit,
                row -> Cursor.after(row.get(1, String.class), row.get(0, String.class)))
            .map(row -> row.get(0, String.class));
    Map<String, DeploymentView> views = findAll(ids.items());
    return ids.map(id -> Optional.ofNullable(views.get(id)).orElseThrow());
  }

  public long count(DeploymentQuery query) {
    return count(where(query, null));
  }

  private long count(Where where) {
    return where
        .onto(entities.createQuery("select count(d)" + FROM + where.text(), Long.class))
        .getSingleResult();
  }

  /// How many deployments each value of each facet would leave, the most first.
  public Map<Facet, List<FacetCount>> facets(DeploymentQuery query) {
    Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      facets.put(facet, counts(query, facet));
    }
    return facets;
  }

  private List<FacetCount> counts(DeploymentQuery query, Facet facet) {
    return switch (facet) {
      case MODEL -> grouped(query, facet, "d.modelId", "");
      case VENDOR_COUNTRY -> grouped(query, facet, "v.country", "");
      case VENDOR -> grouped(query, facet, "m.vendorId", "");
      case HOSTING -> grouped(query, facet, "d.hosting", "");
      case OPERATOR_COUNTRY -> grouped(query, facet, "d.operatorCountry", "");
      case WEIGHTS -> grouped(query, facet, "m.weights", "");
      case REASONING -> grouped(query, facet, "m.reasoning", "");
      case TERMS -> grouped(query, facet, "d.terms", "");
      case STATUS -> grouped(query, facet, "d.status", "");
      case MODEL_STATUS -> grouped(query, facet, "m.status", "");
      case LICENSE_KIND ->
          grouped(query, facet, "l.kind", " join License l on array_contains(m.ownLicenses, l.id)");
      case MODALITY -> each(query, facet, words());
      case REGION -> each(query, facet, regions(query));
      case ENDED -> each(query, facet, List.of("no", "yes"));
    };
  }

  private static List<String> words() {
    return List.of(Modality.values()).stream().map(Modality::word).toList();
  }

  /// The regions that occur among what the query finds.
  private List<String> regions(DeploymentQuery query) {
    Where where = where(query, Facet.REGION);
    where.add("d.regions is not null");
    Set<String> occurring = new HashSet<>();
    where
        .onto(entities.createQuery("select d" + FROM + where.text(), Deployment.class))
        .getResultStream()
        .forEach(deployment -> occurring.addAll(deployment.regions()));
    return vocabulary.countries().stream().filter(occurring::contains).toList();
  }

  private List<FacetCount> grouped(
      DeploymentQuery query, Facet facet, String expression, String join) {
    Where where = where(query, facet);
    where.add(expression + " is not null");
    return Facets.sorted(
        where
            .onto(
                entities.createQuery(
                    "select "
                        + expression
                        + ", count(distinct d.id)"
                        + FROM
                        + join
                        + where.text()
                        + " group by "
                        + expression,
                    Tuple.class))
            .getResultStream()
            .map(row -> new FacetCount(row.get(0, String.class), row.get(1, Long.class))));
  }

  private List<FacetCount> each(DeploymentQuery query, Facet facet, List<String> values) {
    List<FacetCount> counts = new ArrayList<>();
    for (String value : values) {
      long count = count(where(query.with(facet, value), null));
      if (count > 0) {
        counts.add(new FacetCount(value, count));
      }
    }
    return Facets.sorted(counts.stream());
  }

  private static Where where(DeploymentQuery query, @Nullable Facet except) {
    Where where = new Where();
    where.contains(
        query.text(), "d.nameEn", "d.nameJa", "d.id", "d.operatorName", "m.name", "v.name");
    query
        .chosen()
        .forEach(
            (facet, wanted) -> {
              if (facet != except) {
                narrow(where, facet, wanted, query);
              }
            });
    return where;
  }

  private static void narrow(Where where, Facet facet, Set<String> wanted, DeploymentQuery query) {
    String name = facet.word();
    switch (facet) {
      case MODEL -> where.in("d.modelId", name, wanted);
      case VENDOR_COUNTRY -> where.in("v.country", name, wanted);
      case VENDOR -> where.in("m.vendorId", name, wanted);
      case HOSTING -> where.in("d.hosting", name, wanted);
      case OPERATOR_COUNTRY -> where.in("d.operatorCountry", name, wanted);
      case REGION -> where.holdsAny("d.regions", name, wanted);
      case WEIGHTS -> where.in("m.weights", name, wanted);
      case MODALITY -> where.holdsAny("m.modalitiesIn", name, wanted);
      case REASONING -> where.in("m.reasoning", name, wanted);
      case TERMS -> where.in("d.terms", name, wanted);
      case STATUS -> where.in("d.status", name, wanted);
      case MODEL_STATUS -> where.in("m.status", name, wanted);
      case LICENSE_KIND -> {
        where.add(
            "exists (select 1 from License k where k.kind in (:license_kind) and"
                + " array_contains(m.ownLicenses, k.id))");
        where.bind(name, wanted);
      }
      case ENDED -> {
        String ended = "d.endDate is not null and d.endDate <= :today";
        if (wanted.equals(Set.of("yes"))) {
          where.add("(" + ended + ")");
          where.bind("today", query.today());
        } else if (wanted.equals(Set.of("no"))) {
          where.add("not (" + ended + ")");
          where.bind("today", query.today());
        }
      }
    }
  }

  /// The facts of a deployment as they were written, without its id: what a change starts from.
  ///
  /// @throws NotFound where there is none of this id
  public ObjectNode written(String id) {
    return ((ObjectNode) deployment(id).body().tree()).deepCopy();
  }

  /// All changes of a deployment, newest first.
  ///
  /// @throws NotFound where there is none of this id
  public List<RevisionView> history(String id) {
    return histories.of(Deployment.class, deployment(id).getId());
  }

  @Transactional
  public DeploymentView create(JsonNode written, Actor actor, Instant now) {
    journal.open(actor, now);
    Deployment deployment = add(List.of(written), "", now).getFirst();
    record("deployment.created", deployment, actor, now);
    return get(deployment.getId());
  }

  /// Writes all of a deployment's facts anew.
  @Transactional
  public DeploymentView replace(
      String id, @Nullable Long version, JsonNode written, Actor actor, Instant now) {
    journal.open(actor, now);
    Deployment deployment = deployment(id);
    deployment.mustBeAt(version);
    List<Violation> violations = new ArrayList<>();
    Read read = reader.deployment(written, "", Kinds.day(now), violations);
    Ids.mustStay(read, id, violations);
    namedMustExist(List.of(read), violations);
    Body.refuseIfWrong(violations);
    deployment.describe(CanonicalJson.of(read.body()));
    store.flush();
    record("deployment.changed", deployment, actor, now);
    return get(id);
  }

  /// Changes some of a deployment's facts by a JSON merge patch (RFC 7396).
  @Transactional
  public DeploymentView amend(
      String id, @Nullable Long version, JsonNode patch, Actor actor, Instant now) {
    return replace(
        id, version, ItemReader.patched(deployment(id).body().tree(), patch), actor, now);
  }

  /// Approves, suspends, retires or proposes again.
  ///
  /// @param why for the record
  /// @throws StatusMoveRefused where that can't follow the present status
  @Transactional
  public DeploymentView changeStatus(
      String id, @Nullable Long version, Status next, String why, Actor actor, Instant now) {
    journal.open(actor, now);
    String reason = Reason.of("reason", why).text();
    Deployment deployment = deployment(id);
    deployment.mustBeAt(version);
    Status before = deployment.status();
    Way by = next == Status.APPROVED ? Way.DEPLOYMENT_STATUS : null;
    deployment.changeStatus(next, by, reason, now);
    store.flush();
    journal.record(
        "deployment.status-changed",
        by,
        actor,
        now,
        Map.of("deployment", id, "model", deployment.modelId()),
        Map.of("status", StatusChange.body(before, next, reason)));
    return get(id);
  }

  /// Stores new deployments, all or none.
  ///
  /// @param path of the list in what was sent; empty: a single one
  List<Deployment> add(List<? extends JsonNode> written, String path, Instant now) {
    List<Violation> violations = new ArrayList<>();
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      reads.add(reader.deployment(written.get(i), Ids.place(path, i), Kinds.day(now), violations));
    }
    Set<String> taken =
        store.findAllById(Ids.given(reads)).stream()
            .map(Deployment::getId)
            .collect(Collectors.toSet());
    Ids.mustBeNew(reads, taken, violations);
    namedMustExist(reads, violations);
    Body.refuseIfWrong(violations);
    return store.saveAllAndFlush(
        reads.stream()
            .map(read -> new Deployment(Ids.of(read), CanonicalJson.of(read.body()), now))
            .toList());
  }

  private void namedMustExist(List<Read> reads, List<Violation> violations) {
    Set<String> modelIds = new HashSet<>();
    Set<String> terms = new HashSet<>();
    for (Read read : reads) {
      String model = read.text("model_id");
      if (model != null) {
        modelIds.add(model);
      }
      String contract = read.text("terms");
      if (contract != null) {
        terms.add(contract);
      }
    }
    Set<String> knownModels =
        models.findAllById(modelIds).stream().map(Model::getId).collect(Collectors.toSet());
    Set<String> knownTerms =
        licenses.findAllById(terms).stream().map(License::getId).collect(Collectors.toSet());
    for (Read read : reads) {
      String model = read.text("model_id");
      if (model != null && !knownModels.contains(model)) {
        Ids.unknown(read.at("model_id"), Kinds.MODEL, model, violations);
      }
      String contract = read.text("terms");
      if (contract != null && !knownTerms.contains(contract)) {
        Ids.unknown(read.at("terms"), Kinds.LICENSE, contract, violations);
      }
    }
  }

  private Deployment deployment(String id) {
    return store.findById(id).orElseThrow(() -> new NotFound(Kinds.DEPLOYMENT, id));
  }

  private void record(String kind, Deployment deployment, Actor actor, Instant now) {
    journal.record(
        kind,
        actor,
        now,
        Map.of("deployment", deployment.getId(), "model", deployment.modelId()),
        Map.of("deployment", deployment.body()));
  }
}
