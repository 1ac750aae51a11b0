package com.sekisho.check;

import com.sekisho.check.Replayed.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares two documents value by value.
final class Differences {

  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  static List<Difference> between(JsonNode then, JsonNode now) {
    Differences differences = new Differences();
    differences.compare("", then, now);
    return differences.found;
  }

  private void compare(String path, @Nullable JsonNode then, @Nullable JsonNode now) {
    if (then != null && now != null && then.isObject() && now.isObject()) {
      Set<String> names = new TreeSet<>(then.propertyNames());
      names.addAll(now.propertyNames());
      names.forEach(
          name ->
              compare(path.isEmpty() ? name : path + "." + name, then.get(name), now.get(name)));
    } else if (then != null && now != null && then.isArray() && now.isArray()) {
      for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
        compare(path + "[" + i + "]", then.get(i), now.get(i));
      }
    } else if (then == null || !then.equals(now)) {
      found.add(new Difference(path, then, now));
    }
  }
}
