package com.sekisho.request;

import com.sekisho.check.DecisionView;
import com.sekisho.check.StoredDecisions;
import com.sekisho.decision.Facts;
import com.sekisho.identity.Actor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/// Finds decided requests that are like another one. Only the latest for its purpose are held
/// against it, on its model and on any, so that it costs the same among ten requests as among a
/// million.
@Component
class LikeSearch {

  private static final int LATEST = 40;
  private static final int FOUND = 5;
  private static final Set<RequestState> DECIDED =
      Set.of(RequestState.APPROVED, RequestState.REJECTED, RequestState.DENIED);

  private final RequestStore store;
  private final StoredDecisions decisions;

  LikeSearch(RequestStore store, StoredDecisions decisions) {
    this.store = store;
    this.decisions = decisions;
  }

  private record Near(Request request, DecisionView decided, double likeness) {}

  /// The nearest first; of those equally near the latest.
  List<LikeRequest> find(Request request, Facts facts, Actor actor) {
    Map<UUID, Request> candidates = candidates(request.summarised(), actor);
    Map<UUID, DecisionView> decided =
        decisions.findAll(candidates.values().stream().map(Request::decisionId).toList(), actor);
    return candidates.values().stream()
        .map(candidate -> near(candidate, decided, facts))
        .sorted(
            Comparator.comparingDouble(Near::likeness)
                .thenComparing(near -> near.request().summarised().submittedAt())
                .reversed())
        .limit(FOUND)
        .map(
            near ->
                new LikeRequest(
                    near.request().summarised(),
                    near.decided().decision(),
                    FactChange.between(facts, new Facts(near.decided().facts()))))
        .toList();
  }

  private static Near near(Request candidate, Map<UUID, DecisionView> decided, Facts facts) {
    DecisionView decision = Objects.requireNonNull(decided.get(candidate.decisionId()));
    return new Near(candidate, decision, Likeness.of(facts, new Facts(decision.facts())));
  }

  private Map<UUID, Request> candidates(RequestSummary to, Actor actor) {
    Specification<Request> wanted =
        RequestSearch.seenBy(actor)
            .and(RequestSearch.is("purpose", to.summary().purpose()))
            .and((request, _, _) -> request.get("state").in(DECIDED))
            .and((request, _, build) -> build.notEqual(request.get("id"), to.id()));
    Map<UUID, Request> candidates = new LinkedHashMap<>();
    String model = to.summary().modelId();
    if (model != null) {
      latest(wanted.and(RequestSearch.is("modelId", model)))
          .forEach(found -> candidates.put(found.id(), found));
    }
    latest(wanted).forEach(found -> candidates.putIfAbsent(found.id(), found));
    return candidates;
  }

  private List<Request> latest(Specification<Request> wanted) {
    return store.findBy(
        wanted,
        requests ->
            requests.sortBy(Sort.by(Sort.Direction.DESC, "submittedAt", "id")).limit(LATEST).all());
  }
}
