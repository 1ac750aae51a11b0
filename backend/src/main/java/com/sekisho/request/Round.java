package com.sekisho.request;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/// One submission: the first, or one with other facts.
///
/// @param asked canonical JSON of what was sent
/// @param changes canonical JSON of [FactChange]s since the round before
@Embeddable
record Round(UUID decisionId, Instant submittedAt, String asked, String changes) {}
