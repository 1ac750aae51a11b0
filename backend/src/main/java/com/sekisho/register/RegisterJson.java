package com.sekisho.register;

import com.sekisho.shared.CanonicalJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// Turns the stored body of an item into its record: names on the wire are in snake case.
final class RegisterJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RegisterJson() {}

  static <T> T read(CanonicalJson body, Class<T> type) {
    return MAPPER.treeToValue(body.tree(), type);
  }

  static <T> T read(String body, Class<T> type) {
    return MAPPER.readValue(body, type);
  }
}
