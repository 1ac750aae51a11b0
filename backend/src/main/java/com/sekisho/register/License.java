package com.sekisho.register;

import com.sekisho.shared.CanonicalJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.envers.Audited;
import tools.jackson.databind.JsonNode;

@Entity
@Table(name = "license")
@Audited
@SuppressWarnings("NullAway.Init")
class License extends Item {

  @Column(name = "name")
  private String name;

  @Column(name = "kind")
  private String kind;

  @Column(name = "ruled")
  private boolean ruled;

  protected License() {}

  License(String id, CanonicalJson body, boolean ruled) {
    super(id);
    this.ruled = ruled;
    describe(body);
  }

  void describe(CanonicalJson body) {
    LicenseFacts facts = RegisterJson.read(body, LicenseFacts.class);
    body(body);
    name = facts.name();
    kind = facts.kind().word();
  }

  /// Takes over what the rules say: from now on they are what its conditions follow.
  void follow(CanonicalJson body) {
    ruled = true;
    describe(body);
  }

  boolean ruled() {
    return ruled;
  }

  String name() {
    return name;
  }

  String kind() {
    return kind;
  }

  LicenseFacts facts() {
    return read(LicenseFacts.class);
  }

  LicenseView view() {
    LicenseFacts facts = facts();
    List<LicenseCondition> conditions =
        facts.conditions().stream().map(License::condition).toList();
    return new LicenseView(getId(), version(), ruled, facts, conditions);
  }

  static LicenseCondition condition(JsonNode data) {
    JsonNode locator = data.get("locator");
    return new LicenseCondition(
        data.get("type").stringValue(),
        ConditionText.of(data),
        locator == null || locator.isNull() ? null : locator.stringValue(),
        data);
  }
}
