package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import java.time.Instant;

/// What an organisation unit was from some moment on.
///
/// @param revision rises with time
/// @param actor who made it so
public record OrganisationUnitRevision(
    long revision, Instant at, ActorId actor, OrganisationUnitView unit) {}
