package com.sekisho.request;

import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;
import com.sekisho.shared.CanonicalJson;
import java.util.UUID;

/// What was asked and what the policy said to it.
///
/// @param body as the requester sent it, before the register completed it
/// @param decisionId under which facts and decision are stored
record Asked(CanonicalJson body, UUID decisionId, Facts facts, Decision decision) {}
