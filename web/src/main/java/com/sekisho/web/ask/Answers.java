package com.sekisho.web.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What was answered so far, as it was typed: by the path of the fact, the values given.
///
/// @param unlisted whether the deployment is described rather than picked from the register
record Answers(Map<String, List<String>> given, boolean unlisted) {

  /// Says that a list is known to be empty.
  static final String NONE = "-";

  private static final String UNLISTED = "unlisted";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  Answers {
    given = Map.copyOf(given);
  }

  static Answers none() {
    return new Answers(Map.of(), false);
  }

  static Answers of(MultiValueMap<String, String> parameters) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Field field : Field.all()) {
      List<String> values =
          parameters.getOrDefault(field.path(), List.of()).stream()
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .distinct()
              .toList();
      if (!values.isEmpty()) {
        given.put(field.path(), withoutNone(values));
      }
    }
    return new Answers(given, parameters.containsKey(UNLISTED));
  }

  /// Naming something outweighs saying that there is nothing.
  private static List<String> withoutNone(List<String> values) {
    List<String> named = values.stream().filter(value -> !value.equals(NONE)).toList();
    return named.isEmpty() ? values : named;
  }

  /// The answers that a facts document or the body of a request would come from.
  static Answers ofFacts(JsonNode facts) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    boolean listed = facts.path("deployment").hasNonNull("id");
    for (Field field : Field.all()) {
      if (listed && field.ofUnlisted()) {
        continue;
      }
      List<String> values = values(field, facts.at("/" + field.path().replace('.', '/')));
      if (!values.isEmpty()) {
        given.put(field.path(), values);
      }
    }
    return new Answers(given, !listed);
  }

  private static List<String> values(Field field, JsonNode node) {
    if (node.isNull() || node.isMissingNode()) {
      return List.of();
    }
    if (node.isArray() && node.isEmpty()) {
      return List.of(NONE);
    }
    return switch (field.kind()) {
      case LIST -> node.valueStream().map(JsonNode::asString).toList();
      case LICENSES ->
          node.valueStream()
              .filter(license -> license.path("relation").asString("").equals("own"))
              .map(license -> license.path("id").asString(""))
              .toList();
      case WORD, YES_NO, NUMBER -> List.of(node.asString());
    };
  }

  /// As a draft keeps them.
  ObjectNode toDraft() {
    ObjectNode draft = JSON.objectNode();
    given.forEach(
        (path, values) -> {
          ArrayNode list = draft.putArray(path);
          values.forEach(list::add);
        });
    if (unlisted) {
      draft.put(UNLISTED, true);
    }
    return draft;
  }

  static Answers ofDraft(JsonNode draft) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Field field : Field.all()) {
      List<String> values = draft.path(field.path()).valueStream().map(JsonNode::asString).toList();
      if (!values.isEmpty()) {
        given.put(field.path(), values);
      }
    }
    return new Answers(given, draft.path(UNLISTED).asBoolean(false));
  }

  boolean empty() {
    return given.isEmpty() && !unlisted;
  }

  Set<String> all(String path) {
    return new LinkedHashSet<>(given.getOrDefault(path, List.of()));
  }

  @Nullable String one(String path) {
    List<String> values = given.getOrDefault(path, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }

  Answers with(String path, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(given);
    more.put(path, List.of(value));
    return new Answers(more, unlisted);
  }

  /// Whether there is anything to decide on: a deployment, picked or described.
  boolean namesDeployment() {
    return unlisted ? one(Field.HOSTING.path()) != null : one(Field.DEPLOYMENT_ID.path()) != null;
  }

  /// The facts document of these answers, as far as they go: without date and organisation, which
  /// are today and the requester's unit.
  ///
  /// @param personal the categories of data that are about people; without one of them nobody's
  ///     country is asked for
  ObjectNode body(Set<String> personal) {
    ObjectNode body = JSON.objectNode();
    ObjectNode deployment = body.putObject("deployment");
    ObjectNode use = body.putObject("use");
    boolean aboutPeople = all(Field.DATA.path()).stream().anyMatch(personal::contains);
    for (Field field : Field.all()) {
      List<String> values = given.getOrDefault(field.path(), List.of());
      boolean asked =
          switch (field) {
            case DEPLOYMENT_ID -> !unlisted;
            case SUBJECTS -> aboutPeople;
            default -> unlisted || !field.ofUnlisted();
          };
      if (asked && !values.isEmpty()) {
        put(body, field, values);
      }
    }
    if (!unlisted) {
      body.remove("model");
    } else if (one(Field.MODEL_ID.path()) != null) {
      body.putObject("model").put("id", one(Field.MODEL_ID.path()));
    }
    if (deployment.isEmpty()) {
      body.remove("deployment");
    }
    if (use.isEmpty()) {
      body.remove("use");
    }
    return body;
  }

  private static void put(ObjectNode body, Field field, List<String> values) {
    String[] steps = field.path().split("\\.");
    ObjectNode at = body;
    for (int i = 0; i < steps.length - 1; i++) {
      at = at.withObjectProperty(steps[i]);
    }
    at.set(steps[steps.length - 1], json(field.kind(), values));
  }

  private static JsonNode json(Field.Kind kind, List<String> values) {
    List<String> named = new ArrayList<>(values);
    named.remove(NONE);
    return switch (kind) {
      case WORD -> JSON.stringNode(values.getFirst());
      case YES_NO ->
          switch (values.getFirst()) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> JSON.stringNode(values.getFirst());
          };
      case NUMBER -> number(values.getFirst());
      case LIST -> {
        ArrayNode list = JSON.arrayNode();
        named.forEach(list::add);
        yield list;
      }
      case LICENSES -> {
        ArrayNode list = JSON.arrayNode();
        named.forEach(id -> list.addObject().put("id", id).put("relation", "own"));
        yield list;
      }
    };
  }

  /// Digits may be grouped, and wide as a Japanese keyboard gives them.
  private static JsonNode number(String typed) {
    StringBuilder plain = new StringBuilder();
    typed
        .codePoints()
        .filter(point -> point != ',' && point != '，' && point != '、')
        .forEach(
            point -> {
              int digit = Character.digit(point, 10);
              if (digit >= 0) {
                plain.append(digit);
              } else {
                plain.appendCodePoint(point);
              }
            });
    try {
      BigDecimal number = new BigDecimal(plain.toString());
      return number.scale() <= 0 && number.precision() < 18
          ? JSON.numberNode(number.longValueExact())
          : JSON.numberNode(number);
    } catch (NumberFormatException | ArithmeticException e) {
      return JSON.stringNode(typed);
    }
  }
}
