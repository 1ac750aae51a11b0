package com.sekisho.register;

import com.sekisho.shared.CanonicalJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deployment")
@Audited
@SuppressWarnings("NullAway.Init")
class Deployment extends StatedItem {

  @Column(name = "model_id")
  private String modelId;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "name_ja")
  private String nameJa;

  @Column(name = "hosting")
  private String hosting;

  @Column(name = "operator_name")
  private @Nullable String operatorName;

  @Column(name = "operator_country")
  private @Nullable String operatorCountry;

  @Column(name = "terms")
  private @Nullable String terms;

  @Column(name = "regions")
  @JdbcTypeCode(SqlTypes.ARRAY)
  private @Nullable List<String> regions;

  @Column(name = "end_date")
  private @Nullable LocalDate endDate;

  protected Deployment() {}

  Deployment(String id, CanonicalJson body, Instant now) {
    super(id, now);
    describe(body);
  }

  void describe(CanonicalJson body) {
    DeploymentFacts facts = RegisterJson.read(body, DeploymentFacts.class);
    body(body);
    modelId = facts.modelId();
    nameEn = facts.name().en();
    nameJa = facts.name().ja();
    hosting = facts.hosting().word();
    DeploymentFacts.Operator by = facts.operator();
    operatorName = by == null ? null : by.name();
    operatorCountry = by == null ? null : by.country();
    terms = facts.terms();
    regions = regions(facts);
    endDate = facts.endDate();
  }

  String modelId() {
    return modelId;
  }

  /// Where data is processed or kept, as far as known.
  List<String> regions() {
    return regions == null ? List.of() : regions;
  }

  DeploymentFacts facts() {
    return read(DeploymentFacts.class);
  }

  /// Where data is processed or kept, each country once; null where neither is known.
  private static @Nullable List<String> regions(DeploymentFacts facts) {
    List<String> processing = facts.processingRegions();
    List<String> storage = facts.storageRegions();
    if (processing == null && storage == null) {
      return null;
    }
    return Stream.of(processing, storage)
        .flatMap(list -> list == null ? Stream.empty() : list.stream())
        .distinct()
        .sorted()
        .toList();
  }
}
