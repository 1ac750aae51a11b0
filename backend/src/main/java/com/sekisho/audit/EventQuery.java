package com.sekisho.audit;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Violation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Which events are asked for; what is left out does not narrow.
///
/// @param from the first instant that counts
/// @param to the first instant that no longer counts
/// @param kind a whole kind such as `request.approved`, or its first word for all of that sort
/// @param actor who did it
/// @param unit whose officers it concerns
/// @param subjects ids by kind, e.g. `request` → id; an event must have all of them
/// @param marks words by kind, e.g. [#OUTCOME] → `DENY`; an event must have all of them
public record EventQuery(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String kind,
    @Nullable ActorId actor,
    @Nullable UnitId unit,
    Map<String, String> subjects,
    Map<String, String> marks,
    @Nullable Cursor cursor,
    int limit) {

  /// The mark of those who did it, and of those whose own matter it is: ids of people.
  public static final String PERSON = "person";

  /// The mark of the outcome of the decision that an event rests on.
  public static final String OUTCOME = "outcome";

  /// The mark of a rule that fired in that decision, and of its family.
  public static final String RULE = "rule";

  /// The mark of the home country of the vendor whose model it is about.
  public static final String VENDOR_COUNTRY = "vendor_country";

  /// Everything, newest first.
  public static final EventQuery ALL =
      new EventQuery(null, null, null, null, null, Map.of(), Map.of(), null, Page.DEFAULT_LIMIT);

  /// @throws InvalidInput where the time ends before it begins
  public EventQuery {
    subjects = Map.copyOf(subjects);
    marks = Map.copyOf(marks);
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
    return ALL.with(Map.of(kind, id), Map.of());
  }

  /// The same question about other things and marks.
  public EventQuery with(Map<String, String> subjects, Map<String, String> marks) {
    return new EventQuery(from, to, kind, actor, unit, subjects, marks, cursor, limit);
  }

  /// The same question, for one page of its answer.
  public EventQuery page(@Nullable Cursor after, int size) {
    return new EventQuery(from, to, kind, actor, unit, subjects, marks, after, size);
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
    if (unit != null) {
      json.put("unit", unit.value());
    }
    ObjectNode marked = json.putObject("marks");
    marks.forEach(marked::put);
    ObjectNode named = json.putObject("subjects");
    subjects.forEach(named::put);
    return json;
  }

  /// What [#asJson] wrote, read again.
  static EventQuery of(JsonNode json) {
    Map<String, String> subjects = new TreeMap<>();
    json.path("subjects").forEachEntry((kind, id) -> subjects.put(kind, id.asString()));
    Map<String, String> marks = new TreeMap<>();
    json.path("marks").forEachEntry((kind, word) -> marks.put(kind, word.asString()));
    return new EventQuery(
        json.has("from") ? Instant.parse(json.get("from").asString()) : null,
        json.has("to") ? Instant.parse(json.get("to").asString()) : null,
        json.has("kind") ? json.get("kind").asString() : null,
        json.has("actor") ? new ActorId(json.get("actor").asString()) : null,
        json.has("unit") ? new UnitId(json.get("unit").asString()) : null,
        subjects,
        marks,
        null,
        Page.DEFAULT_LIMIT);
  }

  /// What narrows the events down, by name, in the order in which people read it.
  public Map<String, String> filters() {
    Map<String, String> filters = new LinkedHashMap<>();
    JsonNode json = asJson();
    json.forEachEntry(
        (name, value) -> {
          if (value.isString()) {
            filters.put(name, value.asString());
          }
        });
    filters.putAll(new TreeMap<>(marks));
    filters.putAll(new TreeMap<>(subjects));
    return filters;
  }
}
