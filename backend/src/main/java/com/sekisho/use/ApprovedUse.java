package com.sekisho.use;

import com.sekisho.decision.Condition;
import com.sekisho.decision.PolicyId;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A use as a request got it approved.
///
/// @param reference what people call it, unique
/// @param owner who asked for it and answers for it
/// @param approvals who approved it; empty where the policy did by itself
/// @param policy under which it was decided
/// @param validUntil its last day
/// @param way by which it was approved
public record ApprovedUse(
    UUID requestId,
    UUID decisionId,
    String reference,
    ActorId owner,
    UnitId unit,
    UseSummary summary,
    List<Condition> conditions,
    List<Approval> approvals,
    PolicyId policy,
    Instant approvedAt,
    LocalDate validUntil,
    Way way) {

  public ApprovedUse {
    conditions = List.copyOf(conditions);
    approvals = List.copyOf(approvals);
  }
}
