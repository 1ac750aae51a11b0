package com.sekisho.check;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What came out when a decision was made again on the same facts, by the same policy.
///
/// @param decision which one
/// @param equal whether it is the recorded one, canonical byte for canonical byte
/// @param differences where it is not, in the order of the document
/// @param engineThen which engine decided; null where that was not recorded
/// @param engineNow which engine decided now
public record Replayed(
    UUID decision,
    boolean equal,
    List<Difference> differences,
    @Nullable String engineThen,
    String engineNow) {

  public Replayed {
    differences = List.copyOf(differences);
  }

  /// Whether another engine, or another version of it, decides now; false where that is not known.
  @JsonProperty
  public boolean engineChanged() {
    return engineThen != null && !engineThen.equals(engineNow);
  }

  /// A value that came out otherwise.
  ///
  /// @param path in the decision's document, such as `findings[0].outcome`
  /// @param then as recorded; null where it was not there
  /// @param now as it came out; null where it did not
  public record Difference(String path, @Nullable JsonNode then, @Nullable JsonNode now) {}
}
