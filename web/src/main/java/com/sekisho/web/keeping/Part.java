package com.sekisho.web.keeping;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A part of an item's document that one person may change while another one changes the rest: a
/// member, or what is said about the source of one.
///
/// @param source whether it is the source of the member, not the member itself
record Part(String member, boolean source) {

  private static final String PROVENANCE = "provenance";

  /// The parts of a document with what each holds.
  static Map<Part, JsonNode> of(JsonNode document) {
    Map<Part, JsonNode> parts =
        new TreeMap<>(
            (one, other) ->
                one.source == other.source
                    ? one.member.compareTo(other.member)
                    : Boolean.compare(one.source, other.source));
    document
        .properties()
        .forEach(
            member -> {
              if (member.getKey().equals(PROVENANCE)) {
                member
                    .getValue()
                    .properties()
                    .forEach(of -> parts.put(new Part(of.getKey(), true), of.getValue()));
              } else if (!member.getValue().isNull()) {
                parts.put(new Part(member.getKey(), false), member.getValue());
              }
            });
    return parts;
  }

  /// Whether a form's control of this name asks about it.
  boolean asks(String name) {
    return source
        ? name.startsWith(PROVENANCE + "." + member + ".")
        : name.equals(member) || name.startsWith(member + ".");
  }

  @Nullable JsonNode in(ObjectNode document) {
    JsonNode value = source ? document.path(PROVENANCE).path(member) : document.path(member);
    return value.isMissingNode() || value.isNull() ? null : value;
  }
}
