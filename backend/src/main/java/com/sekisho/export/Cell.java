package com.sekisho.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One value of a row, with its type where the file has types.
public sealed interface Cell {

  Cell EMPTY = new Nothing();

  record Text(String value) implements Cell {}

  record Amount(BigDecimal value) implements Cell {}

  record Day(LocalDate value) implements Cell {}

  record Moment(Instant value) implements Cell {}

  /// A value that isn't there or isn't known.
  record Nothing() implements Cell {}

  static Cell of(@Nullable String value) {
    return value == null || value.isEmpty() ? EMPTY : new Text(value);
  }

  static Cell of(@Nullable BigDecimal value) {
    return value == null ? EMPTY : new Amount(value);
  }

  static Cell of(long value) {
    return new Amount(BigDecimal.valueOf(value));
  }

  static Cell of(@Nullable LocalDate value) {
    return value == null ? EMPTY : new Day(value);
  }

  static Cell of(@Nullable Instant value) {
    return value == null ? EMPTY : new Moment(value);
  }
}
