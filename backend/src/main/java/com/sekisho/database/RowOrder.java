package com.sekisho.database;

import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import jakarta.persistence.criteria.Expression;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/// The order in which a list reads the rows of a table: by one attribute, and by the id where that
/// is the same, so that a page can begin just after any row.
///
/// @param attribute of the entity; an index of its own serves it together with the id
/// @param rising whether the least comes first
/// @param key the attribute's value in a view of a row
/// @param parsed reads the key from the text that its `toString` gives, and throws
///     IllegalArgumentException or DateTimeException where it is none
public record RowOrder<V>(
    String attribute,
    boolean rising,
    Function<V, Object> key,
    Function<String, Comparable<?>> parsed) {

  private static final String ID = "id";

  public Sort sort() {
    return Sort.by(rising ? Sort.Direction.ASC : Sort.Direction.DESC, attribute, ID);
  }

  /// What leads on from the last row of a page.
  public Cursor after(V last, UUID id) {
    return Cursor.after(key.apply(last).toString(), id.toString());
  }

  /// The rows that come after a cursor.
  ///
  /// @throws InvalidInput where it was not given out for this order
  public <T> Specification<T> beyond(Cursor cursor) {
    List<String> last = cursor.key(2);
    try {
      return beyond(parsed.apply(last.getFirst()), UUID.fromString(last.getLast()));
    } catch (IllegalArgumentException | DateTimeException _) {
      throw cursor.foreign();
    }
  }

  /// Both comparisons are said of one key first, so that an index can begin there.
  @SuppressWarnings("unchecked")
  private <T, K extends Comparable<K>> Specification<T> beyond(Comparable<?> last, UUID lastId) {
    K lastKey = (K) last;
    return (row, _, build) -> {
      Expression<K> value = row.get(attribute);
      Expression<UUID> id = row.get(ID);
      return rising
          ? build.and(
              build.greaterThanOrEqualTo(value, lastKey),
              build.or(build.greaterThan(value, lastKey), build.greaterThan(id, lastId)))
          : build.and(
              build.lessThanOrEqualTo(value, lastKey),
              build.or(build.lessThan(value, lastKey), build.lessThan(id, lastId)));
    };
  }
}
