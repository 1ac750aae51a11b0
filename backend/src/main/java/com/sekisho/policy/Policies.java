package com.sekisho.policy;

import com.sekisho.shared.Digest;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The versions of the policy.
@Service
public class Policies {

  private final PolicyStore store;
  private final ActivePolicy active;

  Policies(PolicyStore store, ActivePolicy active) {
    this.store = store;
    this.active = active;
  }

  /// The version that new decisions are made under; for a second at most the one before, where
  /// another process activated it.
  public PolicyView active() {
    return active.get();
  }

  @Transactional(readOnly = true)
  public Optional<PolicyView> find(Digest digest) {
    return store.head(digest.value()).map(ActivePolicy::view);
  }
}
