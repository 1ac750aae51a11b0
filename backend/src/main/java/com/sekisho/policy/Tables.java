package com.sekisho.policy;

import com.sekisho.shared.Bilingual;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/// The rule tables of the active policy.
@Service
public class Tables {

  private final PolicyContent content;

  Tables(PolicyContent content) {
    this.content = content;
  }

  /// A table as the policy has it; whoever reads it MUST NOT change it.
  ///
  /// @throws IllegalArgumentException where the policy has no such table
  public JsonNode table(String name) {
    JsonNode table = content.ofActive().tables().path(name);
    if (table.isMissingNode()) {
      throw new IllegalArgumentException("the policy has no table " + name);
    }
    return table;
  }

  /// What a model can be used for.
  public List<Choice> purposes() {
    return choices("purposes", "id");
  }

  /// What sensitive content can be put into a model.
  public List<Choice> dataCategories() {
    return choices("data_categories", "id");
  }

  /// Countries, and the union that counts as one.
  public List<Choice> countries() {
    return choices("countries", "code");
  }

  private List<Choice> choices(String table, String id) {
    List<Choice> choices = new ArrayList<>();
    for (JsonNode row : table(table).path("rows")) {
      choices.add(
          new Choice(
              row.path(id).stringValue(), text(row.path("name")), textOrNone(row.path("help"))));
    }
    return List.copyOf(choices);
  }

  private static @Nullable Bilingual textOrNone(JsonNode node) {
    return node.isObject() ? text(node) : null;
  }

  private static Bilingual text(JsonNode node) {
    return new Bilingual(node.path("en").stringValue(), node.path("ja").stringValue());
  }
}
