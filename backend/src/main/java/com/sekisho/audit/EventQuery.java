package com.sekisho.audit;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Page;
import com.sekisho.shared.Violation;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Which events are asked for; what is left out does not narrow.
///
/// @param from the first instant that counts
/// @param to the first instant that no longer counts
/// @param kind a whole kind such as `request.approved`, or its first word for all of that sort
/// @param subjects ids by kind, e.g. `request` → id; an event must have all of them
public record EventQuery(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String kind,
    @Nullable ActorId actor,
    Map<String, String> subjects,
    @Nullable Cursor cursor,
    int limit) {

  /// Everything, newest first.
  public static final EventQuery ALL =
      new EventQuery(null, null, null, null, Map.of(), null, Page.DEFAULT_LIMIT);

  /// @throws InvalidInput where the time ends before it begins
  public EventQuery {
    subjects = Map.copyOf(subjects);
    if (from != null && to != null && to.isBefore(from)) {
      throw new InvalidInput(
          new Violation(
              "to",
              new Bilingual(
                  "The end of the period must not lie before its beginning.",
                  "期間の終わりは、始まりより後にしてください。")));
    }
  }

  /// The events about one thing.
  public static EventQuery about(String kind, String id) {
    return new EventQuery(null, null, null, null, Map.of(kind, id), null, Page.DEFAULT_LIMIT);
  }

  /// The same question, for one page of its answer.
  public EventQuery page(@Nullable Cursor after, int size) {
    return new EventQuery(from, to, kind, actor, subjects, after, size);
  }

  /// The question itself, as the log keeps it of an export.
  ObjectNode asJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (from != null) {
      json.put("from", from.toString());
    }
    if (to != null) {
      json.put("to", to.toString());
    }
    if (kind != null) {
      json.put("kind", kind);
    }
    if (actor != null) {
      json.put("actor", actor.value());
    }
    ObjectNode named = json.putObject("subjects");
    subjects.forEach(named::put);
    return json;
  }
}
