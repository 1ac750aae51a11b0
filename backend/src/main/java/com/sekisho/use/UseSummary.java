package com.sekisho.use;

import com.sekisho.decision.Facts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a use is, in the few facts that lists show and search; the whole of them lies with its
/// decision. Values are words of the facts document. A model or deployment that is not in the
/// register has no id.
public record UseSummary(
    @Nullable String modelId,
    @Nullable String modelName,
    String vendor,
    @Nullable String deploymentId,
    String hosting,
    @Nullable String operator,
    String purpose,
    String classification,
    String audience) {

  public static UseSummary of(Facts facts) {
    JsonNode json = facts.json().tree();
    return new UseSummary(
        text(json, "/model/id"),
        text(json, "/model/name"),
        json.at("/model/vendor/name").asString(""),
        text(json, "/deployment/id"),
        json.at("/deployment/hosting").asString(""),
        text(json, "/deployment/operator/name"),
        json.at("/use/purpose").asString(""),
        json.at("/use/classification").asString(""),
        json.at("/use/audience").asString(""));
  }

  private static @Nullable String text(JsonNode json, String pointer) {
    JsonNode node = json.at(pointer);
    return node.isString() ? node.asString() : null;
  }

  /// All of it in lower case, for finding it by a part of a word.
  public String words() {
    return String.join(
            " ",
            modelId == null ? "" : modelId,
            modelName == null ? "" : modelName,
            vendor,
            deploymentId == null ? "" : deploymentId,
            operator == null ? "" : operator,
            purpose)
        .toLowerCase(Locale.ROOT);
  }
}
