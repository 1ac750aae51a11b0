package com.sekisho.request.http;

import com.sekisho.audit.EventView;
import com.sekisho.decision.DecisionJson;
import com.sekisho.identity.Role;
import com.sekisho.request.FactChange;
import com.sekisho.request.RequestState;
import com.sekisho.request.RequestView;
import com.sekisho.request.Verb;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A whole request on the wire.
///
/// @param asked what the requester sent last; `facts` is that, completed
/// @param actions what the caller may do now: last parts of addresses, such as `approve`
record RequestDocument(
    UUID id,
    long version,
    String reference,
    RequestState state,
    JsonNode decision,
    UUID decisionId,
    ActorId requester,
    UnitId unit,
    @Nullable String modelId,
    @Nullable String deploymentId,
    String purpose,
    Instant submittedAt,
    int round,
    JsonNode asked,
    JsonNode facts,
    List<FactChange> changes,
    List<StageBody> stages,
    List<RequestView.RemarkView> remarks,
    RequestView.WaitsFor waitsFor,
    Instant waitingSince,
    List<String> actions,
    @Nullable UUID useId,
    List<EventView> history) {

  enum StageState {
    OPEN,
    APPROVED,
    REJECTED
  }

  record StageBody(
      int round,
      Role role,
      StageState state,
      @Nullable ActorId reviewer,
      @Nullable Instant at,
      @Nullable String reason) {

    static StageBody of(RequestView.StageView stage) {
      RequestView.Review review = stage.review();
      return review == null
          ? new StageBody(stage.round(), stage.role(), StageState.OPEN, null, null, null)
          : new StageBody(
              stage.round(),
              stage.role(),
              review.approved() ? StageState.APPROVED : StageState.REJECTED,
              review.reviewer(),
              review.at(),
              review.reason());
    }
  }

  static RequestDocument of(RequestView request) {
    return new RequestDocument(
        request.id(),
        request.version(),
        request.reference(),
        request.state(),
        DecisionJson.write(request.decision()),
        request.decisionId(),
        request.requester(),
        request.unit(),
        request.summary().modelId(),
        request.summary().deploymentId(),
        request.summary().purpose(),
        request.submittedAt(),
        request.round(),
        request.asked(),
        request.facts().json().tree(),
        request.changes(),
        request.stages().stream().map(StageBody::of).toList(),
        request.remarks(),
        request.waitsFor(),
        request.waitingSince(),
        request.actions().stream().map(RequestDocument::word).sorted().toList(),
        request.useId(),
        request.history());
  }

  private static String word(Verb verb) {
    return switch (verb) {
      case SUBMIT -> "submit";
      case ROUTE -> "route";
      case RESUBMIT -> "resubmit";
      case ACCEPT_CONDITIONS -> "accept-conditions";
      case APPROVE -> "approve";
      case REJECT -> "reject";
      case ASK -> "ask";
      case ANSWER -> "answer";
      case WITHDRAW -> "withdraw";
    };
  }
}
