package com.sekisho.decision;

import com.sekisho.shared.Bilingual;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Says in words what the facts schema accepts at a path, so that a refusal can tell.
final class AcceptedValues {

  private static final String DEFINITIONS = "#/definitions/";

  private final JsonNode schema;

  AcceptedValues(JsonNode schema) {
    this.schema = schema;
  }

  /// What a field may hold, as it reads after “give”.
  Bilingual at(String path) {
    return words(schemaAt(path));
  }

  /// The names that an object may have members of.
  Collection<String> fieldsOf(String path) {
    return schemaAt(path).path("properties").propertyNames();
  }

  /// The part of the schema for a path such as `use.data[1]`.
  private JsonNode schemaAt(String path) {
    JsonNode place = schema;
    for (String step : path.isEmpty() ? new String[0] : path.split("\\.|(?=\\[)")) {
      place =
          step.startsWith("[")
              ? resolved(place.path("items"))
              : resolved(place.path("properties").path(step));
    }
    return place;
  }

  private JsonNode resolved(JsonNode part) {
    String reference = part.path("$ref").asString("");
    return reference.startsWith(DEFINITIONS)
        ? schema.path("definitions").path(reference.substring(DEFINITIONS.length()))
        : part;
  }

  private Bilingual words(JsonNode part) {
    if (isCountry(part)) {
      return new Bilingual(
          "a country code of ISO 3166-1 alpha-2, or EU", "ISO 3166-1 alpha-2の国コードまたはEU");
    }
    if (part.has("enum")) {
      List<String> values = texts(part.path("enum"));
      return new Bilingual(
          "one of " + String.join(", ", values), String.join("、", values) + "のいずれか");
    }
    String most = part.path("maximum").asString("");
    return switch (type(part)) {
      case "boolean" -> new Bilingual("true or false", "trueまたはfalse");
      case "integer" -> new Bilingual("a whole number from 0 to " + most, "0から" + most + "までの整数");
      case "number" -> new Bilingual("a number from 0 to " + most, "0から" + most + "までの数値");
      case "array" -> list(part);
      case "string" -> text(part);
      default -> {
        String known = String.join(", ", part.path("properties").propertyNames());
        yield new Bilingual(
            "an object with fields out of " + known, "次の項目からなるオブジェクト(" + known + ")");
      }
    };
  }

  private Bilingual list(JsonNode part) {
    Bilingual item = words(resolved(part.path("items")));
    String most = part.path("maxItems").asString("");
    return new Bilingual(
        "a list of at most " + most + " items, each " + item.en(),
        most + "件以内のリスト(各要素は" + item.ja() + ")");
  }

  private static Bilingual text(JsonNode part) {
    if (part.path("format").asString("").equals("date")) {
      return new Bilingual("a date that exists, as YYYY-MM-DD", "実在する日付(YYYY-MM-DD形式)");
    }
    String most = part.path("maxLength").asString("");
    return new Bilingual("a text of 1 to " + most + " characters", "1文字以上" + most + "文字以内の文字列");
  }

  /// Countries are the one list too long to print.
  private static boolean isCountry(JsonNode part) {
    return part.path("enum").size() > 100;
  }

  private static String type(JsonNode part) {
    JsonNode type = part.path("type");
    return type.isArray() ? type.path(0).asString("") : type.asString("");
  }

  private static List<String> texts(JsonNode values) {
    return StreamSupport.stream(values.spliterator(), false)
        .filter(JsonNode::isString)
        .map(JsonNode::stringValue)
        .toList();
  }
}
