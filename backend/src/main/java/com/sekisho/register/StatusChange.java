package com.sekisho.register;

import com.sekisho.shared.CanonicalJson;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the log keeps of a change of status.
final class StatusChange {

  private StatusChange() {}

  static CanonicalJson body(Status before, Status after, String reason) {
    return CanonicalJson.of(
        JsonNodeFactory.instance
            .objectNode()
            .put("before", before.word())
            .put("after", after.word())
            .put("reason", reason));
  }
}
