package com.sekisho.request;

import com.sekisho.audit.EventView;
import com.sekisho.decision.Decision;
import com.sekisho.decision.DecisionJson;
import com.sekisho.decision.Facts;
import com.sekisho.decision.Outcome;
import com.sekisho.identity.Actor;
import com.sekisho.identity.FourEyes;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Reason;
import com.sekisho.shared.Step;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Way;
import com.sekisho.use.Approval;
import com.sekisho.use.ApprovedUse;
import com.sekisho.use.UseSummary;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A use that somebody asks for. Each verb checks first, and refuses; changes then; and returns the
/// step that the log must hold.
@Entity
@Audited
@Table(name = "request")
class Request {

  @Id private UUID id;
  @Version private @Nullable Long version;
  private String reference;
  private String requester;
  private String unit;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  private int round;
  private UUID decisionId;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private boolean questionOpen;
  private Instant submittedAt;
  private Instant waitingSince;
  private @Nullable UUID useId;
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

  /// By which it was approved in the transaction under way.
  @Transient private @Nullable Way way;

  @ElementCollection
  @CollectionTable(name = "request_round", joinColumns = @JoinColumn(name = "request_id"))
  @OrderColumn(name = "position")
  private List<Round> rounds = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "request_stage", joinColumns = @JoinColumn(name = "request_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<Stage> stages = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "request_remark", joinColumns = @JoinColumn(name = "request_id"))
  @OrderColumn(name = "position")
  private List<Remark> remarks = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Request() {}

  /// A draft, with nothing in it yet.
  @SuppressWarnings("NullAway.Init")
  Request(UUID id, String reference, Actor requester) {
    this.id = id;
    this.reference = reference;
    this.requester = requester.id().value();
    this.unit = requester.unit().value();
    become(RequestState.DRAFT, null);
  }

  Step submit(Asked asked, Actor actor, Instant now) {
    mustBeRequester(actor);
    moveTo(RequestState.SUBMITTED, Verb.SUBMIT);
    takeIn(asked, List.of(), now);
    follow(Route.of(asked.decision()), now);
    return step("request.submitted", actor, now, details(RequestState.DRAFT), asked);
  }

  /// Whether [#resubmit] would be let in, whatever is sent with it.
  void mayResubmit(Actor actor) {
    mustBeRequester(actor);
    mustAllow(Verb.RESUBMIT);
  }

  /// Asks again with other facts: a new decision, and the review from its beginning.
  ///
  /// @param before the facts of the last round
  Step resubmit(Asked asked, Facts before, Actor actor, Instant now) {
    mayResubmit(actor);
    RequestState from = state;
    moveTo(RequestState.SUBMITTED, Verb.RESUBMIT);
    List<FactChange> changes = FactChange.between(before, asked.facts());
    takeIn(asked, changes, now);
    follow(Route.of(asked.decision()), now);
    ObjectNode details = details(from);
    details.set("changes", FactChange.write(changes));
    return step("request.resubmitted", actor, now, details, asked);
  }

  Step acceptConditions(Decision decision, Actor actor, LocalDate today, Instant now) {
    mustBeRequester(actor);
    mustAllow(Verb.ACCEPT_CONDITIONS);
    mustHoldStill(decision, today);
    RequestState from = state;
    approved(
        approvals().isEmpty() ? Way.CONDITIONS : Way.REVIEW_AND_CONDITIONS,
        Verb.ACCEPT_CONDITIONS,
        now);
    return step("request.conditions-accepted", actor, now, details(from));
  }

  Step withdraw(Actor actor, Instant now) {
    mustBeRequester(actor);
    RequestState from = state;
    moveTo(RequestState.WITHDRAWN, Verb.WITHDRAW);
    ended(now);
    return step("request.withdrawn", actor, now, details(from));
  }

  Step approve(Decision decision, Reason reason, Actor actor, LocalDate today, Instant now) {
    mustBeReviewer(Verb.APPROVE, actor);
    FourEyes.notTwice(approvers(), actor.id());
    int position = openStage(actor);
    mustHoldStill(decision, today);
    RequestState from = state;
    Role role = stages.get(position).role();
    stages.set(position, stages.get(position).decided(Stage.Verdict.APPROVED, reason, actor, now));
    closeQuestions(actor, now);
    if (current().anyMatch(Stage::isOpen)) {
      moveTo(RequestState.IN_REVIEW, Verb.APPROVE);
    } else if (decision.conditions().isEmpty()) {
      approved(Way.REVIEW, Verb.APPROVE, now);
    } else {
      moveTo(RequestState.AWAITING_CONDITIONS, Verb.APPROVE);
      questionOpen = false;
      waitingSince = now;
    }
    return step("request.approved", actor, now, said(from, role, reason));
  }

  /// As [#withdraw], by whoever erases the requester.
  Step withdrawForErased(Actor by, Instant now) {
    RequestState from = state;
    moveTo(RequestState.WITHDRAWN, Verb.WITHDRAW);
    ended(now);
    return step("request.withdrawn", by, now, details(from).put("because", "person.erased"));
  }

  Step reject(Reason reason, Actor actor, Instant now) {
    mustBeReviewer(Verb.REJECT, actor);
    int position = openStage(actor);
    RequestState from = state;
    Role role = stages.get(position).role();
    stages.set(position, stages.get(position).decided(Stage.Verdict.REJECTED, reason, actor, now));
    moveTo(RequestState.REJECTED, Verb.REJECT);
    ended(now);
    return step("request.rejected", actor, now, said(from, role, reason));
  }

  /// Asks the requester, whose turn it is then.
  Step ask(Reason question, Actor actor, Instant now) {
    mustBeReviewer(Verb.ASK, actor);
    Role role = stages.get(openStage(actor)).role();
    RequestState from = state;
    moveTo(RequestState.IN_REVIEW, Verb.ASK);
    remarks.add(new Remark(actor.id().value(), role, now, question.text(), true));
    if (!questionOpen) {
      questionOpen = true;
      waitingSince = now;
    }
    return step("request.asked", actor, now, said(from, role, question));
  }

  /// Answers all that is asked; then it is the reviewers' turn again.
  Step answer(Reason answer, Actor actor, Instant now) {
    mustBeRequester(actor);
    mustAllow(Verb.ANSWER);
    if (!questionOpen) {
      throw new NoQuestionRefused();
    }
    RequestState from = state;
    moveTo(RequestState.IN_REVIEW, Verb.ANSWER);
    remarks.replaceAll(Remark::closed);
    remarks.add(new Remark(actor.id().value(), null, now, answer.text(), false));
    questionOpen = false;
    waitingSince = now;
    return step("request.answered", actor, now, details(from).put("reason", answer.text()));
  }

  private void takeIn(Asked asked, List<FactChange> changes, Instant now) {
    round++;
    decisionId = asked.decisionId();
    outcome = asked.decision().outcome();
    submittedAt = now;
    waitingSince = now;
    questionOpen = false;
    remarks.replaceAll(Remark::closed);
    rounds.add(
        new Round(
            asked.decisionId(),
            now,
            asked.body().text(),
            CanonicalJson.of(FactChange.write(changes)).text()));
    UseSummary summary = UseSummary.of(asked.facts());
    modelId = summary.modelId();
    modelName = summary.modelName();
    vendor = summary.vendor();
    deploymentId = summary.deploymentId();
    hosting = summary.hosting();
    operator = summary.operator();
    purpose = summary.purpose();
    classification = summary.classification();
    audience = summary.audience();
    words = summary.words();
  }

  private void follow(Route route, Instant now) {
    switch (route) {
      case Route.Approved() -> approved(Way.POLICY, Verb.ROUTE, now);
      case Route.AwaitsAcceptance() -> moveTo(RequestState.AWAITING_CONDITIONS, Verb.ROUTE);
      case Route.Reviewed(List<Role> by) -> {
        moveTo(RequestState.IN_REVIEW, Verb.ROUTE);
        by.forEach(role -> stages.add(Stage.open(round, role)));
      }
      case Route.Denied() -> {
        moveTo(RequestState.DENIED, Verb.ROUTE);
        ended(now);
      }
    }
  }

  private void approved(Way by, Verb verb, Instant now) {
    moveTo(RequestState.APPROVED, verb, by);
    useId = UUID.randomUUID();
    ended(now);
  }

  private void ended(Instant now) {
    questionOpen = false;
    waitingSince = now;
  }

  private void closeQuestions(Actor asker, Instant now) {
    remarks.replaceAll(
        remark -> remark.author().equals(asker.id().value()) ? remark.closed() : remark);
    if (questionOpen && remarks.stream().noneMatch(Remark::open)) {
      questionOpen = false;
      waitingSince = now;
    }
  }

  private void mustBeRequester(Actor actor) {
    if (!isOwn(actor)) {
      throw new RequesterOnlyRefused();
    }
  }

  /// Own requests are nobody's to review, whatever their roles; of the others those may review
  /// whose role the decision names.
  private void mustBeReviewer(Verb verb, Actor actor) {
    FourEyes.notOwn(new ActorId(requester), actor.id());
    if (!actor.reviews()) {
      throw new RoleRefused(named().isEmpty() ? reviewing() : named());
    }
    mustAllow(verb);
    if (!actor.hasAny(named())) {
      throw new RoleRefused(named());
    }
  }

  private int openStage(Actor actor) {
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      if (stage.round() == round && stage.isOpen() && actor.has(stage.role())) {
        return i;
      }
    }
    throw new StageDecidedRefused();
  }

  private void mustHoldStill(Decision decision, LocalDate today) {
    LocalDate validUntil = validUntil(decision);
    if (today.isAfter(validUntil)) {
      throw new DecisionOutdatedRefused(validUntil);
    }
  }

  private void mustAllow(Verb verb) {
    if (!state.moves().containsKey(verb)) {
      throw new RequestMoveRefused(reference, state);
    }
  }

  private void moveTo(RequestState next, Verb verb) {
    moveTo(next, verb, null);
  }

  private void moveTo(RequestState next, Verb verb, @Nullable Way by) {
    if (!state.moves().getOrDefault(verb, Set.of()).contains(next)) {
      throw new RequestMoveRefused(reference, state);
    }
    become(next, by);
  }

  /// @param by the way by which it becomes approved, and only then
  private void become(RequestState next, @Nullable Way by) {
    if ((next == RequestState.APPROVED) != (by != null)) {
      throw new IllegalArgumentException(next + " by " + by);
    }
    state = next;
    way = by;
  }

  private static LocalDate validUntil(Decision decision) {
    if (decision.validUntil() == null) {
      throw new IllegalArgumentException("nothing can be approved on a denial");
    }
    return decision.validUntil();
  }

  private Stream<Stage> current() {
    return stages.stream().filter(stage -> stage.round() == round);
  }

  private Set<Role> named() {
    return current().map(Stage::role).collect(Collectors.toSet());
  }

  private static Set<Role> reviewing() {
    return EnumSet.allOf(Role.class).stream().filter(Role::reviews).collect(Collectors.toSet());
  }

  private Set<ActorId> approvers() {
    return approvals().stream().map(Approval::person).collect(Collectors.toSet());
  }

  private List<Approval> approvals() {
    List<Approval> approvals = new ArrayList<>();
    current()
        .forEach(
            stage -> {
              if (stage.verdict() == Stage.Verdict.APPROVED
                  && stage.reviewer() != null
                  && stage.at() != null) {
                approvals.add(
                    new Approval(stage.role(), new ActorId(stage.reviewer()), stage.at()));
              }
            });
    return approvals;
  }

  private ObjectNode said(RequestState from, Role role, Reason reason) {
    return details(from).put("role", role.word()).put("reason", reason.text());
  }

  private ObjectNode details(RequestState from) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("reference", reference)
        .put("from", from.name())
        .put("to", state.name())
        .put("outcome", outcome.name());
  }

  private Step step(String kind, Actor actor, Instant now, ObjectNode details) {
    return step(kind, actor, now, Map.of("details", CanonicalJson.of(details)), Map.of());
  }

  private Step step(String kind, Actor actor, Instant now, ObjectNode details, Asked asked) {
    return step(
        kind,
        actor,
        now,
        Map.of(
            "details", CanonicalJson.of(details),
            "facts", asked.facts().json(),
            "decision", CanonicalJson.of(DecisionJson.write(asked.decision()))),
        asked.marks());
  }

  private Step step(
      String kind,
      Actor actor,
      Instant now,
      Map<String, CanonicalJson> bodies,
      Map<String, Set<String>> marksOfDecision) {
    Map<String, Set<String>> marks = new HashMap<>(marksOfDecision);
    if (way != null) {
      marks.put(Way.MARK, Set.of(way.word()));
    }
    Map<String, String> subjects = new HashMap<>();
    subjects.put("request", id.toString());
    subjects.put("decision", decisionId.toString());
    subjects.put("unit", unit);
    if (useId != null) {
      subjects.put("use", useId.toString());
    }
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
        actor.id(),
        subjects,
        bodies,
        new Step.Concerns(Set.of(new ActorId(requester)), Set.of(new UnitId(unit))),
        marks);
  }

  /// The use that this request came to.
  ///
  /// @param decision the one of the present round
  ApprovedUse approvedUse(Decision decision) {
    Way by = way;
    if (state != RequestState.APPROVED || by == null) {
      throw new IllegalStateException(reference + " is not being approved");
    }
    return new ApprovedUse(
        id,
        decisionId,
        reference.replaceFirst("^C", "U"),
        new ActorId(requester),
        new UnitId(unit),
        summary(),
        decision.conditions(),
        approvals(),
        decision.policy(),
        waitingSince,
        validUntil(decision),
        by);
  }

  private boolean isOwn(Actor actor) {
    return requester.equals(actor.id().value());
  }

  /// What somebody may do now, as the verbs above would let them.
  Set<Verb> actions(Actor actor) {
    Set<Verb> actions = EnumSet.noneOf(Verb.class);
    for (Verb verb : state.moves().keySet()) {
      boolean may =
          switch (verb) {
            case ACCEPT_CONDITIONS, RESUBMIT, WITHDRAW -> isOwn(actor);
            case ANSWER -> isOwn(actor) && questionOpen;
            case APPROVE -> holdsOpenStage(actor) && !approvers().contains(actor.id());
            case REJECT, ASK -> holdsOpenStage(actor);
            case SUBMIT, ROUTE -> false;
          };
      if (may) {
        actions.add(verb);
      }
    }
    return actions;
  }

  private boolean holdsOpenStage(Actor actor) {
    return !isOwn(actor) && current().anyMatch(stage -> stage.isOpen() && actor.has(stage.role()));
  }

  private RequestView.WaitsFor waitsFor() {
    return switch (state) {
      case DRAFT, SUBMITTED, AWAITING_CONDITIONS -> new RequestView.WaitsFor(true, List.of());
      case IN_REVIEW ->
          new RequestView.WaitsFor(
              questionOpen, current().filter(Stage::isOpen).map(Stage::role).toList());
      case DENIED, APPROVED, REJECTED, WITHDRAWN -> new RequestView.WaitsFor(false, List.of());
    };
  }

  UUID id() {
    return id;
  }

  long version() {
    return version == null ? 0 : version;
  }

  RequestState state() {
    return state;
  }

  UUID decisionId() {
    return decisionId;
  }

  @Nullable UUID useId() {
    return useId;
  }

  private UseSummary summary() {
    return new UseSummary(
        modelId,
        modelName,
        vendor,
        deploymentId,
        hosting,
        operator,
        purpose,
        classification,
        audience);
  }

  RequestSummary summarised() {
    return new RequestSummary(
        id,
        version(),
        reference,
        state,
        new ActorId(requester),
        new UnitId(unit),
        summary(),
        outcome,
        submittedAt,
        waitsFor(),
        waitingSince,
        useId);
  }

  /// @param facts and decision: those of the present round
  RequestView view(Facts facts, Decision decision, List<EventView> history, Set<Verb> actions) {
    Round last = rounds.getLast();
    return new RequestView(
        id,
        version(),
        reference,
        state,
        new ActorId(requester),
        new UnitId(unit),
        summary(),
        submittedAt,
        round,
        CanonicalJson.parse(last.asked()).tree(),
        decisionId,
        facts,
        decision,
        FactChange.read(CanonicalJson.parse(last.changes()).tree()),
        stages.stream().map(Stage::view).toList(),
        remarks.stream().map(Remark::view).toList(),
        waitsFor(),
        waitingSince,
        actions,
        useId,
        history);
  }
}
