package com.sekisho.use;

import com.sekisho.decision.Condition;
import com.sekisho.decision.PolicyId;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An approved use as it stands.
///
/// @param version grows with each change; what `If-Match` is held against
/// @param owner who asked for it and answers for it
/// @param validUntil its last day
/// @param approvals who approved it; empty where the policy did by itself
/// @param lastChange why it is not, or again, active; none while nothing happened since the
///     approval
public record UseView(
    UUID id,
    long version,
    String reference,
    UUID requestId,
    UUID decisionId,
    ActorId owner,
    UnitId unit,
    UseSummary summary,
    UseState state,
    Instant approvedAt,
    LocalDate validUntil,
    List<Approval> approvals,
    PolicyId policy,
    List<ConditionView> conditions,
    @Nullable Change lastChange) {

  public UseView {
    approvals = List.copyOf(approvals);
    conditions = List.copyOf(conditions);
  }

  public long openConditions() {
    return conditions.stream().filter(condition -> condition.done() == null).count();
  }

  /// A condition of the approval: accepted with it, and since then done or not.
  public record ConditionView(Condition condition, @Nullable Done done) {}

  /// Who says that a condition is met, when, and in which words.
  public record Done(ActorId by, Instant at, String note) {}

  /// Who moved the use to its present state, when and why.
  public record Change(ActorId by, Instant at, String reason) {}
}
