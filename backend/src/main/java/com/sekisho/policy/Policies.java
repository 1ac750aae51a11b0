package com.sekisho.policy;

import com.sekisho.decision.PolicyId;
import com.sekisho.shared.Digest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The versions of the policy.
@Service
@Transactional(readOnly = true)
public class Policies {

  private final PolicyStore store;

  Policies(PolicyStore store) {
    this.store = store;
  }

  /// The version that new decisions are made under.
  public PolicyView active() {
    return inForce().orElseThrow(() -> new IllegalStateException("no policy version is active"));
  }

  /// As [#active]; none where the moment that is read of lies before the first one.
  Optional<PolicyView> inForce() {
    return store.activeHead().map(Policies::view);
  }

  /// All versions that were ever active, the last activated first.
  public List<PolicyView> all() {
    return store.heads().stream().map(Policies::view).toList();
  }

  public Optional<PolicyView> find(Digest digest) {
    return store.head(digest.value()).map(Policies::view);
  }

  private static PolicyView view(PolicyStore.Head head) {
    return new PolicyView(
        new PolicyId(head.version(), new Digest(head.digest())), head.state(), head.activatedAt());
  }
}
