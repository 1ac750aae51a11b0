package com.sekisho.use;

import com.sekisho.decision.PolicyId;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Reason;
import com.sekisho.shared.Step;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Way;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What was approved, for as long as it holds. Each verb checks first, changes then, and returns
/// the step that the log must hold.
@Entity
@Audited
@Table(name = "approved_use")
class Use {

  private static final ActorId DAILY_ROUND = new ActorId("daily-round");

  @Id private UUID id;
  @Version private @Nullable Long version;
  private UUID requestId;
  private UUID decisionId;
  private String reference;
  private String owner;
  private String unit;
  private @Nullable String modelId;
  private @Nullable String modelName;
  private String vendor;
  private @Nullable String deploymentId;
  private String hosting;
  private @Nullable String operator;
  private String purpose;
  private String classification;
  private String audience;
  private String words;

  @Enumerated(EnumType.STRING)
  private UseState state;

  private Instant approvedAt;
  private LocalDate validUntil;
  private String policyVersion;
  private String policyDigest;
  private int openConditions;
  private @Nullable String changedBy;
  private @Nullable Instant changedAt;
  private @Nullable String changeReason;

  /// By which it last became active.
  @Enumerated(EnumType.STRING)
  private Way way;

  @ElementCollection
  @CollectionTable(name = "use_condition", joinColumns = @JoinColumn(name = "use_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<UseCondition> conditions = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "use_approval", joinColumns = @JoinColumn(name = "use_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<UseApproval> approvals = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Use() {}

  Use(UUID id, ApprovedUse approved) {
    this.id = id;
    this.requestId = approved.requestId();
    this.decisionId = approved.decisionId();
    this.reference = approved.reference();
    this.owner = approved.owner().value();
    this.unit = approved.unit().value();
    UseSummary summary = approved.summary();
    this.modelId = summary.modelId();
    this.modelName = summary.modelName();
    this.vendor = summary.vendor();
    this.deploymentId = summary.deploymentId();
    this.hosting = summary.hosting();
    this.operator = summary.operator();
    this.purpose = summary.purpose();
    this.classification = summary.classification();
    this.audience = summary.audience();
    this.words = summary.words();
    this.way = approved.way();
    become(UseState.ACTIVE, approved.way());
    this.approvedAt = approved.approvedAt();
    this.validUntil = approved.validUntil();
    this.policyVersion = approved.policy().version();
    this.policyDigest = approved.policy().digest().value();
    approved.conditions().forEach(condition -> conditions.add(UseCondition.of(condition)));
    approved.approvals().forEach(approval -> approvals.add(UseApproval.of(approval)));
    this.openConditions = conditions.size();
  }

  Step suspend(Reason reason, Actor officer, Instant now) {
    return decided(UseState.SUSPENDED, null, "use.suspended", reason, officer, now);
  }

  Step resume(Reason reason, Actor officer, Instant now) {
    return decided(UseState.ACTIVE, Way.RESUMED, "use.resumed", reason, officer, now);
  }

  Step revoke(Reason reason, Actor officer, Instant now) {
    return decided(UseState.REVOKED, null, "use.revoked", reason, officer, now);
  }

  private Step decided(
      UseState next, @Nullable Way by, String kind, Reason reason, Actor officer, Instant now) {
    officer.mustHaveOneOf(Role.COMPLIANCE_OFFICER, Role.CHIEF_COMPLIANCE_OFFICER);
    UseState before = moveTo(next, by);
    changed(officer.id(), now, reason.text());
    return step(
        kind,
        officer.id(),
        now,
        moved(before).put("reason", reason.text()),
        by == null ? Map.of() : Map.of(Way.MARK, Set.of(by.word())));
  }

  /// @param today must lie after the last day
  Step expire(LocalDate today, Instant now) {
    if (!today.isAfter(validUntil)) {
      throw new IllegalArgumentException(reference + " holds until " + validUntil);
    }
    UseState before = moveTo(UseState.EXPIRED, null);
    changed(DAILY_ROUND, now, "");
    return step(
        "use.expired", DAILY_ROUND, now, moved(before).put("valid_until", validUntil.toString()));
  }

  Step conditionDone(String condition, Reason note, Actor actor, Instant now) {
    int position = position(condition);
    UseCondition open = conditions.get(position);
    if (!UseView.mayMeet(new ActorId(owner), open.ownerRole(), actor)) {
      throw new ConditionOfOthersRefused();
    }
    if (state.next().isEmpty()) {
      throw new UseEndedRefused(reference);
    }
    if (open.doneAt() != null) {
      throw new ConditionDoneRefused(condition);
    }
    conditions.set(position, open.done(actor.id(), now, note.text()));
    openConditions--;
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    return step(
        "use.condition-done",
        actor.id(),
        now,
        details.put("condition", condition).put("reason", note.text()));
  }

  private int position(String condition) {
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).id().equals(condition)) {
        return i;
      }
    }
    throw new NotFound(new Bilingual("condition", "条件"), condition);
  }

  private UseState moveTo(UseState next, @Nullable Way by) {
    if (!state.next().contains(next)) {
      throw new UseMoveRefused(reference, state, next);
    }
    UseState before = state;
    become(next, by);
    return before;
  }

  /// @param by the way by which it becomes active, and only then
  private void become(UseState next, @Nullable Way by) {
    if ((next == UseState.ACTIVE) != (by != null)) {
      throw new IllegalArgumentException(next + " by " + by);
    }
    state = next;
    if (by != null) {
      way = by;
    }
  }

  private ObjectNode moved(UseState before) {
    return JsonNodeFactory.instance.objectNode().put("from", before.name()).put("to", state.name());
  }

  private void changed(ActorId by, Instant at, String reason) {
    changedBy = by.value();
    changedAt = at;
    changeReason = reason;
  }

  private Step step(String kind, ActorId actor, Instant now, ObjectNode details) {
    return step(kind, actor, now, details, Map.of());
  }

  private Step step(
      String kind, ActorId actor, Instant now, ObjectNode details, Map<String, Set<String>> marks) {
    Map<String, String> subjects = new HashMap<>();
    subjects.put("use", id.toString());
    subjects.put("request", requestId.toString());
    subjects.put("decision", decisionId.toString());
    subjects.put("unit", unit);
    if (modelId != null) {
      subjects.put("model", modelId);
    }
    if (deploymentId != null) {
      subjects.put("deployment", deploymentId);
    }
    return new Step(
        UUID.randomUUID(),
        now,
        kind,
        actor,
        subjects,
        Map.of("details", CanonicalJson.of(details)),
        new Step.Concerns(Set.of(new ActorId(owner)), Set.of(new UnitId(unit))),
        marks);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version == null ? 0 : version;
  }

  UseView view() {
    return new UseView(
        id,
        version(),
        reference,
        requestId,
        decisionId,
        new ActorId(owner),
        new UnitId(unit),
        new UseSummary(
            modelId,
            modelName,
            vendor,
            deploymentId,
            hosting,
            operator,
            purpose,
            classification,
            audience),
        state,
        approvedAt,
        validUntil,
        way,
        approvals.stream().map(UseApproval::view).toList(),
        new PolicyId(policyVersion, new Digest(policyDigest)),
        conditions.stream().map(UseCondition::view).toList(),
        changedBy == null || changedAt == null || changeReason == null
            ? null
            : new UseView.Change(new ActorId(changedBy), changedAt, changeReason));
  }
}
