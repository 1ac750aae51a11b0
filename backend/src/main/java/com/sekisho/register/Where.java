package com.sekisho.register;

import com.sekisho.shared.Cursor;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a list's query, each with the values bound to it.
final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  void add(String condition) {
    conditions.add(condition);
  }

  void bind(String name, Object value) {
    values.put(name, value);
  }

  void in(String expression, String name, Collection<String> wanted) {
    add(expression + " in (:" + name + ")");
    bind(name, wanted);
  }

  /// That a row comes after the cursor, in a list that rises by a key and then by id.
  ///
  /// @throws com.sekisho.shared.InvalidInput where the cursor is not one of such a list
  void after(@Nullable Cursor cursor, String key, String id) {
    if (cursor != null) {
      List<String> last = cursor.key(2);
      add("(" + key + " > :afterKey or " + key + " = :afterKey and " + id + " > :afterId)");
      bind("afterKey", last.get(0));
      bind("afterId", last.get(1));
    }
  }

  /// As [#after], in a list that falls.
  void before(@Nullable Cursor cursor, String key, String id) {
    if (cursor != null) {
      List<String> last = cursor.key(2);
      add("(" + key + " < :afterKey or " + key + " = :afterKey and " + id + " < :afterId)");
      bind("afterKey", last.get(0));
      bind("afterId", last.get(1));
    }
  }

  /// That an array holds at least one of the values wanted.
  void holdsAny(String array, String name, Collection<String> wanted) {
    List<String> any = new ArrayList<>();
    for (String value : wanted) {
      String parameter = name + any.size();
      any.add("array_contains(" + array + ", :" + parameter + ")");
      bind(parameter, value);
    }
    add("(" + String.join(" or ", any) + ")");
  }

  /// That one of the expressions contains the text, whatever the case.
  void contains(@Nullable String text, String... expressions) {
    if (text == null || text.isBlank()) {
      return;
    }
    List<String> any = new ArrayList<>();
    for (String expression : expressions) {
      any.add("lower(" + expression + ") like :text escape '\\'");
    }
    add("(" + String.join(" or ", any) + ")");
    String literal =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    bind("text", "%" + literal + "%");
  }

  String text() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  <T> TypedQuery<T> onto(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }
}
