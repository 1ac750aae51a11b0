package com.sekisho.use;

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

  private final String attribute;
  private final boolean rising;
  private final Function<UseView, Object> key;
  private final Function<String, Comparable<?>> parsed;

  UseOrder(
      String attribute,
      boolean rising,
      Function<UseView, Object> key,
      Function<String, Comparable<?>> parsed) {
    this.attribute = attribute;
    this.rising = rising;
    this.key = key;
    this.parsed = parsed;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<UseOrder> ofWord(String word) {
    return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
  }

  String attribute() {
    return attribute;
  }

  boolean rising() {
    return rising;
  }

  String key(UseView use) {
    return key.apply(use).toString();
  }

  /// @throws IllegalArgumentException or DateTimeException where the text is no such key
  Comparable<?> parsed(String text) {
    return parsed.apply(text);
  }
}
