package com.sekisho.request.http;

import com.sekisho.decision.Outcome;
import com.sekisho.edge.AsOf;
import com.sekisho.edge.EntityTag;
import com.sekisho.identity.Actor;
import com.sekisho.request.RequestOrder;
import com.sekisho.request.RequestQuery;
import com.sekisho.request.RequestState;
import com.sekisho.request.RequestView;
import com.sekisho.request.Requests;
import com.sekisho.request.WaitingFor;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/requests")
@Tag(name = "Requests", description = "Uses that are asked for, and their review")
class RequestsController {

  /// @param reason recorded, and shown to the requester
  record Why(@Nullable String reason) {}

  record Answer(@Nullable String message) {}

  private final Requests requests;

  RequestsController(Requests requests) {
    this.requests = requests;
  }

  @PostMapping
  @Operation(
      summary = "Asks for a use",
      description =
          "The body is a facts document without as_of: deployment, model (where the deployment does"
              + " not name it), use, and organisation (left out: the caller's unit).",
      responses = @ApiResponse(responseCode = "201", useReturnTypeSchema = true))
  ResponseEntity<RequestDocument> submit(@RequestBody JsonNode body, Actor actor, Instant now) {
    RequestView request = requests.submit(body, actor, now);
    return ResponseEntity.created(URI.create("/api/v1/requests/" + request.id()))
        .eTag(EntityTag.of(request.version()))
        .body(RequestDocument.of(request));
  }

  @GetMapping
  @Operation(
      summary = "Lists the requests that the caller may see",
      description =
          "Newest first; with waiting_for (me, my-review, requester, or the name of a role) those"
              + " that wait longest first. Those who review, and auditors, see all; others their"
              + " own.")
  Page<RequestRow> list(
      @RequestParam(required = false) @Nullable Set<RequestState> state,
      @RequestParam(name = "waiting_for", required = false) @Nullable String waitingFor,
      @RequestParam(required = false) @Nullable String requester,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String model,
      @RequestParam(required = false) @Nullable String deployment,
      @RequestParam(required = false) @Nullable Outcome outcome,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable RequestOrder sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor,
      AsOf asOf) {
    RequestQuery query =
        new RequestQuery(
            state == null ? Set.of() : state,
            waitingFor == null ? null : WaitingFor.of(waitingFor),
            requester == null ? null : requester.equals("me") ? actor.id() : new ActorId(requester),
            unit == null ? null : new UnitId(unit),
            model,
            deployment,
            outcome,
            q,
            sort,
            cursor == null ? null : new Cursor(cursor),
            Page.limit(limit));
    return asOf.read(() -> requests.list(query, actor)).map(RequestRow::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Shows one request: its state, its decision, its history")
  ResponseEntity<RequestDocument> get(@PathVariable UUID id, Actor actor, AsOf asOf) {
    return answer(asOf.read(() -> requests.get(id, actor)));
  }

  @PostMapping("/{id}/accept-conditions")
  @Operation(summary = "Accepts the conditions, upon which the use is approved")
  ResponseEntity<RequestDocument> acceptConditions(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Actor actor,
      Instant now) {
    return answer(requests.acceptConditions(id, EntityTag.optional(ifMatch), actor, now));
  }

  @PostMapping("/{id}/withdraw")
  @Operation(summary = "Takes the request back")
  ResponseEntity<RequestDocument> withdraw(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Actor actor,
      Instant now) {
    return answer(requests.withdraw(id, EntityTag.optional(ifMatch), actor, now));
  }

  @PostMapping("/{id}/resubmit")
  @Operation(
      summary = "Asks again with other facts",
      description = "The body is whole, as for a new request. It is decided anew.")
  ResponseEntity<RequestDocument> resubmit(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body,
      Actor actor,
      Instant now) {
    return answer(requests.resubmit(id, EntityTag.optional(ifMatch), body, actor, now));
  }

  @PostMapping("/{id}/answer")
  @Operation(summary = "Answers what reviewers asked")
  ResponseEntity<RequestDocument> answer(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Answer answer,
      Actor actor,
      Instant now) {
    return answer(requests.answer(id, EntityTag.optional(ifMatch), answer.message(), actor, now));
  }

  @PostMapping("/{id}/approve")
  @Operation(summary = "Approves in the caller's role")
  ResponseEntity<RequestDocument> approve(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Why why,
      Actor actor,
      Instant now) {
    return answer(requests.approve(id, EntityTag.optional(ifMatch), why.reason(), actor, now));
  }

  @PostMapping("/{id}/reject")
  @Operation(summary = "Rejects in the caller's role, which ends the request")
  ResponseEntity<RequestDocument> reject(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Why why,
      Actor actor,
      Instant now) {
    return answer(requests.reject(id, EntityTag.optional(ifMatch), why.reason(), actor, now));
  }

  @PostMapping("/{id}/ask")
  @Operation(summary = "Asks the requester something", description = "The reason is the question.")
  ResponseEntity<RequestDocument> ask(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Why why,
      Actor actor,
      Instant now) {
    return answer(requests.ask(id, EntityTag.optional(ifMatch), why.reason(), actor, now));
  }

  private static ResponseEntity<RequestDocument> answer(RequestView request) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(request.version()))
        .body(RequestDocument.of(request));
  }
}
