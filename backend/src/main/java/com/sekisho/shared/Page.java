package com.sekisho.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Part of a list, with the cursor of what follows, or none at the end.
public record Page<T>(List<T> items, @Nullable Cursor next) {

  /// Most items that one page may hold, whatever was asked for.
  public static final int MAX_LIMIT = 200;

  public static final int DEFAULT_LIMIT = 50;

  public Page {
    items = List.copyOf(items);
  }

  /// A page of at most `limit` of the items found, which were asked for one beyond the limit so as
  /// to learn whether more follow.
  public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursorOf) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, cursorOf.apply(items.getLast()));
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
    return new Page<>(items.stream().<R>map(mapper).toList(), next);
  }

  /// The number of items to return for a limit that a caller asked for, or did not.
  ///
  /// @throws InvalidInput below 1 or above [#MAX_LIMIT]
  public static int limit(@Nullable Integer asked) {
    int limit = asked == null ? DEFAULT_LIMIT : asked;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidInput(
          new Violation(
              "limit",
              new Bilingual(
                  "The limit must be a whole number from 1 to " + MAX_LIMIT + ".",
                  "件数は1から" + MAX_LIMIT + "までの整数で指定してください。")));
    }
    return limit;
  }
}
