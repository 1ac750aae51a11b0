package com.sekisho.policy;

import com.sekisho.decision.PolicyBundle;
import com.sekisho.decision.PolicyBundles;
import com.sekisho.shared.Digest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives the engine the bundles that the database keeps.
@Component
class StoredBundles implements PolicyBundles {

  private final PolicyStore store;

  StoredBundles(PolicyStore store) {
    this.store = store;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PolicyBundle> bundle(Digest digest) {
    return store.findById(digest.value()).map(PolicyVersion::bundle);
  }
}
