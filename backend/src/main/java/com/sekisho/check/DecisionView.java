package com.sekisho.check;

import com.sekisho.decision.Decision;
import com.sekisho.shared.CanonicalJson;
import java.util.UUID;

/// A stored decision.
///
/// @param facts that it was made on, completed
/// @param output the decision's document as it was stored
/// @param decision what that document says
public record DecisionView(UUID id, CanonicalJson facts, CanonicalJson output, Decision decision) {}
