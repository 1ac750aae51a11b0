package com.sekisho.policy;

import com.sekisho.decision.PolicyBundle;
import com.sekisho.decision.PolicyId;
import com.sekisho.shared.Digest;
import com.sekisho.shared.Way;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// Rules and tables under one name, with the bytes that decide.
@Entity
@Audited
class PolicyVersion implements Persistable<String> {

  @Id private String digest;
  private String version;

  @Enumerated(EnumType.STRING)
  private PolicyState state;

  private Instant activatedAt;
  @NotAudited private byte[] rego;
  @NotAudited private byte[] wasm;
  @NotAudited private String catalogue;

  @Transient private boolean isNew;

  @SuppressWarnings("NullAway.Init")
  protected PolicyVersion() {}

  PolicyVersion(PolicyBundle bundle, byte[] catalogue, Way by, Instant now) {
    this.digest = bundle.id().digest().value();
    this.version = bundle.id().version();
    this.rego = bundle.rego();
    this.wasm = bundle.wasm();
    this.catalogue = new String(catalogue, StandardCharsets.UTF_8);
    this.isNew = true;
    this.activatedAt = now;
    become(PolicyState.ACTIVE, by);
  }

  void activate(Way by, Instant now) {
    become(PolicyState.ACTIVE, by);
    activatedAt = now;
  }

  void supersede() {
    become(PolicyState.SUPERSEDED, null);
  }

  /// @param by the way by which it becomes active, and only then
  private void become(PolicyState next, @Nullable Way by) {
    if ((next == PolicyState.ACTIVE) != (by != null)) {
      throw new IllegalArgumentException(next + " by " + by);
    }
    state = next;
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
