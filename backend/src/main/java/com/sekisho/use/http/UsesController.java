package com.sekisho.use.http;

import com.sekisho.edge.AsOf;
import com.sekisho.edge.EntityTag;
import com.sekisho.identity.Actor;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.use.UseOrder;
import com.sekisho.use.UseQuery;
import com.sekisho.use.UseState;
import com.sekisho.use.UseView;
import com.sekisho.use.Uses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
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

@RestController
@RequestMapping("/api/v1/uses")
@Tag(name = "Uses", description = "What was approved, its conditions and its last day")
class UsesController {

  /// @param reason recorded, and shown to whoever owns the use
  record Why(@Nullable String reason) {}

  /// @param note in which words the condition is met
  record How(@Nullable String note) {}

  private final Uses uses;

  UsesController(Uses uses) {
    this.uses = uses;
  }

  @GetMapping
  @Operation(
      summary = "Lists the approved uses that the caller may see, nearest last day first",
      description =
          "Those who review, and auditors, see all; others those of their unit, and their own.")
  Page<UseBody> list(
      @RequestParam(required = false) @Nullable Set<UseState> state,
      @RequestParam(required = false) @Nullable String owner,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String model,
      @RequestParam(required = false) @Nullable String deployment,
      @RequestParam(name = "ending_by", required = false) @Nullable LocalDate endingBy,
      @RequestParam(name = "conditions_open", defaultValue = "false") boolean conditionsOpen,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "UNTIL") UseOrder sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor,
      AsOf asOf) {
    UseQuery query =
        new UseQuery(
            state == null ? Set.of() : state,
            owner == null ? null : owner.equals("me") ? actor.id() : new ActorId(owner),
            unit == null ? null : new UnitId(unit),
            model,
            deployment,
            endingBy,
            conditionsOpen,
            q,
            sort,
            cursor == null ? null : new Cursor(cursor),
            Page.limit(limit));
    return asOf.read(() -> uses.list(query, actor)).map(UseBody::of);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Shows one approved use")
  ResponseEntity<UseBody> get(@PathVariable UUID id, Actor actor, AsOf asOf) {
    return answer(asOf.read(() -> uses.get(id, actor)));
  }

  @PostMapping("/{id}/suspend")
  @Operation(summary = "Stops a use until it is resumed")
  ResponseEntity<UseBody> suspend(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Why why,
      Actor actor,
      Instant now) {
    return answer(uses.suspend(id, EntityTag.optional(ifMatch), why.reason(), actor, now));
  }

  @PostMapping("/{id}/resume")
  @Operation(summary = "Lets a suspended use go on")
  ResponseEntity<UseBody> resume(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Why why,
      Actor actor,
      Instant now) {
    return answer(uses.resume(id, EntityTag.optional(ifMatch), why.reason(), actor, now));
  }

  @PostMapping("/{id}/revoke")
  @Operation(summary = "Takes a use back for good")
  ResponseEntity<UseBody> revoke(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody Why why,
      Actor actor,
      Instant now) {
    return answer(uses.revoke(id, EntityTag.optional(ifMatch), why.reason(), actor, now));
  }

  @PostMapping("/{id}/conditions/{condition}/done")
  @Operation(summary = "Reports that a condition is met")
  ResponseEntity<UseBody> conditionDone(
      @PathVariable UUID id,
      @PathVariable String condition,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody How how,
      Actor actor,
      Instant now) {
    return answer(
        uses.conditionDone(id, EntityTag.optional(ifMatch), condition, how.note(), actor, now));
  }

  private static ResponseEntity<UseBody> answer(UseView use) {
    return ResponseEntity.ok().eTag(EntityTag.of(use.version())).body(UseBody.of(use));
  }
}
