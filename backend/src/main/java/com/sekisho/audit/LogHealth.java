package com.sekisho.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Healthy while the log is signed. Its lag is told in any case.
class LogHealth implements HealthIndicator {

  private final LogKeeper keeper;

  LogHealth(LogKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public Health health() {
    LogKeeper.Lag lag = keeper.lag();
    return keeper
        .trouble()
        .map(trouble -> Health.down().withDetail("reason", trouble))
        .orElseGet(Health::up)
        .withDetail("pending", lag.pending())
        .withDetail("age", lag.age().toString())
        .build();
  }
}
