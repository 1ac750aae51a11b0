package com.sekisho.use;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaCriteriaQuery;
import org.springframework.data.jpa.domain.Specification;

/// Counts rows no further than anybody wants to know: among a million of them the exact number
/// takes longer than the page that shows it.
public final class Counting {

  private Counting() {}

  /// The number of rows, at most one more than `enough`.
  public static <T> long upTo(
      long enough, Class<T> entity, Specification<T> wanted, EntityManager entities) {
    HibernateCriteriaBuilder build = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
    JpaCriteriaQuery<Object> rows = build.createQuery(Object.class);
    Root<T> row = rows.from(entity);
    rows.select(row.get("id"));
    Predicate predicate = wanted.toPredicate(row, rows, build);
    if (predicate != null) {
      rows.where(predicate);
    }
    rows.fetch(Math.toIntExact(enough + 1));
    return entities.createQuery(rows.createCountQuery()).getSingleResult();
  }
}
