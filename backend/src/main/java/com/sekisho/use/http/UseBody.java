package com.sekisho.use.http;

import com.sekisho.decision.PolicyId;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Way;
import com.sekisho.use.Approval;
import com.sekisho.use.UseState;
import com.sekisho.use.UseView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An approved use on the wire.
///
/// @param way into "approved" by which it last became active
/// @param approvedByPolicy true where no person had to approve
record UseBody(
    UUID id,
    long version,
    String reference,
    UUID requestId,
    UUID decisionId,
    ActorId owner,
    UnitId unit,
    @Nullable String modelId,
    @Nullable String modelName,
    String vendor,
    @Nullable String deploymentId,
    String hosting,
    @Nullable String operator,
    String purpose,
    String classification,
    String audience,
    UseState state,
    Instant approvedAt,
    LocalDate validUntil,
    Way way,
    boolean approvedByPolicy,
    List<Approval> approvals,
    PolicyId policy,
    List<ConditionBody> conditions,
    UseView.@Nullable Change lastChange) {

  enum ConditionState {
    ACCEPTED,
    DONE
  }

  record ConditionBody(
      String id,
      Bilingual text,
      String ownerRole,
      @Nullable LocalDate due,
      ConditionState state,
      UseView.@Nullable Done done) {

    static ConditionBody of(UseView.ConditionView view) {
      return new ConditionBody(
          view.condition().id(),
          view.condition().text(),
          view.condition().ownerRole(),
          view.condition().due(),
          view.done() == null ? ConditionState.ACCEPTED : ConditionState.DONE,
          view.done());
    }
  }

  static UseBody of(UseView use) {
    return new UseBody(
        use.id(),
        use.version(),
        use.reference(),
        use.requestId(),
        use.decisionId(),
        use.owner(),
        use.unit(),
        use.summary().modelId(),
        use.summary().modelName(),
        use.summary().vendor(),
        use.summary().deploymentId(),
        use.summary().hosting(),
        use.summary().operator(),
        use.summary().purpose(),
        use.summary().classification(),
        use.summary().audience(),
        use.state(),
        use.approvedAt(),
        use.validUntil(),
        use.way(),
        use.approvals().isEmpty(),
        use.approvals(),
        use.policy(),
        use.conditions().stream().map(ConditionBody::of).toList(),
        use.lastChange());
  }
}
