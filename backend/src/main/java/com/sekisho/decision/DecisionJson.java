package com.sekisho.decision;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Digest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The decision as the API, the log and the engines write it. Reading what was written gives the
/// same decision, writing what was read the same document: the contract has no member that a
/// [Decision] lacks.
public final class DecisionJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private DecisionJson() {}

  /// The whole document. Values that there are none of are written as `null`, never left out.
  public static ObjectNode write(Decision decision) {
    ObjectNode json = NODES.objectNode();
    json.put("outcome", decision.outcome().name());
    json.set("findings", list(decision.findings(), DecisionJson::finding));
    json.set("conditions", list(decision.conditions(), DecisionJson::condition));
    json.set("approver_roles", list(decision.approverRoles(), NODES::stringNode));
    json.put("valid_until", text(decision.validUntil()));
    json.set(
        "policy",
        NODES
            .objectNode()
            .put("version", decision.policy().version())
            .put("digest", decision.policy().digest().value()));
    json.put("facts_digest", decision.factsDigest().value());
    json.put("as_of", decision.asOf().toString());
    return json;
  }

  /// @throws IllegalArgumentException where the document is no decision
  public static Decision read(JsonNode json) {
    JsonNode policy = member(json, "policy");
    return read(
        json,
        new PolicyId(text(policy, "version"), new Digest(text(policy, "digest"))),
        new Digest(text(json, "facts_digest")));
  }

  /// What an engine answered: a decision without the two members that only the caller knows.
  ///
  /// @throws IllegalArgumentException where the document is no decision
  public static Decision read(JsonNode json, PolicyId policy, Digest factsDigest) {
    return new Decision(
        Outcome.valueOf(text(json, "outcome")),
        list(json, "findings", DecisionJson::finding),
        list(json, "conditions", DecisionJson::condition),
        list(json, "approver_roles", DecisionJson::text),
        date(json, "valid_until"),
        policy,
        factsDigest,
        LocalDate.parse(text(json, "as_of")));
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode json = NODES.objectNode();
    json.put("rule", finding.rule());
    json.put("family", finding.family());
    json.put("outcome", finding.outcome().name());
    json.set("message", bilingual(finding.message()));
    json.set("facts", list(finding.facts(), DecisionJson::factUsed));
    json.set("citations", list(finding.citations(), DecisionJson::citation));
    json.set("conditions", list(finding.conditions(), DecisionJson::condition));
    json.set("remedies", list(finding.remedies(), DecisionJson::bilingual));
    json.put("waivable_by", finding.waivableBy());
    return json;
  }

  private static Finding finding(JsonNode json) {
    return new Finding(
        text(json, "rule"),
        text(json, "family"),
        Outcome.valueOf(text(json, "outcome")),
        bilingual(member(json, "message")),
        list(json, "facts", DecisionJson::factUsed),
        list(json, "citations", DecisionJson::citation),
        list(json, "conditions", DecisionJson::condition),
        list(json, "remedies", DecisionJson::bilingual),
        textOrNone(json, "waivable_by"));
  }

  private static ObjectNode factUsed(FactUsed fact) {
    ObjectNode json = NODES.objectNode().put("path", fact.path());
    json.set("value", fact.value());
    return json;
  }

  private static FactUsed factUsed(JsonNode json) {
    return new FactUsed(text(json, "path"), member(json, "value"));
  }

  private static ObjectNode citation(Citation citation) {
    ObjectNode json = NODES.objectNode().put("id", citation.id());
    json.set("title", bilingual(citation.title()));
    return json.put("locator", citation.locator());
  }

  private static Citation citation(JsonNode json) {
    return new Citation(
        text(json, "id"), bilingual(member(json, "title")), textOrNone(json, "locator"));
  }

  private static ObjectNode condition(Condition condition) {
    ObjectNode json = NODES.objectNode().put("id", condition.id());
    json.set("text", bilingual(condition.text()));
    json.put("owner_role", condition.ownerRole());
    return json.put("due", text(condition.due()));
  }

  private static Condition condition(JsonNode json) {
    return new Condition(
        text(json, "id"),
        bilingual(member(json, "text")),
        text(json, "owner_role"),
        date(json, "due"));
  }

  private static ObjectNode bilingual(Bilingual text) {
    return NODES.objectNode().put("en", text.en()).put("ja", text.ja());
  }

  private static Bilingual bilingual(JsonNode json) {
    return new Bilingual(text(json, "en"), text(json, "ja"));
  }

  private static <T> ArrayNode list(List<T> items, Function<? super T, ? extends JsonNode> writer) {
    ArrayNode array = NODES.arrayNode(items.size());
    items.forEach(item -> array.add(writer.apply(item)));
    return array;
  }

  private static <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> reader) {
    JsonNode array = member(json, name);
    if (!array.isArray()) {
      throw new IllegalArgumentException("not a list: " + name);
    }
    List<T> items = new ArrayList<>(array.size());
    array.forEach(item -> items.add(reader.apply(item)));
    return items;
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable LocalDate date(JsonNode json, String name) {
    String text = textOrNone(json, name);
    return text == null ? null : LocalDate.parse(text);
  }

  private static @Nullable String textOrNone(JsonNode json, String name) {
    JsonNode value = member(json, name);
    return value.isNull() ? null : text(value);
  }

  private static String text(JsonNode json, String name) {
    return text(member(json, name));
  }

  private static String text(JsonNode value) {
    if (!value.isString()) {
      throw new IllegalArgumentException("not a text: " + value);
    }
    return value.stringValue();
  }

  private static JsonNode member(JsonNode json, String name) {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no member “" + name + "”");
    }
    return value;
  }
}
