package com.sekisho.use.daily;

import com.sekisho.shared.Refusal;
import com.sekisho.use.Uses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends the uses whose last day has passed: just after midnight, and at each start for the nights
/// that the application slept through. Two that run at once end each use once.
@Component
class DailyRound {

  private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);

  private static final int AT_A_TIME = 500;

  private final Uses uses;
  private final Clock clock;

  DailyRound(Uses uses, Clock clock) {
    this.uses = uses;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "5 0 0 * * *")
  void expire() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, clock.getZone());
    int ended = 0;
    List<UUID> past = uses.past(today, AT_A_TIME);
    while (!past.isEmpty()) {
      int before = ended;
      for (UUID id : past) {
        try {
          uses.expire(id, today, now);
          ended++;
        } catch (Refusal | OptimisticLockingFailureException e) {
          LOG.info("Use {} changed while it was to be ended: {}", id, e.getMessage());
        }
      }
      if (ended == before) {
        break;
      }
      past = uses.past(today, AT_A_TIME);
    }
    if (ended > 0) {
      LOG.info("{} uses ended, their last day before {}", ended, today);
    }
  }
}
