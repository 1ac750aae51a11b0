package com.sekisho.check.http;

import com.sekisho.check.DecisionView;
import com.sekisho.check.StoredDecisions;
import com.sekisho.decision.PolicyId;
import com.sekisho.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Decisions", description = "Decisions that requests rest on")
class DecisionsApi {

  private final StoredDecisions decisions;

  DecisionsApi(StoredDecisions decisions) {
    this.decisions = decisions;
  }

  /// A stored decision: what went in, by which policy, what came out.
  record Body(UUID id, JsonNode facts, PolicyId policy, JsonNode output) {}

  @GetMapping("/api/v1/decisions/{id}")
  @Operation(summary = "Shows a stored decision with the facts it was made on")
  Body get(@PathVariable UUID id, Actor actor) {
    DecisionView decision = decisions.get(id, actor);
    return new Body(
        decision.id(),
        decision.facts().tree(),
        decision.decision().policy(),
        decision.output().tree());
  }
}
