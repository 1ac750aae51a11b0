package com.sekisho.audit;

import com.sekisho.audit.Verification.State;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Verifies the whole log for auditors, in the background. Each instance of the application does
/// one at a time, and remembers its last one until it ends.
@Service
public class Verifications {

  private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

  private final TransparencyLog log;
  private final AtomicReference<@Nullable Verification> last = new AtomicReference<>();

  Verifications(TransparencyLog log) {
    this.log = log;
  }

  /// Starts one, unless one is running.
  ///
  /// @throws RoleRefused unless the reader is an auditor
  /// @throws NotYetInLog where there is no checkpoint yet
  public void start(Actor reader, Instant now) {
    reader.mustHaveOneOf(Role.AUDITOR);
    long size = log.checkpoint(Optional.of(reader)).size();
    Verification before = last.get();
    Verification fresh = new Verification(State.RUNNING, now, size, 0, null);
    boolean free = before == null || before.state() != State.RUNNING;
    if (free && last.compareAndSet(before, fresh)) {
      Thread.ofVirtual().name("log-verification").start(() -> run(fresh, reader));
    }
  }

  private void run(Verification started, Actor reader) {
    Instant at = started.startedAt();
    try {
      LogReport report =
          log.verify(
              List.of(),
              reader,
              done -> last.set(new Verification(State.RUNNING, at, started.size(), done, null)));
      last.set(new Verification(State.DONE, at, started.size(), report.size(), report));
    } catch (RuntimeException e) {
      LOG.error("The verification of the whole log could not be brought to an end", e);
      last.set(new Verification(State.FAILED, at, started.size(), 0, null));
    }
  }

  /// The one that runs, or else the last one, if there was any.
  ///
  /// @throws RoleRefused unless the reader is an auditor
  public Optional<Verification> last(Actor reader) {
    reader.mustHaveOneOf(Role.AUDITOR);
    return Optional.ofNullable(last.get());
  }
}
