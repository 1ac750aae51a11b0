package com.sekisho.audit.background;

import com.sekisho.audit.PreparedExports;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks for ordered exports every second. Each instance makes two at a time; what one leaves
/// unfinished when it ends, another or the next start takes up. An instance that
/// shall only answer calls leaves them to others by `sekisho.exports.background=false`.
@Component
@ConditionalOnBooleanProperty(name = "sekisho.exports.background", matchIfMissing = true)
class ExportWorkers implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ExportWorkers.class);

  private static final int AT_A_TIME = 2;

  private final PreparedExports exports;
  private final Clock clock;
  private final Semaphore free = new Semaphore(AT_A_TIME);
  private volatile boolean ending;

  ExportWorkers(PreparedExports exports, Clock clock) {
    this.exports = exports;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1000)
  void look() {
    if (!ending && free.tryAcquire()) {
      Thread.ofVirtual().name("export-", 0).start(this::workWhileThereIs);
    }
  }

  private void workWhileThereIs() {
    try {
      while (!ending && exports.work()) {
        // The next one, if there is one.
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Exports wait for the database: {}", e.getMessage());
    } finally {
      free.release();
    }
  }

  @Scheduled(cron = "0 17 * * * *")
  void clear() {
    exports.deleteExpired(clock.instant());
  }

  @Override
  public void destroy() {
    ending = true;
  }
}
