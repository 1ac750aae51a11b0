package com.sekisho.use;

import com.sekisho.database.Revisions;
import com.sekisho.database.RowOrder;
import com.sekisho.identity.Actor;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.ChangedMeanwhile;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import com.sekisho.shared.Reason;
import com.sekisho.shared.Step;
import com.sekisho.shared.Way;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The approved uses: what may be made, under which conditions, until when.
@Service
public class Uses {

  private static final Set<UseState> MAY_EXPIRE = EnumSet.of(UseState.ACTIVE, UseState.SUSPENDED);

  private final UseStore store;
  private final SummaryWords words;
  private final EntityManager entities;
  private final ApplicationEventPublisher steps;

  Uses(
      UseStore store, SummaryWords words, EntityManager entities, ApplicationEventPublisher steps) {
    this.store = store;
    this.words = words;
    this.entities = entities;
    this.steps = steps;
  }

  /// Takes up a use in the transaction of the step that approves it, which is also what the log
  /// holds of it.
  @Transactional(propagation = Propagation.MANDATORY)
  public void approve(UUID id, ApprovedUse approved) {
    words.keep(approved.summary());
    store.save(new Use(id, approved));
  }

  /// The uses asked for that the caller may see.
  @Transactional(readOnly = true)
  public Page<UseView> list(UseQuery query, Actor actor) {
    Specification<Use> wanted = wanted(query, actor);
    RowOrder<UseView> order = query.order().rows();
    Specification<Use> from =
        query.cursor() == null ? wanted : wanted.and(order.beyond(query.cursor()));
    List<UseView> found =
        store.findBy(
            from,
            uses ->
                uses.sortBy(order.sort()).limit(query.limit() + 1).all().stream()
                    .map(Use::view)
                    .toList());
    return Page.of(found, query.limit(), last -> order.after(last, last.id()));
  }

  /// How many uses [#list] would give in all.
  @Transactional(readOnly = true)
  public long count(UseQuery query, Actor actor) {
    return store.count(wanted(query, actor));
  }

  /// How many uses [#list] would give in all, as far as one wants to know: at most one more than
  /// `enough`.
  @Transactional(readOnly = true)
  public long countUpTo(long enough, UseQuery query, Actor actor) {
    return Counting.upTo(enough, Use.class, wanted(query, actor), entities);
  }

  private Specification<Use> wanted(UseQuery query, Actor actor) {
    String text = query.text();
    return UseSearch.of(query, text == null ? null : words.find(text)).and(UseSearch.seenBy(actor));
  }

  /// @throws NotFound where there is none, or none that the caller may see
  @Transactional(readOnly = true)
  public UseView get(UUID id, Actor actor) {
    return seen(id, actor).view();
  }

  /// What uses are called by people, by id, of those that the caller may see.
  @Transactional(readOnly = true)
  public Map<UUID, String> references(Collection<UUID> ids, Actor actor) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Specification<Use> these = (use, _, _) -> use.get("id").in(ids);
    return store.findAll(these.and(UseSearch.seenBy(actor))).stream()
        .map(Use::view)
        .collect(Collectors.toMap(UseView::id, UseView::reference));
  }

  /// The use that a request came to, to whoever may see the request.
  @Transactional(readOnly = true)
  public Optional<UUID> ofRequest(UUID requestId) {
    return store.idOfRequest(requestId);
  }

  /// How many uses are active, by the way that last made them so.
  @Transactional(readOnly = true)
  public Map<Way, Long> activeByWay() {
    return store.activeByWay().stream()
        .collect(Collectors.toMap(UseStore.OfWay::way, UseStore.OfWay::count));
  }

  /// Stops a use until it is resumed.
  ///
  /// @param version that the caller saw, or none to take the use as it is
  @Transactional
  public UseView suspend(
      UUID id, @Nullable Long version, @Nullable String reason, Actor actor, Instant now) {
    return take(id, version, actor, use -> use.suspend(Reason.of("reason", reason), actor, now));
  }

  @Transactional
  public UseView resume(
      UUID id, @Nullable Long version, @Nullable String reason, Actor actor, Instant now) {
    return take(id, version, actor, use -> use.resume(Reason.of("reason", reason), actor, now));
  }

  /// Takes a use back for good.
  @Transactional
  public UseView revoke(
      UUID id, @Nullable Long version, @Nullable String reason, Actor actor, Instant now) {
    return take(id, version, actor, use -> use.revoke(Reason.of("reason", reason), actor, now));
  }

  /// Records that a condition is met, in the words of whoever saw to it.
  @Transactional
  public UseView conditionDone(
      UUID id,
      @Nullable Long version,
      String condition,
      @Nullable String note,
      Actor actor,
      Instant now) {
    return take(
        id,
        version,
        actor,
        use -> use.conditionDone(condition, Reason.of("note", note), actor, now));
  }

  /// Some uses whose last day lies before today and that do not say so yet.
  @Transactional(readOnly = true)
  public List<UUID> past(LocalDate today, int atMost) {
    return store.past(today, MAY_EXPIRE, Limit.of(atMost));
  }

  /// Ends one of [#past].
  @Transactional
  public void expire(UUID id, LocalDate today, Instant now) {
    Use use = store.findById(id).orElseThrow(() -> unknown(id));
    publish(use.expire(today, now));
  }

  private UseView take(UUID id, @Nullable Long version, Actor actor, Function<Use, Step> verb) {
    Use use = seen(id, actor);
    ChangedMeanwhile.refuse(version, use.version());
    publish(verb.apply(use));
    return store.saveAndFlush(use).view();
  }

  private void publish(Step step) {
    Revisions.sign(step.actor(), step.at());
    steps.publishEvent(step);
  }

  private Use seen(UUID id, Actor actor) {
    Specification<Use> one = (use, _, build) -> build.equal(use.get("id"), id);
    return store.findOne(one.and(UseSearch.seenBy(actor))).orElseThrow(() -> unknown(id));
  }

  private static NotFound unknown(UUID id) {
    return new NotFound(new Bilingual("use", "利用"), id.toString());
  }
}
