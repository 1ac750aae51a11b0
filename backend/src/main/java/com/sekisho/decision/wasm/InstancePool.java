package com.sekisho.decision.wasm;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/// A policy's instances: as many as threads can compute at the same time, since an evaluation never
/// waits for anything. The instance used last is handed out first, its memory being in the caches.
final class InstancePool {

  /// How long a caller may wait for an instance: thousands of decisions long.
  private static final int PATIENCE_SECONDS = 10;

  private final CompiledPolicy policy;
  private final ConcurrentLinkedDeque<PolicyInstance> idle = new ConcurrentLinkedDeque<>();
  private final Semaphore permits;

  InstancePool(CompiledPolicy policy, int size) {
    this.policy = policy;
    this.permits = new Semaphore(size);
    for (int i = 0; i < size; i++) {
      idle.add(policy.instance());
    }
  }

  /// @throws TimeoutException where all instances stay busy
  JsonNode evaluate(byte[] input) throws InterruptedException, TimeoutException {
    if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException("all instances busy for " + PATIENCE_SECONDS + " s");
    }
    try {
      PolicyInstance instance = idle.pollFirst();
      if (instance == null) {
        // One was thrown away after an exception.
        instance = policy.instance();
      }
      JsonNode result = instance.evaluate(input);
      idle.addFirst(instance);
      return result;
    } finally {
      permits.release();
    }
  }
}
