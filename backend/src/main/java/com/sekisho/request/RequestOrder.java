package com.sekisho.request;

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

  private final String attribute;
  private final boolean rising;
  private final Function<RequestSummary, Object> key;
  private final Function<String, Comparable<?>> parsed;

  RequestOrder(
      String attribute,
      boolean rising,
      Function<RequestSummary, Object> key,
      Function<String, Comparable<?>> parsed) {
    this.attribute = attribute;
    this.rising = rising;
    this.key = key;
    this.parsed = parsed;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RequestOrder> ofWord(String word) {
    return Arrays.stream(values()).filter(order -> order.word().equals(word)).findFirst();
  }

  String attribute() {
    return attribute;
  }

  boolean rising() {
    return rising;
  }

  String key(RequestSummary request) {
    return key.apply(request).toString();
  }

  /// @throws IllegalArgumentException or DateTimeException where the text is no such key
  Comparable<?> parsed(String text) {
    return parsed.apply(text);
  }
}
