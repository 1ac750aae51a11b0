package com.sekisho.policy;

import com.sekisho.database.Past;
import com.sekisho.shared.Digest;
import java.util.List;
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
    // What is remembered is of the present.
    return Past.moment().isEmpty()
        ? active.get()
        : inForce().orElseThrow(() -> new IllegalStateException("no policy version was active"));
  }

  /// As [#active]; none where the moment that is read of lies before the first one.
  Optional<PolicyView> inForce() {
    return store.activeHead().map(ActivePolicy::view);
  }

  /// All versions that were ever active, the last activated first.
  public List<PolicyView> all() {
    return store.heads().stream().map(ActivePolicy::view).toList();
  }

  @Transactional(readOnly = true)
  public Optional<PolicyView> find(Digest digest) {
    return store.head(digest.value()).map(ActivePolicy::view);
  }
}
