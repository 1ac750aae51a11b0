package com.sekisho.use;

import com.sekisho.decision.Condition;
import com.sekisho.decision.PolicyId;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Way;
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
/// @param way by which it last became active
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
    Way way,
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

  /// Whether somebody may say that a condition is met: the use's owner, and whoever has the role
  /// that answers for it.
  public boolean mayMeet(Condition condition, Actor actor) {
    return mayMeet(owner, condition.ownerRole(), actor);
  }

  /// Everybody signed in is an employee: a condition of employees is the owner's alone.
  static boolean mayMeet(ActorId owner, String ownerRole, Actor actor) {
    return owner.equals(actor.id())
        || Role.ofWord(ownerRole)
            .filter(role -> role != Role.EMPLOYEE)
            .filter(actor::has)
            .isPresent();
  }

  /// A condition of the approval: accepted with it, and since then done or not.
  public record ConditionView(Condition condition, @Nullable Done done) {}

  /// Who says that a condition is met, when, and in which words.
  public record Done(ActorId by, Instant at, String note) {}

  /// Who moved the use to its present state, when and why.
  public record Change(ActorId by, Instant at, String reason) {}
}
