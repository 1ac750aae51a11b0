package com.sekisho.request;

import com.sekisho.audit.EventView;
import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import com.sekisho.use.UseSummary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A request as it stands, as one reader sees it.
///
/// @param version grows with each change; what `If-Match` is held against
/// @param round how often it was submitted
/// @param asked what the requester sent last, before the register completed it
/// @param changes what the last submission changed in the facts; empty in the first round
/// @param stages of all rounds, in order; those of the present round decide
/// @param waitingSince since when whoever may act now may act; after the end, when it ended
/// @param actions what this reader may do now; nothing where it is shown as it was
/// @param useId the approved use, once there is one
/// @param history every step so far, oldest first
public record RequestView(
    UUID id,
    long version,
    String reference,
    RequestState state,
    ActorId requester,
    UnitId unit,
    UseSummary summary,
    Instant submittedAt,
    int round,
    JsonNode asked,
    UUID decisionId,
    Facts facts,
    Decision decision,
    List<FactChange> changes,
    List<StageView> stages,
    List<RemarkView> remarks,
    WaitsFor waitsFor,
    Instant waitingSince,
    Set<Verb> actions,
    @Nullable UUID useId,
    List<EventView> history) {

  public RequestView {
    changes = List.copyOf(changes);
    stages = List.copyOf(stages);
    remarks = List.copyOf(remarks);
    actions = Set.copyOf(actions);
    history = List.copyOf(history);
  }

  /// The stages that count now.
  public List<StageView> currentStages() {
    return stages.stream().filter(stage -> stage.round() == round).toList();
  }

  /// One role's part in the review of one round.
  ///
  /// @param review none while it is open
  public record StageView(int round, Role role, @Nullable Review review) {}

  /// What a person decided in a stage.
  public record Review(ActorId reviewer, Instant at, boolean approved, String reason) {}

  /// A question, with the role in which it was asked, or the requester's answer.
  ///
  /// @param open whether it is a question that waits for an answer
  public record RemarkView(
      ActorId author, @Nullable Role role, Instant at, String text, boolean open) {}

  /// Whose turn it is.
  ///
  /// @param requester to accept conditions or to answer
  /// @param roles with a stage still open; not asked to act while a question is
  public record WaitsFor(boolean requester, List<Role> roles) {

    public WaitsFor {
      roles = List.copyOf(roles);
    }
  }
}
