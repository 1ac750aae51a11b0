package com.sekisho.policy;

import com.sekisho.decision.Decider;
import com.sekisho.decision.NoVerdict;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Healthy while the engine can decide under the active policy.
@Component("policyEngine")
class EngineHealth implements HealthIndicator {

  private final Policies policies;
  private final Decider decider;

  EngineHealth(Policies policies, Decider decider) {
    this.policies = policies;
    this.decider = decider;
  }

  @Override
  public Health health() {
    PolicyView active = policies.active();
    try {
      decider.prepare(active.id());
      return Health.up().withDetail("policy", active.id().version()).build();
    } catch (NoVerdict e) {
      return Health.down(e).build();
    }
  }
}
