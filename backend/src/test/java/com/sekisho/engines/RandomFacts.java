package com.sekisho.engines;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Documents that the facts schema accepts, drawn at random so that rules fire: names and licences
/// out of the rule tables, numbers and dates around the limits; and so that not every one is denied
/// for its status or its end. The same seed gives the same ones.
public final class RandomFacts {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 6, 1);

  private static final List<Long> NUMBERS =
      List.of(
          0L,
          1L,
          29L,
          30L,
          31L,
          364L,
          365L,
          366L,
          999_999L,
          1_000_000L,
          1_000_001L,
          6_500_000L,
          20_000_000L,
          20_000_001L,
          100_000_000L,
          100_000_001L,
          700_000_000L,
          700_000_001L,
          90_000_000_000L);

  private static final String TRAINS = "deployment.trains_on_inputs";

  private static final String HOME = "JP";

  private static final List<String> COUNTRIES_OFTEN =
      List.of("US", "CN", "DE", "EU", "GB", "KR", "FR", "IN", "RU", "BR", "SG");

  private final Random random;
  private final JsonNode schema = resource("schema/facts.json");
  private final JsonNode required = resource("schema/facts-complete.json");
  private final List<String> licenses = textsNamed("licenses", "id");
  private final List<String> names = names();
  private final List<String> models = models();
  private LocalDate asOf = FIRST_DAY;

  public RandomFacts(long seed) {
    this.random = new Random(seed);
  }

  /// Complete facts.
  public ObjectNode next() {
    asOf = FIRST_DAY.plusDays(random.nextInt(1400));
    ObjectNode facts = (ObjectNode) object(schema, required, "");
    return facts.put("as_of", asOf.toString());
  }

  /// A value for one field that isn't `null`.
  public JsonNode value(String path) {
    JsonNode part = schema;
    for (String step : path.split("\\.")) {
      part = resolved(part.path("properties").path(step));
    }
    return known(part, NODES.objectNode(), path);
  }

  /// The same facts with each list in another order.
  public JsonNode shuffled(JsonNode node) {
    if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(item -> items.add(shuffled(item)));
      Collections.shuffle(items, random);
      return NODES.arrayNode().addAll(items);
    }
    if (node.isObject()) {
      ObjectNode copy = NODES.objectNode();
      node.forEachEntry((name, member) -> copy.set(name, shuffled(member)));
      return copy;
    }
    return node;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  private JsonNode object(JsonNode part, JsonNode needs, String path) {
    ObjectNode object = NODES.objectNode();
    Set<String> mustHave = new TreeSet<>();
    needs.path("required").forEach(name -> mustHave.add(name.stringValue()));
    for (String name : part.path("properties").propertyNames()) {
      String child = path.isEmpty() ? name : path + "." + name;
      JsonNode need = needs.path("properties").path(name);
      JsonNode field = resolved(part.path("properties").path(name));
      if (mustHave.contains(name) || child.equals("deployment.operator.country")) {
        object.set(name, known(field, need, child));
      } else if (chance(0.03) && acceptsNull(field)) {
        object.putNull(name);
      } else if (chance(child.equals("deployment.end_date") ? 0.2 : 0.8)) {
        object.set(name, known(field, need, child));
      }
    }
    return object;
  }

  private JsonNode known(JsonNode part, JsonNode needs, String path) {
    JsonNode values = part.path("enum");
    if (values.size() > 100) {
      return NODES.stringNode(
          chance(0.5) ? HOME : chance(0.8) ? oneOf(COUNTRIES_OFTEN) : oneOf(texts(values)));
    }
    if (path.endsWith(".status") && chance(0.8)) {
      return NODES.stringNode("approved");
    }
    if (!values.isEmpty()) {
      return NODES.stringNode(oneOf(texts(values)));
    }
    return switch (type(part)) {
      case "object" -> object(part, needs, path);
      case "array" -> list(part, needs, path);
      case "boolean" -> NODES.booleanNode(chance(path.equals(TRAINS) ? 0.1 : 0.5));
      case "integer", "number" -> NODES.numberNode(oneOf(NUMBERS));
      default -> NODES.stringNode(text(path));
    };
  }

  private ArrayNode list(JsonNode part, JsonNode needs, String path) {
    ArrayNode list = NODES.arrayNode();
    Set<JsonNode> items = new LinkedHashSet<>();
    for (int i = random.nextInt(path.equals("deployment.safeguards") ? 9 : 3); i > 0; i--) {
      items.add(known(resolved(part.path("items")), needs.path("items"), path + "[]"));
    }
    items.forEach(list::add);
    return list;
  }

  private String text(String path) {
    return switch (path) {
      case "model.vendor.name", "deployment.operator.name" -> oneOf(names);
      case "deployment.terms", "model.licenses[].id" ->
          chance(0.95) ? oneOf(licenses) : "licence-of-nobody";
      case "model.id" -> oneOf(models);
      case "deployment.end_date" -> asOf.plusDays(random.nextInt(400) - 50L).toString();
      default -> "label-" + random.nextInt(5);
    };
  }

  private JsonNode resolved(JsonNode part) {
    String reference = part.path("$ref").asString("");
    return reference.isEmpty()
        ? part
        : schema.path("definitions").path(reference.substring("#/definitions/".length()));
  }

  private static boolean acceptsNull(JsonNode part) {
    return part.path("type").isArray();
  }

  private static String type(JsonNode part) {
    JsonNode type = part.path("type");
    return type.isArray() ? type.path(0).stringValue() : type.asString("");
  }

  private static List<String> texts(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(
        value -> {
          if (value.isString()) {
            texts.add(value.stringValue());
          }
        });
    return texts;
  }

  /// Makers and operators that the tables name, and two that they don't.
  private static List<String> names() {
    Set<String> names = new TreeSet<>(List.of("Maker of Nothing", "Sumida Shoji"));
    for (String field : List.of("vendor_match", "name_match")) {
      for (String table : List.of("bans", "sanctions")) {
        table(table).findValues(field).forEach(list -> names.addAll(texts(list)));
      }
    }
    return List.copyOf(names);
  }

  /// Models that bans name, and one that they don't.
  private static List<String> models() {
    Set<String> models = new TreeSet<>(List.of("model-of-nobody"));
    table("bans").findValues("models").forEach(list -> models.addAll(texts(list)));
    return List.copyOf(models);
  }

  private static List<String> textsNamed(String table, String field) {
    List<String> texts = new ArrayList<>();
    table(table).path(table).forEach(row -> texts.add(row.path(field).stringValue()));
    return texts;
  }

  private static JsonNode table(String name) {
    return resource("tables/" + name + "/data.json");
  }

  private static JsonNode resource(String name) {
    try (InputStream in = RandomFacts.class.getResourceAsStream("/sekisho/" + name)) {
      return JSON.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
