package com.sekisho.use;

import com.sekisho.database.RowOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What a list of uses is sorted by, each order with an index of its own.
public enum UseOrder {
  /// The nearest last day first.
  UNTIL("validUntil", true, UseView::validUntil, LocalDate::parse),
  /// The newest first.
  APPROVED("approvedAt", false, UseView::approvedAt, Instant::parse),
  PURPOSE("purpose", true, use -> use.summary().purpose(), text -> text),
  STATE("state", true, UseView::state, UseState::valueOf);

  private final RowOrder<UseView> rows;

  UseOrder(
      String attribute,
      boolean rising,
      Function<UseView, Object> key,
      Function<String, Comparable<?>> parsed) {
    this.rows = new RowOrder<>(attribute, rising, key, parsed);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<UseOrder> ofWord(String word) {
    return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
  }

  /// Whether the least comes first.
  public boolean rising() {
    return rows.rising();
  }

  RowOrder<UseView> rows() {
    return rows;
  }
}
