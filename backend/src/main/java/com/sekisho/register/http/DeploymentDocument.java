package com.sekisho.register.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.sekisho.edge.EntityTag;
import com.sekisho.register.DeploymentFacts;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A deployment on the wire.
///
/// @param etag what a change of it sends as `If-Match`
record DeploymentDocument(
    String id,
    String etag,
    Status status,
    Instant statusSince,
    @Nullable String statusReason,
    @JsonUnwrapped DeploymentFacts facts) {

  static DeploymentDocument of(DeploymentView deployment) {
    return new DeploymentDocument(
        deployment.id(),
        EntityTag.of(deployment.version()),
        deployment.status(),
        deployment.statusSince(),
        deployment.statusReason(),
        deployment.facts());
  }
}
