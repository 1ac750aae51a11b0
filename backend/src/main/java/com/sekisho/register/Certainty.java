package com.sekisho.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// How sure a fact is: read at its primary source, taken from others who summarise it, or general
/// knowledge that somebody still has to check.
public enum Certainty implements Word {
  PRIMARY("primary"),
  SECONDARY("secondary"),
  UNVERIFIED("unverified");

  private final String word;

  Certainty(String word) {
    this.word = word;
  }

  @Override
  @JsonValue
  public String word() {
    return word;
  }

  public static Optional<Certainty> ofWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  @JsonCreator
  static Certainty fromJson(String word) {
    return ofWord(word).orElseThrow(() -> new IllegalArgumentException(word));
  }
}
