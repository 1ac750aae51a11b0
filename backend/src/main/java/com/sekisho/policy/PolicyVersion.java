package com.sekisho.policy;

import com.sekisho.decision.PolicyBundle;
import com.sekisho.decision.PolicyId;
import com.sekisho.shared.Digest;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.data.domain.Persistable;

/// Rules and tables under one name, with the bytes that decide.
@Entity
class PolicyVersion implements Persistable<String> {

  @Id private String digest;
  private String version;

  @Enumerated(EnumType.STRING)
  private PolicyState state;

  private Instant activatedAt;
  private byte[] rego;
  private byte[] wasm;
  private String catalogue;

  @Transient private boolean isNew;

  @SuppressWarnings("NullAway.Init")
  protected PolicyVersion() {}

  PolicyVersion(PolicyBundle bundle, byte[] catalogue, Instant now) {
    this.digest = bundle.id().digest().value();
    this.version = bundle.id().version();
    this.state = PolicyState.ACTIVE;
    this.activatedAt = now;
    this.rego = bundle.rego();
    this.wasm = bundle.wasm();
    this.catalogue = new String(catalogue, StandardCharsets.UTF_8);
    this.isNew = true;
  }

  void activate(Instant now) {
    state = PolicyState.ACTIVE;
    activatedAt = now;
  }

  void supersede() {
    state = PolicyState.SUPERSEDED;
  }

  boolean isActive() {
    return state == PolicyState.ACTIVE;
  }

  PolicyBundle bundle() {
    return new PolicyBundle(policyId(), rego, wasm);
  }

  String catalogue() {
    return catalogue;
  }

  private PolicyId policyId() {
    return new PolicyId(version, new Digest(digest));
  }

  @Override
  public String getId() {
    return digest;
  }

  @Override
  public boolean isNew() {
    return isNew;
  }

  @PostLoad
  @PostPersist
  void stored() {
    isNew = false;
  }
}
