package com.sekisho.web.keeping;

import com.sekisho.web.keeping.Fact.Control;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a form holds, as it was typed: turned into an item's document and back without loss.
final class Typed {

  /// Behind a path: that there is known to be none.
  static final String NONE = ".none";

  static final List<String> SOURCE_PARTS = List.of("certainty", "source", "date", "note");

  private final Map<String, List<String>> values;

  private Typed(Map<String, List<String>> values) {
    this.values = values;
  }

  /// Of a form that was sent: the answers to these facts and nothing else of it.
  static Typed of(Form form, MultiValueMap<String, String> parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : names(form)) {
      List<String> given =
          parameters.getOrDefault(name, List.of()).stream()
              .map(String::strip)
              .filter(value -> !value.isEmpty())
              .toList();
      if (!given.isEmpty()) {
        values.put(name, given);
      }
    }
    return new Typed(values);
  }

  private static List<String> names(Form form) {
    List<String> names = new ArrayList<>();
    for (Fact fact : form.facts()) {
      names.add(fact.path());
      if (fact.control().mayBeNone()) {
        names.add(fact.path() + NONE);
      }
    }
    for (String member : form.sourced()) {
      SOURCE_PARTS.forEach(part -> names.add(source(member, part)));
    }
    return names;
  }

  static String source(String member, String part) {
    return "provenance." + member + "." + part;
  }

  /// As an item's document has it.
  static Typed of(Form form, ObjectNode document, Sayings sayings) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Fact fact : form.facts()) {
      JsonNode value = at(document, fact.path());
      if (value == null) {
        continue;
      }
      if (value.isArray() && value.isEmpty() && fact.control().mayBeNone()) {
        values.put(fact.path() + NONE, List.of("true"));
      } else {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : value.isArray() ? value : List.of(value)) {
          texts.add(shown(fact.control(), each, sayings));
        }
        if (!texts.isEmpty()) {
          values.put(fact.path(), texts);
        }
      }
    }
    for (String member : form.sourced()) {
      for (String part : SOURCE_PARTS) {
        JsonNode value = at(document, source(member, part));
        if (value != null) {
          values.put(source(member, part), List.of(value.asString("")));
        }
      }
    }
    return new Typed(values);
  }

  private static String shown(Control control, JsonNode value, Sayings sayings) {
    if (value.isNumber()) {
      return value.decimalValue().toPlainString();
    }
    String text = value.asString(value.toString());
    return control == Control.COUNTRY || control == Control.COUNTRIES
        ? sayings.country(text)
        : text;
  }

  private static @Nullable JsonNode at(ObjectNode document, String path) {
    JsonNode value = document;
    for (String part : path.split("\\.")) {
      value = value.path(part);
    }
    return value.isMissingNode() || value.isNull() ? null : value;
  }

  /// The document that this makes of another one: what the form asks about is as typed, the rest as
  /// it was.
  ObjectNode onto(Form form, ObjectNode before, Sayings sayings) {
    ObjectNode document = before.deepCopy();
    for (Fact fact : form.facts()) {
      put(document, fact.path(), json(fact, sayings));
    }
    for (String member : form.sourced()) {
      for (String part : SOURCE_PARTS) {
        String path = source(member, part);
        put(document, path, text(one(path)));
      }
    }
    return document;
  }

  private @Nullable JsonNode json(Fact fact, Sayings sayings) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String only = one(fact.path());
    return switch (fact.control()) {
      case LINE, TEXT, DATE, ONE, UNIT -> text(only);
      case VENDOR -> text(sayings.vendorId(only));
      case MODEL -> text(sayings.modelId(only));
      case LICENSE -> text(sayings.licenseId(only));
      case COUNTRY -> text(sayings.countryCode(only));
      case NUMBER -> number(only);
      case YES_NO -> only.isEmpty() ? null : nodes.booleanNode(only.equals("true"));
      case LINES -> only.isEmpty() ? null : list(only.lines().map(String::strip).toList());
      case SOME -> several(fact, all(fact.path()));
      case COUNTRIES -> several(fact, all(fact.path()).stream().map(sayings::countryCode).toList());
      case MODELS -> several(fact, all(fact.path()).stream().map(sayings::modelId).toList());
      case LICENSES -> several(fact, all(fact.path()).stream().map(sayings::licenseId).toList());
    };
  }

  private @Nullable JsonNode several(Fact fact, List<String> given) {
    return given.isEmpty() && one(fact.path() + NONE).isEmpty() ? null : list(given);
  }

  private static ArrayNode list(List<String> texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.stream().filter(text -> !text.isEmpty()).forEach(list::add);
    return list;
  }

  private static @Nullable JsonNode text(String text) {
    return text.isEmpty() ? null : JsonNodeFactory.instance.stringNode(text);
  }

  /// With full-width digits and signs between thousands, as people write numbers.
  private static @Nullable JsonNode number(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
    try {
      BigDecimal number = new BigDecimal(plain);
      if (Math.abs(number.scale()) > 40 || number.precision() > 60) {
        return JsonNodeFactory.instance.stringNode(typed);
      }
      return number.stripTrailingZeros().scale() <= 0
          ? JsonNodeFactory.instance.numberNode(number.toBigIntegerExact())
          : JsonNodeFactory.instance.numberNode(number);
    } catch (NumberFormatException e) {
      return JsonNodeFactory.instance.stringNode(typed);
    }
  }

  /// Puts a value where a path leads; none takes it away, with what is empty without it.
  private static void put(ObjectNode document, String path, @Nullable JsonNode value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      if (value == null) {
        document.remove(path);
      } else {
        document.set(path, value);
      }
      return;
    }
    String member = path.substring(0, dot);
    ObjectNode inner =
        document.get(member) instanceof ObjectNode present
            ? present
            : JsonNodeFactory.instance.objectNode();
    put(inner, path.substring(dot + 1), value);
    if (inner.isEmpty()) {
      document.remove(member);
    } else {
      document.set(member, inner);
    }
  }

  String one(String name) {
    List<String> given = all(name);
    return given.isEmpty() ? "" : given.getFirst();
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// The same with the answers about some parts as another form has them.
  Typed taking(List<Part> parts, Typed other) {
    Map<String, List<String>> merged = new LinkedHashMap<>();
    values.forEach(
        (name, given) -> {
          if (parts.stream().noneMatch(part -> part.asks(name))) {
            merged.put(name, given);
          }
        });
    other.values.forEach(
        (name, given) -> {
          if (parts.stream().anyMatch(part -> part.asks(name))) {
            merged.put(name, given);
          }
        });
    return new Typed(merged);
  }

  /// With an id where none was given.
  Typed named(String id) {
    Map<String, List<String>> more = new LinkedHashMap<>(values);
    more.put("id", List.of(id));
    return new Typed(more);
  }

  /// Everything, to be carried from the check to the record.
  List<Carried> carried() {
    return values.entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(value -> new Carried(entry.getKey(), value)))
        .toList();
  }

  record Carried(String name, String value) {}
}
