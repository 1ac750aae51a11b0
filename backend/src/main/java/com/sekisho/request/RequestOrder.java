package com.sekisho.request;

import com.sekisho.database.RowOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What a list of requests is sorted by, each order with an index of its own.
public enum RequestOrder {
  NEWEST("submittedAt", false, RequestSummary::submittedAt, Instant::parse),
  WAITING("waitingSince", true, RequestSummary::waitingSince, Instant::parse),
  PURPOSE("purpose", true, request -> request.summary().purpose(), text -> text),
  STATE("state", true, RequestSummary::state, RequestState::valueOf);

  private final RowOrder<RequestSummary> rows;

  RequestOrder(
      String attribute,
      boolean rising,
      Function<RequestSummary, Object> key,
      Function<String, Comparable<?>> parsed) {
    this.rows = new RowOrder<>(attribute, rising, key, parsed);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RequestOrder> ofWord(String word) {
    return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
  }

  /// Whether the least comes first.
  public boolean rising() {
    return rows.rising();
  }

  RowOrder<RequestSummary> rows() {
    return rows;
  }
}
