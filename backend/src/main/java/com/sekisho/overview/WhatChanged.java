package com.sekisho.overview;

import com.sekisho.audit.EventQuery;
import com.sekisho.audit.EventView;
import com.sekisho.audit.Events;
import com.sekisho.database.Change;
import com.sekisho.database.RecordedChanges;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Page;
import com.sekisho.shared.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What became new, other or ended between two days: read from the histories that the changes
/// themselves left, each with its event.
@Service
public class WhatChanged {

  private final RecordedChanges changes;
  private final Events events;
  private final ZoneId zone;

  WhatChanged(RecordedChanges changes, Events events, ZoneId zone) {
    this.changes = changes;
    this.events = events;
    this.zone = zone;
  }

  /// The kinds of things of which changes are told.
  public Set<String> kinds() {
    return changes.kinds();
  }

  /// The changes of the days from the first to the last, both included, oldest first.
  ///
  /// @param kinds empty: all
  /// @throws com.sekisho.identity.RoleRefused for anybody but an auditor
  /// @throws InvalidInput where the last day lies before the first, or a kind is not one
  @Transactional(readOnly = true)
  public Page<TracedChange> between(
      LocalDate from,
      LocalDate to,
      Set<String> kinds,
      @Nullable Cursor cursor,
      int limit,
      Actor actor) {
    actor.mustHaveOneOf(Role.AUDITOR);
    if (to.isBefore(from)) {
      throw new InvalidInput(
          new Violation(
              "to",
              new Bilingual(
                  "The last day must not lie before the first.", "終わりの日は、始まりの日以降にしてください。")));
    }
    mustBeKnown(kinds);
    List<Change> found =
        changes.between(
            from.atStartOfDay(zone).toInstant(),
            to.plusDays(1).atStartOfDay(zone).toInstant(),
            kinds,
            cursor == null ? null : position(cursor),
            limit + 1);
    Page<Change> page = Page.of(found, limit, last -> cursor(last.position()));
    Map<Change.Position, UUID> traced = trace(page.items(), actor);
    return page.map(change -> new TracedChange(change, traced.get(change.position())));
  }

  private void mustBeKnown(Set<String> kinds) {
    if (!kinds().containsAll(kinds)) {
      String known = String.join(", ", kinds());
      throw new InvalidInput(
          new Violation(
              "kind", new Bilingual("Give some of: " + known + ".", "次の中から指定してください:" + known)));
    }
  }

  /// The event of each change: of those that the same person caused at the same instant the one
  /// that is about the thing, or else one that is about many, such as an import.
  private Map<Change.Position, UUID> trace(List<Change> found, Actor actor) {
    Map<Long, List<EventView>> ofRevision = new HashMap<>();
    Map<Change.Position, UUID> traced = new HashMap<>();
    for (Change change : found) {
      List<EventView> candidates =
          ofRevision.computeIfAbsent(change.position().revision(), _ -> at(change, actor));
      candidates.stream()
          .filter(event -> isAbout(event, change) || event.subjects().isEmpty())
          .max(Comparator.comparing(event -> isAbout(event, change)))
          .ifPresent(event -> traced.put(change.position(), event.id()));
    }
    return traced;
  }

  private List<EventView> at(Change change, Actor actor) {
    EventQuery query =
        new EventQuery(
            change.at(),
            change.at().plus(1, ChronoUnit.MICROS),
            null,
            change.actor(),
            null,
            Map.of(),
            Map.of(),
            null,
            Page.MAX_LIMIT);
    return events.list(query, actor).items();
  }

  private static boolean isAbout(EventView event, Change change) {
    return switch (change.kind()) {
      case "role" -> change.id().equals(event.subjects().get("person"));
      // The log names a version as people do.
      case "policy" -> change.label().equals(event.subjects().get("policy"));
      default -> change.id().equals(event.subjects().get(change.kind()));
    };
  }

  private static Cursor cursor(Change.Position last) {
    return Cursor.after(
        last.at().toString(), Long.toString(last.revision()), last.kind(), last.row());
  }

  private static Change.Position position(Cursor cursor) {
    List<String> key = cursor.key(4);
    try {
      return new Change.Position(
          Instant.parse(key.get(0)), Long.parseLong(key.get(1)), key.get(2), key.get(3));
    } catch (DateTimeException | NumberFormatException _) {
      throw cursor.foreign();
    }
  }
}
