package com.sekisho.request.http;

import com.sekisho.decision.Outcome;
import com.sekisho.request.RequestState;
import com.sekisho.request.RequestSummary;
import com.sekisho.request.RequestView;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request in a list on the wire.
record RequestRow(
    UUID id,
    long version,
    String reference,
    RequestState state,
    Outcome outcome,
    ActorId requester,
    UnitId unit,
    @Nullable String modelId,
    @Nullable String modelName,
    String vendor,
    @Nullable String deploymentId,
    String hosting,
    String purpose,
    String classification,
    String audience,
    Instant submittedAt,
    RequestView.WaitsFor waitsFor,
    Instant waitingSince,
    @Nullable UUID useId) {

  static RequestRow of(RequestSummary request) {
    return new RequestRow(
        request.id(),
        request.version(),
        request.reference(),
        request.state(),
        request.outcome(),
        request.requester(),
        request.unit(),
        request.summary().modelId(),
        request.summary().modelName(),
        request.summary().vendor(),
        request.summary().deploymentId(),
        request.summary().hosting(),
        request.summary().purpose(),
        request.summary().classification(),
        request.summary().audience(),
        request.submittedAt(),
        request.waitsFor(),
        request.waitingSince(),
        request.useId());
  }
}
