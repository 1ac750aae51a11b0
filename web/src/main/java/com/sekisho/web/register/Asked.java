package com.sekisho.web.register;

import com.sekisho.shared.Cursor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/// What the address of a list asks for.
///
/// @param filters the value wanted of each facet that narrows the list
record Asked(String path, Map<String, String> filters, String text, String sort, String cursor) {

  static Asked of(
      String path, Collection<String> facets, MultiValueMap<String, String> parameters) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String facet : facets) {
      String value = parameters.getFirst(facet);
      if (value != null && !value.isEmpty()) {
        filters.put(facet, value);
      }
    }
    return new Asked(
        path,
        filters,
        given(parameters, "q").strip(),
        given(parameters, "sort"),
        given(parameters, "cursor"));
  }

  private static String given(MultiValueMap<String, String> parameters, String name) {
    String value = parameters.getFirst(name);
    return value == null ? "" : value;
  }

  @Nullable String searched() {
    return text.isEmpty() ? null : text;
  }

  @Nullable String sorting() {
    return sort.isEmpty() ? null : sort;
  }

  @Nullable Cursor after() {
    return cursor.isEmpty() ? null : new Cursor(cursor);
  }

  boolean on(String facet, String value) {
    return value.equals(filters.get(facet));
  }

  /// The same list with a facet set to a value, or freed of it; from its start.
  String with(String facet, String value) {
    Map<String, String> other = new LinkedHashMap<>(filters);
    if (!other.remove(facet, value)) {
      other.put(facet, value);
    }
    return new Asked(path, other, text, sort, "").address();
  }

  String withoutText() {
    return new Asked(path, filters, "", sort, "").address();
  }

  String sortedBy(String other) {
    return new Asked(path, filters, text, other, "").address();
  }

  String fromStart() {
    return new Asked(path, filters, text, sort, "").address();
  }

  String from(Cursor next) {
    return new Asked(path, filters, text, sort, next.value()).address();
  }

  /// The whole list, narrowed and sorted like this, as a file.
  String file() {
    String list = path.equals(RegisterPages.MODELS) ? path + "/models" : path;
    return new Asked(list + ".csv", filters, text, sort, "").address();
  }

  List<RegisterPage.Kept> kept() {
    List<RegisterPage.Kept> kept = new ArrayList<>();
    filters.forEach((name, value) -> kept.add(new RegisterPage.Kept(name, value)));
    return kept;
  }

  private String address() {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    filters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    Map<String, String> values = new LinkedHashMap<>(filters);
    put(address, values, "q", text);
    put(address, values, "sort", sort);
    put(address, values, "cursor", cursor);
    return address.encode().buildAndExpand(values).toUriString();
  }

  private static void put(
      UriComponentsBuilder address, Map<String, String> values, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, "{" + name + "}");
      values.put(name, value);
    }
  }
}
