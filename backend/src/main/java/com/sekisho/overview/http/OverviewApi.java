package com.sekisho.overview.http;

import com.sekisho.database.Change;
import com.sekisho.identity.Actor;
import com.sekisho.overview.TracedChange;
import com.sekisho.overview.WayView;
import com.sekisho.overview.Ways;
import com.sekisho.overview.WhatChanged;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit", description = "Who did what, when, resting on which documents")
class OverviewApi {

  private final WhatChanged changes;
  private final Ways ways;

  OverviewApi(WhatChanged changes, Ways ways) {
    this.changes = changes;
    this.ways = ways;
  }

  /// A change on the wire.
  ///
  /// @param event of the step that made it; none for what was there before histories were kept
  record ChangeRow(
      Instant at,
      String kind,
      String id,
      String label,
      Change.Sort sort,
      ActorId actor,
      List<Change.Fact> facts,
      @Nullable UUID event) {

    static ChangeRow of(TracedChange traced) {
      Change change = traced.change();
      return new ChangeRow(
          change.at(),
          change.kind(),
          change.id(),
          change.label(),
          change.sort(),
          change.actor(),
          change.facts(),
          traced.event());
    }
  }

  @GetMapping("/changes")
  @Operation(
      summary =
          "Lists what became new, other or ended between two days, oldest first; auditors only",
      description = "Both days are included. Read as_of a row's `at` to see the thing after it.")
  Page<ChangeRow> changes(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable Set<String> kind,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    return changes
        .between(
            from,
            to,
            kind == null ? Set.of() : kind,
            cursor == null ? null : new Cursor(cursor),
            Page.limit(limit),
            actor)
        .map(ChangeRow::of);
  }

  @GetMapping("/ways")
  @Operation(
      summary = "Lists all ways into “approved”, what guards each, and live counts; auditors only")
  Page<WayView> ways(Actor actor, LocalDate today) {
    return new Page<>(ways.all(actor, today), null);
  }
}
