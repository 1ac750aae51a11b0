package com.sekisho.check;

import com.sekisho.decision.Decider;
import com.sekisho.decision.Decision;
import com.sekisho.decision.DecisionJson;
import com.sekisho.decision.Facts;
import com.sekisho.decision.NoVerdict;
import com.sekisho.decision.PolicyBundle;
import com.sekisho.decision.PolicyBundles;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Step;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes stored decisions again: here, by the policy that made them, or elsewhere, from a kit.
@Service
public class Replays {

  private static final Set<Role> MAY =
      Arrays.stream(Role.values())
          .filter(role -> role.reviews() || role == Role.AUDITOR)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

  private final DecisionStore store;
  private final Decider decider;
  private final PolicyBundles policies;
  private final ApplicationEventPublisher steps;

  Replays(
      DecisionStore store,
      Decider decider,
      PolicyBundles policies,
      ApplicationEventPublisher steps) {
    this.store = store;
    this.decider = decider;
    this.policies = policies;
    this.steps = steps;
  }

  /// Whether somebody may replay decisions, once they may see them.
  public static boolean mayReplay(Actor actor) {
    return actor.hasAny(MAY);
  }

  /// A decision that the caller may replay.
  ///
  /// @throws NotFound as [#kit]
  /// @throws RoleRefused as [#kit]
  @Transactional(readOnly = true)
  public DecisionView get(UUID id, Actor actor) {
    return find(id, actor).view();
  }

  /// A zip with facts, policy and decision, from which a stock OPA makes the decision again. That
  /// it was taken out is an event.
  ///
  /// @throws NotFound where there is no such decision, or none that the caller may see
  /// @throws RoleRefused for anybody but those who review, and auditors
  @Transactional
  public byte[] kit(UUID id, Actor actor, Instant now) {
    StoredDecision decision = find(id, actor);
    DecisionView view = decision.view();
    Digest policy = view.decision().policy().digest();
    PolicyBundle bundle =
        policies
            .bundle(policy)
            .orElseThrow(() -> new NotFound(new Bilingual("policy", "ポリシー"), policy.value()));
    ObjectNode details = JsonNodeFactory.instance.objectNode().put("policy", policy.value());
    steps.publishEvent(step("decision.exported", decision, details, actor, now));
    return ReplayKit.of(view, bundle);
  }

  /// Makes a decision again on its facts, by the version of the policy that made it. What comes of
  /// it is an event, and nothing else changes.
  ///
  /// @throws NotFound as [#kit]
  /// @throws RoleRefused as [#kit]
  /// @throws NoVerdict where the engine does not answer, or has not that version of the policy
  @Transactional
  public Replayed replay(UUID id, Actor actor, Instant now) {
    StoredDecision stored = find(id, actor);
    DecisionView view = stored.view();
    Decision again = decider.decide(new Facts(view.facts()), view.decision().policy());
    CanonicalJson output = CanonicalJson.of(DecisionJson.write(again));
    Replayed replayed =
        new Replayed(
            id,
            output.equals(view.output()),
            Differences.between(view.output().tree(), output.tree()),
            view.engine(),
            decider.engine());
    steps.publishEvent(step("decision.replayed", stored, details(replayed), actor, now));
    return replayed;
  }

  private static ObjectNode details(Replayed replayed) {
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    details.put("equal", replayed.equal());
    ArrayNode differ = details.putArray("differ");
    replayed.differences().forEach(difference -> differ.add(difference.path()));
    details.put("engine_then", replayed.engineThen());
    details.put("engine_now", replayed.engineNow());
    return details;
  }

  private StoredDecision find(UUID id, Actor actor) {
    StoredDecision decision =
        store
            .findById(id)
            .filter(found -> found.maySee(actor))
            .orElseThrow(() -> new NotFound(new Bilingual("decision", "判定"), id.toString()));
    if (!mayReplay(actor)) {
      throw new RoleRefused(MAY);
    }
    return decision;
  }

  private static Step step(
      String kind, StoredDecision decision, ObjectNode details, Actor actor, Instant now) {
    return new Step(
        UUID.randomUUID(),
        now,
        kind,
        actor.id(),
        Map.of("decision", decision.getId().toString()),
        Map.of("details", CanonicalJson.of(details)),
        new Step.Concerns(Set.of(new ActorId(decision.concerns())), Set.of()));
  }
}
