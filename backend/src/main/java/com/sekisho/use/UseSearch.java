package com.sekisho.use;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/// What a query and the caller's rights come to, as conditions on the table.
final class UseSearch {

  private UseSearch() {}

  /// Those who review, and auditors, see all uses; others those of their unit, and their own.
  static Specification<Use> seenBy(Actor actor) {
    if (actor.reviews() || actor.has(Role.AUDITOR)) {
      return Specification.unrestricted();
    }
    return is("unit", actor.unit().value()).or(is("owner", actor.id().value()));
  }

  /// @param found what the query's text was found in; null: it has none
  static Specification<Use> of(UseQuery query, SummaryWords.@Nullable Found found) {
    List<Specification<Use>> all = new ArrayList<>();
    if (!query.states().isEmpty()) {
      all.add((use, _, _) -> use.get("state").in(query.states()));
    }
    if (query.owner() != null) {
      all.add(is("owner", query.owner().value()));
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
    if (query.endingBy() != null) {
      LocalDate day = query.endingBy();
      all.add((use, _, build) -> build.lessThanOrEqualTo(use.get("validUntil"), day));
    }
    if (query.conditionsOpen()) {
      all.add((use, _, build) -> build.greaterThan(use.get("openConditions"), 0));
    }
    if (found != null) {
      all.add(found.inRows());
    }
    return Specification.allOf(all);
  }

  private static Specification<Use> is(String attribute, String value) {
    return (use, _, build) -> build.equal(use.get(attribute), value);
  }
}
