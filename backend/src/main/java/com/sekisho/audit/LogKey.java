package com.sekisho.audit;

import com.sekisho.audit.log.VerifierKey;
import java.time.Instant;

/// A key of the log.
///
/// @param since the smallest size whose checkpoint it signs; the next key's `since` ends that, and
///     the first checkpoint from there on is signed by both
/// @param at when it was taken into use
public record LogKey(VerifierKey key, long since, Instant at) {}
