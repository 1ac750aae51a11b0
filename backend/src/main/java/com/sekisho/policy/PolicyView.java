package com.sekisho.policy;

import com.sekisho.decision.PolicyId;
import java.time.Instant;

/// A policy version.
///
/// @param activatedAt when it last became the active one
public record PolicyView(PolicyId id, PolicyState state, Instant activatedAt) {}
