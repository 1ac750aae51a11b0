package com.sekisho.request;

import com.sekisho.decision.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A fact that is another one than when the request was last submitted.
///
/// @param path dotted, as findings name facts
/// @param before none where it was not known
/// @param after none where it is no longer known
public record FactChange(String path, @Nullable JsonNode before, @Nullable JsonNode after) {

  /// Which facts differ, by path; lists are taken whole, and the day of the decision is left out.
  static List<FactChange> between(Facts before, Facts after) {
    List<FactChange> changes = new ArrayList<>();
    compare("", before.json().tree(), after.json().tree(), changes);
    changes.removeIf(change -> change.path.equals("as_of"));
    return List.copyOf(changes);
  }

  private static void compare(
      String path, @Nullable JsonNode before, @Nullable JsonNode after, List<FactChange> changes) {
    if (before != null && before.isObject() && after != null && after.isObject()) {
      TreeSet<String> names = new TreeSet<>(before.propertyNames());
      names.addAll(after.propertyNames());
      for (String name : names) {
        compare(
            path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name), changes);
      }
    } else if (before == null ? after != null : !before.equals(after)) {
      changes.add(new FactChange(path, before, after));
    }
  }

  static ArrayNode write(List<FactChange> changes) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (FactChange change : changes) {
      json.addObject()
          .put("path", change.path)
          .set("before", change.before)
          .set("after", change.after);
    }
    return json;
  }

  static List<FactChange> read(JsonNode json) {
    return json.valueStream()
        .map(
            change ->
                new FactChange(
                    change.path("path").asString(),
                    known(change.get("before")),
                    known(change.get("after"))))
        .toList();
  }

  private static @Nullable JsonNode known(@Nullable JsonNode value) {
    return value == null || value.isNull() ? null : value;
  }
}
