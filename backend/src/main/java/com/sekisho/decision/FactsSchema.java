package com.sekisho.decision;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which documents are facts. The two JSON Schemas come with the policies: one says which fields
/// there are and what they may hold, the other one what must be there before a use can be checked.
public final class FactsSchema {

  private static final int LONGEST_QUOTE = 60;
  private static final int MOST_MEMBERS = 300;

  private final Schema fields;
  private final Schema complete;
  private final AcceptedValues accepted;

  private FactsSchema(JsonNode fields, JsonNode complete) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    this.fields = registry.getSchema(fields);
    this.complete = registry.getSchema(complete);
    this.accepted = new AcceptedValues(fields);
  }

  /// The schemas on the class path.
  public static FactsSchema load() {
    return new FactsSchema(resource("facts.json"), resource("facts-complete.json"));
  }

  /// Everything that keeps a document from being complete facts; empty: it is.
  public List<Violation> violations(JsonNode document) {
    Map<String, Violation> found = violationsByPath(document);
    for (Error error : complete.validate(document)) {
      found.computeIfAbsent(path(error), this::required);
    }
    return List.copyOf(found.values());
  }

  /// Everything that keeps a document from being facts that are still being filled in, where any
  /// field may be open.
  public List<Violation> violationsOfPartial(JsonNode document) {
    return List.copyOf(violationsByPath(document).values());
  }

  /// The paths of required facts that a document leaves open, in the schema's order.
  public List<String> open(JsonNode document) {
    List<String> open = new ArrayList<>();
    open(complete.getSchemaNode(), document, "", open);
    return open;
  }

  private static void open(JsonNode schema, JsonNode value, String path, List<String> open) {
    for (JsonNode required : schema.path("required")) {
      String name = required.stringValue();
      JsonNode member = schema.path("properties").path(name);
      if (member.has("required")) {
        open(member, value.path(name), child(path, name), open);
      } else if (value.path(name).isMissingNode() || value.path(name).isNull()) {
        open.add(child(path, name));
      }
    }
  }

  /// Sizes come first: a document with a million wrong items is refused for their number alone.
  private Map<String, Violation> violationsByPath(JsonNode document) {
    Map<String, Violation> found = new LinkedHashMap<>();
    unbounded(document, "", found);
    if (found.isEmpty()) {
      for (Error error : fields.validate(document)) {
        found.computeIfAbsent(path(error), path -> violation(path, error));
      }
    }
    return found;
  }

  private Violation violation(String path, Error error) {
    if (error.getKeyword().equals("additionalProperties")) {
      String known = String.join(", ", accepted.fieldsOf(path(error.getInstanceLocation())));
      return new Violation(
          path,
          new Bilingual(
              "There is no such field. Known here are: " + known + ".",
              "この項目はありません。使える項目は次のとおりです:" + known));
    }
    String given = quoted(error.getInstanceNode());
    Bilingual wanted = accepted.at(path);
    return new Violation(
        path,
        new Bilingual(
            given + " is not accepted here. Give " + wanted.en() + ".",
            given + "は受け付けられません。" + wanted.ja() + "を指定してください。"));
  }

  private Violation required(String path) {
    Bilingual wanted = accepted.at(path);
    return new Violation(
        path,
        new Bilingual(
            "This is required. Give " + wanted.en() + ".",
            "必須の項目です。" + wanted.ja() + "を指定してください。"));
  }

  /// What no schema can say or would say too late: lists and objects beyond any use, and half a
  /// surrogate pair, which has no form in UTF-8, so that the document would have no digest.
  private static void unbounded(JsonNode node, String path, Map<String, Violation> found) {
    if (node.size() > MOST_MEMBERS) {
      found.computeIfAbsent(path, FactsSchema::tooMany);
    } else if (node.isString() && isBroken(node.stringValue())) {
      found.computeIfAbsent(path, FactsSchema::brokenText);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        unbounded(node.get(i), path + "[" + i + "]", found);
      }
    } else if (node.isObject()) {
      node.forEachEntry((name, member) -> unbounded(member, child(path, name), found));
    }
  }

  private static Violation tooMany(String path) {
    return new Violation(
        path,
        new Bilingual(
            "There are more than " + MOST_MEMBERS + " entries here. Give fewer.",
            "要素が" + MOST_MEMBERS + "件を超えています。減らしてください。"));
  }

  private static Violation brokenText(String path) {
    return new Violation(
        path,
        new Bilingual(
            "The text holds half a character (an unpaired surrogate). Enter it anew.",
            "文字列に壊れた文字(対になっていないサロゲート)が含まれています。入力し直してください。"));
  }

  private static boolean isBroken(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static String quoted(JsonNode given) {
    String text = given.toString();
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }

  private static String path(Error error) {
    String place = path(error.getInstanceLocation());
    String property = error.getProperty();
    return property == null ? place : child(place, property);
  }

  private static String path(NodePath location) {
    String path = "";
    for (int i = 0; i < location.getNameCount(); i++) {
      path =
          location.getElement(i) instanceof Integer index
              ? path + "[" + index + "]"
              : child(path, location.getName(i));
    }
    return path;
  }

  private static String child(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static JsonNode resource(String name) {
    try (InputStream schema = FactsSchema.class.getResourceAsStream("/sekisho/schema/" + name)) {
      return JsonMapper.shared()
          .readTree(Objects.requireNonNull(schema, "no schema on the class path: " + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
