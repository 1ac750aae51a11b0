package com.sekisho.use;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.Cursor;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
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
      all.add(says(found));
    }
    return Specification.allOf(all);
  }

  static Sort sort(UseOrder order) {
    return Sort.by(
        order.rising() ? Sort.Direction.ASC : Sort.Direction.DESC, order.attribute(), "id");
  }

  /// What comes after a cursor in an order.
  static Specification<Use> after(UseOrder order, Cursor cursor) {
    List<String> key = cursor.key(2);
    try {
      return beyond(order, order.parsed(key.getFirst()), UUID.fromString(key.getLast()));
    } catch (IllegalArgumentException | DateTimeException _) {
      throw cursor.foreign();
    }
  }

  /// Both comparisons are said of one key first, so that an index can begin there.
  @SuppressWarnings("unchecked")
  private static <K extends Comparable<K>> Specification<Use> beyond(
      UseOrder order, Comparable<?> last, UUID lastId) {
    K key = (K) last;
    return (use, _, build) -> {
      Expression<K> attribute = use.get(order.attribute());
      Expression<UUID> id = use.get("id");
      return order.rising()
          ? build.and(
              build.greaterThanOrEqualTo(attribute, key),
              build.or(build.greaterThan(attribute, key), build.greaterThan(id, lastId)))
          : build.and(
              build.lessThanOrEqualTo(attribute, key),
              build.or(build.lessThan(attribute, key), build.lessThan(id, lastId)));
    };
  }

  static Cursor cursor(UseOrder order, UseView last) {
    return Cursor.after(order.key(last), last.id().toString());
  }

  private static Specification<Use> is(String attribute, String value) {
    return (use, _, build) -> build.equal(use.get(attribute), value);
  }

  /// By its reference, or by what its summary says.
  private static Specification<Use> says(SummaryWords.Found found) {
    return (use, _, build) -> {
      List<Predicate> any = new ArrayList<>();
      String reference = found.reference();
      if (reference != null) {
        any.add(build.like(use.get("reference"), reference, '\\'));
      }
      if (found.many()) {
        any.add(build.like(use.get("words"), found.pattern(), '\\'));
      } else if (!found.wordings().isEmpty()) {
        any.add(use.get("words").in(found.wordings()));
      }
      return build.or(any);
    };
  }
}
