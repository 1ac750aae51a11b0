package com.sekisho.use;

import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import java.time.Instant;

/// That a person approved a use, and as what.
public record Approval(Role role, ActorId person, Instant at) {}
