package com.sekisho.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words that facts may be made of, as the facts schema lists them: the register takes in no
/// word that a check would refuse.
@Component
class Vocabulary {

  private final Set<String> countries;
  private final Set<String> safeguards;

  Vocabulary() {
    JsonNode schema;
    try (InputStream in = Vocabulary.class.getResourceAsStream("/sekisho/schema/facts.json")) {
      if (in == null) {
        throw new IllegalStateException("the facts schema is not on the class path");
      }
      schema = JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    countries = words(schema.at("/definitions/country/enum"));
    safeguards = words(schema.at("/properties/deployment/properties/safeguards/items/enum"));
  }

  /// Country codes: ISO 3166-1 alpha-2, and the European Union as one.
  Set<String> countries() {
    return countries;
  }

  Set<String> safeguards() {
    return safeguards;
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new LinkedHashSet<>();
    list.forEach(word -> words.add(word.isNull() ? "" : word.stringValue()));
    words.remove("");
    if (words.isEmpty()) {
      throw new IllegalStateException("the facts schema lists no words where they are expected");
    }
    return Collections.unmodifiableSet(words);
  }
}
