package com.sekisho.register;

import com.sekisho.shared.CanonicalJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.envers.Audited;

@Entity
@Table(name = "vendor")
@Audited
@SuppressWarnings("NullAway.Init")
class Vendor extends Item {

  @Column(name = "name")
  private String name;

  @Column(name = "country")
  private String country;

  protected Vendor() {}

  Vendor(String id, CanonicalJson body) {
    super(id);
    describe(body);
  }

  void describe(CanonicalJson body) {
    VendorFacts facts = RegisterJson.read(body, VendorFacts.class);
    body(body);
    name = facts.name();
    country = facts.country();
  }

  String name() {
    return name;
  }

  String country() {
    return country;
  }

  VendorView view() {
    return new VendorView(getId(), version(), read(VendorFacts.class));
  }
}
