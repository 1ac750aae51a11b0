package com.sekisho.policy;

import com.sekisho.database.Revisions;
import com.sekisho.database.StartTurn;
import com.sekisho.decision.BundleArchive;
import com.sekisho.decision.Decider;
import com.sekisho.decision.NoVerdict;
import com.sekisho.decision.PolicyBundle;
import com.sekisho.decision.PolicyId;
import com.sekisho.edge.FirstDay;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import com.sekisho.shared.StartRefused;
import com.sekisho.shared.Step;
import com.sekisho.shared.Way;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Takes the policy that Sekisho ships with into use when it starts, and lets the engine make ready
/// for it while the rest of the application starts.
@Component
class ShippedPolicy implements SmartInitializingSingleton {

  /// Kind of the step by which a version becomes the active one.
  static final String ACTIVATED = "policy.activated";

  private static final Logger LOG = LoggerFactory.getLogger(ShippedPolicy.class);

  /// Who activates a shipped policy: whoever installed this version of Sekisho.
  private static final ActorId INSTALLATION = new ActorId("sekisho-installation");

  private final PolicyStore store;
  private final Decider decider;
  private final ApplicationEventPublisher steps;
  private final StartTurn turn;
  private final TransactionTemplate transaction;
  private final FirstDay firstDay;
  private final Clock clock;

  ShippedPolicy(
      PolicyStore store,
      Decider decider,
      ApplicationEventPublisher steps,
      StartTurn turn,
      TransactionTemplate transaction,
      FirstDay firstDay,
      Clock clock) {
    this.store = store;
    this.decider = decider;
    this.steps = steps;
    this.turn = turn;
    this.transaction = transaction;
    this.firstDay = firstDay;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    PolicyBundle shipped = shipped();
    byte[] catalogue = resource("catalogue.json");
    transaction.executeWithoutResult(_ -> activate(shipped, catalogue));
    Thread.ofPlatform().daemon().name("policy-preparation").start(() -> prepare(shipped.id()));
  }

  private void activate(PolicyBundle shipped, byte[] catalogue) {
    turn.take();
    Instant now = store.count() == 0 ? firstDay.at(clock.instant()) : clock.instant();
    Optional<PolicyVersion> known = store.findById(shipped.id().digest().value());
    if (known.filter(PolicyVersion::isActive).isPresent()) {
      return;
    }
    Revisions.sign(INSTALLATION, now);
    store.findByState(PolicyState.ACTIVE).ifPresent(PolicyVersion::supersede);
    store.flush();
    known.ifPresentOrElse(
        version -> version.activate(Way.INSTALLATION, now),
        () -> store.save(new PolicyVersion(shipped, catalogue, Way.INSTALLATION, now)));
    steps.publishEvent(activated(shipped.id(), now));
  }

  private void prepare(PolicyId policy) {
    try {
      decider.prepare(policy);
      LOG.info("Policy {} is ready", policy.version());
    } catch (NoVerdict e) {
      LOG.error("The policy engine isn't ready: there are no verdicts", e);
    }
  }

  private static Step activated(PolicyId policy, Instant now) {
    CanonicalJson details =
        CanonicalJson.of(
            JsonNodeFactory.instance
                .objectNode()
                .put("version", policy.version())
                .put("digest", policy.digest().value()));
    return new Step(
        UUID.randomUUID(),
        now,
        ACTIVATED,
        INSTALLATION,
        Map.of("policy", policy.version()),
        Map.of("details", details),
        new Step.Concerns(Set.of(), Set.of()),
        Map.of(Way.MARK, Set.of(Way.INSTALLATION.word())));
  }

  private static PolicyBundle shipped() {
    byte[] rego = resource("sekisho.tar.gz");
    byte[] wasm = resource("sekisho-wasm.tar.gz");
    String revision = revision(rego);
    if (revision.isEmpty() || !revision.equals(revision(wasm))) {
      throw new StartRefused(
          "The two policy bundles on the class path aren't of one build.",
          "Run policies/build.sh bundle and build again.");
    }
    return new PolicyBundle(new PolicyId(revision, Digest.of(rego)), rego, wasm);
  }

  private static String revision(byte[] bundle) {
    try {
      return JsonMapper.shared()
          .readTree(BundleArchive.of(bundle).file("/.manifest"))
          .path("revision")
          .asString("");
    } catch (IOException e) {
      throw new StartRefused(
          "A policy bundle on the class path can't be read: " + e.getMessage(),
          "Run policies/build.sh bundle and build again.");
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = ShippedPolicy.class.getResourceAsStream("/sekisho/bundle/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new StartRefused(
          "The policy bundle " + name + " can't be read: " + e.getMessage(),
          "Build Sekisho again.");
    }
  }
}
