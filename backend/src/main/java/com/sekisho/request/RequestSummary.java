package com.sekisho.request;

import com.sekisho.decision.Outcome;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import com.sekisho.use.UseSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request in a list.
///
/// @param waitingSince since when whoever may act now may act; after the end, when it ended
/// @param useId the approved use, once there is one
public record RequestSummary(
    UUID id,
    long version,
    String reference,
    RequestState state,
    ActorId requester,
    UnitId unit,
    UseSummary summary,
    Outcome outcome,
    Instant submittedAt,
    RequestView.WaitsFor waitsFor,
    Instant waitingSince,
    @Nullable UUID useId) {}
