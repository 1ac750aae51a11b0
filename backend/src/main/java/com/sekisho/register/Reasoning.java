package com.sekisho.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// Whether a model thinks before it answers: always, never, or as the caller chooses.
public enum Reasoning implements Word {
  YES("yes"),
  NO("no"),
  HYBRID("hybrid");

  private final String word;

  Reasoning(String word) {
    this.word = word;
  }

  @Override
  @JsonValue
  public String word() {
    return word;
  }

  public static Optional<Reasoning> ofWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  @JsonCreator
  static Reasoning fromJson(String word) {
    return ofWord(word).orElseThrow(() -> new IllegalArgumentException(word));
  }
}
