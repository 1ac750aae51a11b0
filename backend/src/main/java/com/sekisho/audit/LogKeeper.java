package com.sekisho.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Runs the log: soon after each commit with a step, and once a second for what other instances
/// left behind, the waiting events get their places and the tree is signed.
@Component
class LogKeeper implements SmartLifecycle {

  /// Before whatever fills the application at its start.
  static final int PHASE = 50;

  private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);

  /// Commits within this time share one checkpoint.
  private static final Duration GATHERED = Duration.ofMillis(300);

  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

  private final LogStore store;
  private final LogKeys keys;
  private final SeenCheckpoint seen;
  private final Sequencer sequencer;
  private final ApplicationEventPublisher events;
  private final PlatformTransactionManager transactions;
  private final Clock clock;
  private final AtomicBoolean nudged = new AtomicBoolean();
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
  private volatile @Nullable ScheduledExecutorService rounds;

  LogKeeper(
      LogStore store,
      LogKeys keys,
      SeenCheckpoint seen,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.keys = keys;
    this.seen = seen;
    this.sequencer = new Sequencer(store, seen, transactions);
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Why nothing is signed at present, if that is so.
  Optional<String> trouble() {
    return Optional.ofNullable(trouble.get());
  }

  /// How far the log lags behind the events.
  ///
  /// @param pending events without a place in the tree
  /// @param age of the oldest of them; zero where there is none
  record Lag(long pending, Duration age) {}

  Lag lag() {
    LogStore.Lag lag = store.lag();
    Instant oldest = lag.oldest();
    return new Lag(
        lag.pending(), oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant()));
  }

  /// Says that a step was committed.
  void nudge() {
    ScheduledExecutorService running = rounds;
    if (running != null && !running.isShutdown() && nudged.compareAndSet(false, true)) {
      running.schedule(this::round, GATHERED.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void start() {
    keys.introduce(store, events, transactions, clock.instant());
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("log").daemon().unstarted(task));
    fresh.scheduleWithFixedDelay(this::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    rounds = fresh;
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = rounds;
    rounds = null;
    if (running == null) {
      return;
    }
    // What was committed last is signed too; what is under way ends in good order.
    running.execute(this::round);
    running.shutdown();
    try {
      if (!running.awaitTermination(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("The last events before the end wait for the next start to be signed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return rounds != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private void round() {
    nudged.set(false);
    try {
      LogStore.State state = store.state();
      Long signed = state.signed();
      if (state.pending()) {
        int placed;
        do {
          placed = sequencer.integrate();
          sign();
        } while (placed == Sequencer.AT_A_TIME);
      } else if (signed == null || signed != state.size() || signed != seen.size()) {
        sign();
      }
      if (trouble.getAndSet(null) != null) {
        LOG.info("The audit log is signed again");
      }
    } catch (LogDamaged e) {
      told(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      // Without its message, which may be another one each second.
      told("The log cannot be reached (%s).".formatted(e.getClass().getSimpleName()), e);
    }
  }

  private void sign() {
    Optional<Sequencer.Signing> signed =
        sequencer.sign(keys.current(), keys.previous(), clock.instant());
    if (signed.isEmpty()) {
      throw new LogDamaged(
          "Another key signs the audit log now; this instance was started with the key %s."
              .formatted(keys.current().verifier().idInHex()));
    }
    if (signed.get().fresh()) {
      events.publishEvent(new CheckpointSigned(signed.get().checkpoint()));
    }
  }

  /// Logs what is new; the same trouble each second is one trouble.
  private void told(String what, RuntimeException why) {
    if (!what.equals(trouble.getAndSet(what))) {
      LOG.error("No checkpoint of the audit log is signed. {}", what, why);
    }
  }
}
