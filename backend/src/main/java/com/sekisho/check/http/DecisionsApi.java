package com.sekisho.check.http;

import com.sekisho.check.DecisionView;
import com.sekisho.check.Replayed;
import com.sekisho.check.Replays;
import com.sekisho.check.StoredDecisions;
import com.sekisho.decision.PolicyId;
import com.sekisho.edge.Attachment;
import com.sekisho.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Decisions", description = "Decisions that requests rest on")
class DecisionsApi {

  private final StoredDecisions decisions;
  private final Replays replays;

  DecisionsApi(StoredDecisions decisions, Replays replays) {
    this.decisions = decisions;
    this.replays = replays;
  }

  /// A stored decision: what went in, by which policy, what came out of which engine.
  record Body(UUID id, JsonNode facts, PolicyId policy, JsonNode output, @Nullable String engine) {}

  @GetMapping("/api/v1/decisions/{id}")
  @Operation(summary = "Shows a stored decision with the facts it was made on")
  Body get(@PathVariable UUID id, Actor actor) {
    DecisionView decision = decisions.get(id, actor);
    return new Body(
        decision.id(),
        decision.facts().tree(),
        decision.decision().policy(),
        decision.output().tree(),
        decision.engine());
  }

  @GetMapping("/api/v1/decisions/{id}/replay-kit")
  @Operation(
      summary = "Gives a zip from which a stock OPA makes the decision again",
      description =
          "Facts, the policy as it was, the stored decision, a script and how it is done. For those"
              + " who review and auditors; that it was taken out is an event.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = "application/zip",
                      schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<byte[]> kit(@PathVariable UUID id, Actor actor, Instant now) {
    byte[] kit = replays.kit(id, actor, now);
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("sekisho-replay-" + id + ".zip"))
        .body(kit);
  }

  @PostMapping("/api/v1/decisions/{id}/replay")
  @Operation(
      summary = "Makes a stored decision again, by the version of the policy that made it",
      description =
          "Says whether the same came out, what differs, and which engines decided then and now."
              + " Nothing is changed; what came of it is an event. For those who review and"
              + " auditors.")
  Replayed replay(@PathVariable UUID id, Actor actor, Instant now) {
    return replays.replay(id, actor, now);
  }
}
