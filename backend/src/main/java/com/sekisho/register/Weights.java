package com.sekisho.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// Whether the weights can be downloaded, under whatever terms.
public enum Weights implements Word {
  OPEN("open"),
  CLOSED("closed");

  private final String word;

  Weights(String word) {
    this.word = word;
  }

  @Override
  @JsonValue
  public String word() {
    return word;
  }

  public static Optional<Weights> ofWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  @JsonCreator
  static Weights fromJson(String word) {
    return ofWord(word).orElseThrow(() -> new IllegalArgumentException(word));
  }
}
