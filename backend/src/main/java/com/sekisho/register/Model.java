package com.sekisho.register;

import com.sekisho.shared.CanonicalJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "model")
@Audited
@SuppressWarnings("NullAway.Init")
class Model extends StatedItem {

  @Column(name = "name")
  private String name;

  @Column(name = "vendor_id")
  private String vendorId;

  @Column(name = "family")
  private @Nullable String family;

  @Column(name = "released")
  private @Nullable String released;

  @Column(name = "weights")
  private String weights;

  @Column(name = "reasoning")
  private @Nullable String reasoning;

  @Column(name = "modalities_in")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private @Nullable List<String> modalitiesIn;

  @Column(name = "own_licenses")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private @Nullable List<String> ownLicenses;

  @Column(name = "parents")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> parents;

  @Transient private @Nullable ModelFacts facts;

  protected Model() {}

  Model(String id, CanonicalJson body, Instant now) {
    super(id, now);
    describe(body);
  }

  void describe(CanonicalJson body) {
    ModelFacts facts = RegisterJson.read(body, ModelFacts.class);
    this.facts = facts;
    body(body);
    name = facts.name();
    vendorId = facts.vendorId();
    family = facts.family();
    released = facts.released();
    weights = facts.weights().word();
    Reasoning thinks = facts.reasoning();
    reasoning = thinks == null ? null : thinks.word();
    List<Modality> takes = facts.modalitiesIn();
    modalitiesIn = takes == null ? null : takes.stream().map(Modality::word).toList();
    ownLicenses = facts.ownLicenses();
    parents = List.copyOf(parents(facts).keySet());
  }

  String name() {
    return name;
  }

  String vendorId() {
    return vendorId;
  }

  List<String> parents() {
    return parents;
  }

  ModelFacts facts() {
    ModelFacts known = facts;
    if (known == null) {
      known = read(ModelFacts.class);
      facts = known;
    }
    return known;
  }

  Ancestry.Node node(Vendor vendor) {
    return new Ancestry.Node(
        getId(), name, vendorId, vendor.country(), ownLicenses, parents(facts()));
  }

  /// The models it comes from, each with the strongest tie that is recorded to it.
  private static Map<String, Relation> parents(ModelFacts facts) {
    Map<String, Relation> parents = new LinkedHashMap<>();
    List<String> bases = facts.baseModels();
    if (bases != null) {
      bases.forEach(base -> parents.put(base, Relation.BASE));
    }
    String teacher = facts.distilledFrom();
    if (teacher != null) {
      parents.merge(teacher, Relation.DISTILLED, Relation::or);
    }
    List<String> outputs = facts.trainedOnOutputsOf();
    if (outputs != null) {
      outputs.forEach(source -> parents.merge(source, Relation.OUTPUTS, Relation::or));
    }
    return parents;
  }
}
