package com.sekisho.check;

import com.sekisho.decision.Decision;
import com.sekisho.shared.CanonicalJson;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stored decision.
///
/// @param facts that it was made on, completed
/// @param output the decision's document as it was stored
/// @param decision what that document says
/// @param engine which engine decided, with its version; null where that was not recorded
public record DecisionView(
    UUID id,
    CanonicalJson facts,
    CanonicalJson output,
    Decision decision,
    @Nullable String engine) {}
