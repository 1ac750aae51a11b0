package com.sekisho.request;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.use.SummaryWords;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/// What a query and the caller's rights come to, as conditions on the table.
final class RequestSearch {

  private RequestSearch() {}

  /// Those who review, and auditors, see all requests; others their own.
  static Specification<Request> seenBy(Actor actor) {
    return actor.reviews() || actor.has(Role.AUDITOR)
        ? Specification.unrestricted()
        : is("requester", actor.id().value());
  }

  /// @param found what the query's text was found in; null: it has none
  static Specification<Request> of(
      RequestQuery query, SummaryWords.@Nullable Found found, Actor actor) {
    List<Specification<Request>> all = new ArrayList<>();
    if (!query.states().isEmpty()) {
      all.add((request, _, _) -> request.get("state").in(query.states()));
    }
    if (query.waitingFor() != null) {
      all.add(waiting(query.waitingFor(), actor));
    }
    if (query.requester() != null) {
      all.add(is("requester", query.requester().value()));
    }
    if (query.unit() != null) {
      all.add(is("unit", query.unit().value()));
    }
    if (query.model() != null) {
      all.add(is("modelId", query.model()));
    }
    if (query.deployment() != null) {
      all.add(is("deploymentId", query.deployment()));
    }
    if (query.outcome() != null) {
      all.add(is("outcome", query.outcome()));
    }
    if (found != null) {
      all.add(found.inRows());
    }
    return Specification.allOf(all);
  }

  private static Specification<Request> waiting(WaitingFor whom, Actor actor) {
    return switch (whom) {
      case WaitingFor.Me() -> forReviewOf(actor).or(forRequester().and(own(actor)));
      case WaitingFor.MyReview() -> forReviewOf(actor);
      case WaitingFor.TheRequester() -> forRequester();
      case WaitingFor.Holders(Role role) -> forReview(Set.of(role));
    };
  }

  /// As [Request#actions] says of a single request: not one's own, and not where one has approved
  /// already.
  private static Specification<Request> forReviewOf(Actor actor) {
    Set<Role> roles =
        actor.roles().stream()
            .filter(Role::reviews)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    if (roles.isEmpty()) {
      return (_, _, build) -> build.disjunction();
    }
    Specification<Request> approvedAlready =
        stage(
            (stage, build) ->
                build.and(
                    build.equal(stage.get("verdict"), Stage.Verdict.APPROVED),
                    build.equal(stage.get("reviewer"), actor.id().value())));
    return forReview(roles)
        .and(Specification.not(own(actor)))
        .and(Specification.not(approvedAlready));
  }

  private static Specification<Request> forReview(Set<Role> roles) {
    Specification<Request> openStage =
        stage(
            (stage, build) ->
                build.and(stage.get("verdict").isNull(), stage.get("role").in(roles)));
    return is("state", RequestState.IN_REVIEW).and(is("questionOpen", false)).and(openStage);
  }

  private static Specification<Request> forRequester() {
    return is("state", RequestState.AWAITING_CONDITIONS)
        .or(is("state", RequestState.IN_REVIEW).and(is("questionOpen", true)));
  }

  /// Requests with a stage of the present round of which something holds.
  private static Specification<Request> stage(
      BiFunction<Join<Request, Stage>, CriteriaBuilder, Predicate> holds) {
    return (Root<Request> request, CriteriaQuery<?> query, CriteriaBuilder build) -> {
      Subquery<Integer> stages = query.subquery(Integer.class);
      Join<Request, Stage> stage = stages.correlate(request).join("stages");
      return build.exists(
          stages
              .select(build.literal(1))
              .where(
                  build.equal(stage.get("round"), request.get("round")),
                  holds.apply(stage, build)));
    };
  }

  private static Specification<Request> own(Actor actor) {
    return is("requester", actor.id().value());
  }

  static Specification<Request> is(String attribute, Object value) {
    return (request, _, build) -> build.equal(request.get(attribute), value);
  }
}
