package com.sekisho.audit;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Digest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One event of the log.
///
/// @param subjects what it is about: ids by kind, e.g. `request` → id
/// @param digests of the documents it rests on, by kind, e.g. `facts`
/// @param details the document of the kind `details`, if there is one: what was said and done in
///     few words, such as a reason
/// @param digest of the envelope, which is what the log proves
/// @param log where the log has it; null for some seconds, until a checkpoint covers it
public record EventView(
    UUID id,
    Instant at,
    String kind,
    ActorId actor,
    Map<String, String> subjects,
    Map<String, Digest> digests,
    @Nullable JsonNode details,
    Digest digest,
    @Nullable LogPosition log) {

  /// The kind of body that histories show in place.
  public static final String DETAILS = "details";

  public EventView {
    subjects = Map.copyOf(subjects);
    digests = Map.copyOf(digests);
  }
}
