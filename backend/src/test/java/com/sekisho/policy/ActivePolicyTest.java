package com.sekisho.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Digest;
import com.sekisho.shared.Step;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Which version is active is not asked for each decision, and never old for long.
class ActivePolicyTest {

  private static final Instant SOME_TIME = Instant.parse("2026-11-25T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private String stored = "one";
  private int asked;
  private final ActivePolicy active = new ActivePolicy(store(), nanos::get);

  @Test
  void manyDecisionsAskOnce() {
    for (int i = 0; i < 100; i++) {
      assertThat(version()).isEqualTo("one");
    }

    assertThat(asked).isEqualTo(1);
  }

  @Test
  void whatThisProcessActivatesIsKnownAtOnce() {
    assertThat(version()).isEqualTo("one");
    stored = "two";

    active.activated(step("policy.activated"));

    assertThat(version()).isEqualTo("two");
  }

  @Test
  void whatAnotherProcessActivatesIsKnownAfterASecond() {
    assertThat(version()).isEqualTo("one");
    stored = "two";

    nanos.addAndGet(ActivePolicy.STALE.toNanos() - 1);
    assertThat(version()).isEqualTo("one");
    nanos.addAndGet(1);
    assertThat(version()).isEqualTo("two");
  }

  @Test
  void otherStepsAreNoReasonToAsk() {
    assertThat(version()).isEqualTo("one");

    active.activated(step("request.submitted"));

    assertThat(version()).isEqualTo("one");
    assertThat(asked).isEqualTo(1);
  }

  private String version() {
    return active.get().id().version();
  }

  private PolicyStore store() {
    return (PolicyStore)
        Proxy.newProxyInstance(
            PolicyStore.class.getClassLoader(),
            new Class<?>[] {PolicyStore.class},
            (_, method, _) -> {
              assertThat(method.getName()).isEqualTo("activeHead");
              asked++;
              return Optional.of(
                  new PolicyStore.Head(
                      stored,
                      Digest.of(stored.getBytes(StandardCharsets.UTF_8)).value(),
                      PolicyState.ACTIVE,
                      SOME_TIME));
            });
  }

  private static Step step(String kind) {
    return new Step(
        UUID.randomUUID(),
        SOME_TIME,
        kind,
        new ActorId("somebody"),
        Map.of(),
        Map.of(),
        new Step.Concerns(Set.of(), Set.of()));
  }
}
