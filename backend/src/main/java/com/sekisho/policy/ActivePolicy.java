package com.sekisho.policy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import com.sekisho.decision.PolicyId;
import com.sekisho.shared.Digest;
import com.sekisho.shared.Step;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Which version new decisions are made under, asked of the database once in a while and not for
/// each of them.
///
/// A version that this process activates is known with the commit. What another process activates
/// is known after [#STALE] at the latest; a decision made until then names the version that it was
/// made under, as any other.
@Component
class ActivePolicy {

  static final Duration STALE = Duration.ofSeconds(1);

  private final PolicyStore store;
  private final LoadingCache<PolicyState, PolicyView> known;

  @Autowired
  ActivePolicy(PolicyStore store) {
    this(store, Ticker.systemTicker());
  }

  ActivePolicy(PolicyStore store, Ticker ticker) {
    this.store = store;
    this.known = Caffeine.newBuilder().expireAfterWrite(STALE).ticker(ticker).build(_ -> read());
  }

  PolicyView get() {
    return known.get(PolicyState.ACTIVE);
  }

  @TransactionalEventListener
  void activated(Step step) {
    if (step.kind().equals(ShippedPolicy.ACTIVATED)) {
      known.invalidateAll();
    }
  }

  private PolicyView read() {
    return view(
        store
            .activeHead()
            .orElseThrow(() -> new IllegalStateException("no policy version is active")));
  }

  static PolicyView view(PolicyStore.Head head) {
    return new PolicyView(
        new PolicyId(head.version(), new Digest(head.digest())), head.state(), head.activatedAt());
  }
}
