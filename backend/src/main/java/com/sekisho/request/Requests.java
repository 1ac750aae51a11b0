package com.sekisho.request;

import com.sekisho.audit.Events;
import com.sekisho.check.Checked;
import com.sekisho.check.Checker;
import com.sekisho.check.DecisionView;
import com.sekisho.check.StoredDecisions;
import com.sekisho.database.Past;
import com.sekisho.database.Revisions;
import com.sekisho.database.RowOrder;
import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.ChangedMeanwhile;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import com.sekisho.shared.Reason;
import com.sekisho.shared.Step;
import com.sekisho.shared.Violation;
import com.sekisho.use.Counting;
import com.sekisho.use.SummaryWords;
import com.sekisho.use.Uses;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// The way of a request, from being asked to its end. Each verb is one transaction that holds the
/// change, the decision it rests on and its event, or none of them. A verdict is taken before it
/// begins.
///
/// A verb takes the version that the caller looked at, and refuses with [ChangedMeanwhile] where it
/// is no longer the present one; without a version it takes the request as it is. Of two who decide
/// at the same moment one is refused so too.
@Service
public class Requests {

  private final RequestStore store;
  private final RequestNumbers numbers;
  private final LikeSearch likes;
  private final Checker checker;
  private final StoredDecisions decisions;
  private final Uses uses;
  private final SummaryWords words;
  private final EntityManager entities;
  private final Events events;
  private final ApplicationEventPublisher steps;
  private final ZoneId zone;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  Requests(
      RequestStore store,
      RequestNumbers numbers,
      LikeSearch likes,
      Checker checker,
      StoredDecisions decisions,
      Uses uses,
      SummaryWords words,
      EntityManager entities,
      Events events,
      ApplicationEventPublisher steps,
      ZoneId zone,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.numbers = numbers;
    this.likes = likes;
    this.checker = checker;
    this.decisions = decisions;
    this.uses = uses;
    this.words = words;
    this.entities = entities;
    this.events = events;
    this.steps = steps;
    this.zone = zone;
    this.writing = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /// Asks for a use.
  ///
  /// @param body a facts document without `as_of`
  /// @throws com.sekisho.identity.RoleRefused for machines: a person must answer for a use
  /// @throws InvalidInput where the document is not complete or not understood
  /// @throws com.sekisho.decision.NoVerdict where the policy engine does not answer
  public RequestView submit(JsonNode body, Actor actor, Instant now) {
    actor.mustHaveOneOf(Role.EMPLOYEE);
    Checked checked = check(body, actor, now);
    String reference = numbers.next(day(now).getYear());
    UUID id =
        write(
            () -> {
              Request request = new Request(UUID.randomUUID(), reference, actor);
              Step step = request.submit(stored(body, checked, actor), actor, now);
              return taken(request, step, checked.decision());
            });
    return get(id, actor);
  }

  /// Asks again, with other facts.
  ///
  /// @param body as for [#submit], whole
  public RequestView resubmit(
      UUID id, @Nullable Long version, JsonNode body, Actor actor, Instant now) {
    // What can be refused without a verdict is refused before one is taken.
    reading.executeWithoutResult(_ -> seen(id, version, actor).mayResubmit(actor));
    Checked checked = check(body, actor, now);
    write(
        () -> {
          Request request = seen(id, version, actor);
          Facts before = new Facts(decided(request, actor).facts());
          Step step = request.resubmit(stored(body, checked, actor), before, actor, now);
          return taken(request, step, checked.decision());
        });
    return get(id, actor);
  }

  public RequestView acceptConditions(UUID id, @Nullable Long version, Actor actor, Instant now) {
    return take(
        id,
        version,
        actor,
        (request, decision) -> request.acceptConditions(decision, actor, day(now), now));
  }

  public RequestView withdraw(UUID id, @Nullable Long version, Actor actor, Instant now) {
    return take(id, version, actor, (request, _) -> request.withdraw(actor, now));
  }

  public RequestView approve(
      UUID id, @Nullable Long version, @Nullable String reason, Actor actor, Instant now) {
    return take(
        id,
        version,
        actor,
        (request, decision) ->
            request.approve(decision, Reason.of("reason", reason), actor, day(now), now));
  }

  public RequestView reject(
      UUID id, @Nullable Long version, @Nullable String reason, Actor actor, Instant now) {
    return take(
        id,
        version,
        actor,
        (request, _) -> request.reject(Reason.of("reason", reason), actor, now));
  }

  /// Asks the requester something, whose turn it is then.
  public RequestView ask(
      UUID id, @Nullable Long version, @Nullable String reason, Actor actor, Instant now) {
    return take(
        id, version, actor, (request, _) -> request.ask(Reason.of("reason", reason), actor, now));
  }

  /// Answers all that reviewers asked.
  public RequestView answer(
      UUID id, @Nullable Long version, @Nullable String message, Actor actor, Instant now) {
    return take(
        id,
        version,
        actor,
        (request, _) -> request.answer(Reason.of("message", message), actor, now));
  }

  /// The requests asked for that the caller may see.
  @Transactional(readOnly = true)
  public Page<RequestSummary> list(RequestQuery query, Actor actor) {
    Specification<Request> wanted = wanted(query, actor);
    RowOrder<RequestSummary> order = query.order().rows();
    Specification<Request> from =
        query.cursor() == null ? wanted : wanted.and(order.beyond(query.cursor()));
    return Page.of(
        store.findBy(
            from,
            requests ->
                requests.sortBy(order.sort()).limit(query.limit() + 1).all().stream()
                    .map(Request::summarised)
                    .toList()),
        query.limit(),
        last -> order.after(last, last.id()));
  }

  /// How many requests [#list] would give in all.
  @Transactional(readOnly = true)
  public long count(RequestQuery query, Actor actor) {
    return store.count(wanted(query, actor));
  }

  /// How many requests [#list] would give in all, as far as one wants to know: at most one more
  /// than `enough`.
  @Transactional(readOnly = true)
  public long countUpTo(long enough, RequestQuery query, Actor actor) {
    return Counting.upTo(enough, Request.class, wanted(query, actor), entities);
  }

  private Specification<Request> wanted(RequestQuery query, Actor actor) {
    String text = query.text();
    return RequestSearch.of(query, text == null ? null : words.find(text), actor)
        .and(RequestSearch.seenBy(actor));
  }

  /// What waits for the caller.
  @Transactional(readOnly = true)
  public Waiting waitingFor(Actor actor) {
    RequestQuery reviews = RequestQuery.ALL.waitingFor(new WaitingFor.MyReview());
    RequestQuery own =
        RequestQuery.ALL.waitingFor(new WaitingFor.TheRequester()).askedBy(actor.id());
    Page<RequestSummary> oldest = list(reviews.page(null, 1), actor);
    return new Waiting(
        count(reviews, actor),
        oldest.items().isEmpty() ? null : oldest.items().getFirst().waitingSince(),
        count(own, actor),
        count(RequestQuery.ALL.in(RequestState.IN_REVIEW), actor));
  }

  /// What requests are called by people, by id, of those that the caller may see.
  @Transactional(readOnly = true)
  public Map<UUID, String> references(Collection<UUID> ids, Actor actor) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Specification<Request> these = (request, _, _) -> request.get("id").in(ids);
    return store.findAll(these.and(RequestSearch.seenBy(actor))).stream()
        .map(Request::summarised)
        .collect(Collectors.toMap(RequestSummary::id, RequestSummary::reference));
  }

  /// Decided requests for the same purpose, at most five, those first whose facts are nearest; of
  /// those that the caller may see.
  @Transactional(readOnly = true)
  public List<LikeRequest> like(UUID id, Actor actor) {
    Request request = seen(id, null, actor);
    return likes.find(request, new Facts(decided(request, actor).facts()), actor);
  }

  /// @throws NotFound where there is none, or none that the caller may see
  public RequestView get(UUID id, Actor actor) {
    return read(
        () -> {
          Request request = seen(id, null, actor);
          DecisionView decided = decided(request, actor);
          return request.view(
              new Facts(decided.facts()),
              decided.decision(),
              events.history("request", id.toString()).stream()
                  .filter(event -> Past.covers(event.at()))
                  .toList(),
              Past.moment().isPresent() ? Set.of() : request.actions(actor));
        });
  }

  private RequestView take(
      UUID id, @Nullable Long version, Actor actor, BiFunction<Request, Decision, Step> verb) {
    write(
        () -> {
          Request request = seen(id, version, actor);
          Decision decision = decided(request, actor).decision();
          return taken(request, verb.apply(request, decision), decision);
        });
    return get(id, actor);
  }

  /// The rest of each verb: the use that it came to, if it did; the request; the event.
  private UUID taken(Request request, Step step, Decision decision) {
    Revisions.sign(step.actor(), step.at());
    Request stored = store.saveAndFlush(request);
    words.keep(stored.summarised().summary());
    UUID useId = stored.useId();
    if (useId != null) {
      uses.approve(useId, stored.approvedUse(decision));
    }
    steps.publishEvent(step);
    return stored.id();
  }

  private Checked check(JsonNode body, Actor actor, Instant now) {
    if (body.has("as_of")) {
      throw new InvalidInput(
          new Violation(
              "as_of",
              new Bilingual(
                  "A request is decided for the day on which it is submitted; leave “as_of” out.",
                  "申請は提出した日について判定されます。as_ofは指定しないでください。")));
    }
    return checker.check(body, actor, day(now));
  }

  private Asked stored(JsonNode body, Checked checked, Actor actor) {
    UUID decisionId = decisions.store(checked, actor.id());
    return new Asked(CanonicalJson.of(body), decisionId, checked.facts(), checked.decision());
  }

  private DecisionView decided(Request request, Actor actor) {
    return decisions.get(request.decisionId(), actor);
  }

  private Request seen(UUID id, @Nullable Long version, Actor actor) {
    Specification<Request> one = (request, _, build) -> build.equal(request.get("id"), id);
    Request request =
        store
            .findOne(one.and(RequestSearch.seenBy(actor)))
            .orElseThrow(() -> new NotFound(new Bilingual("request", "利用申請"), id.toString()));
    ChangedMeanwhile.refuse(version, request.version());
    return request;
  }

  private UUID write(Supplier<UUID> change) {
    try {
      UUID id = writing.execute(_ -> change.get());
      return Objects.requireNonNull(id);
    } catch (OptimisticLockingFailureException _) {
      throw new ChangedMeanwhile();
    }
  }

  private RequestView read(Supplier<RequestView> view) {
    RequestView read = reading.execute(_ -> view.get());
    return Objects.requireNonNull(read);
  }

  private LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
