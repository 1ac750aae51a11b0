package com.sekisho.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Where a model or deployment stands in the register.
public enum Status implements Word {
  PROPOSED("proposed"),
  APPROVED("approved"),
  SUSPENDED("suspended"),
  RETIRED("retired");

  private final String word;

  Status(String word) {
    this.word = word;
  }

  @Override
  @JsonValue
  public String word() {
    return word;
  }

  /// The statuses that may follow this one. What was retired comes back as a proposal, never
  /// straight into use.
  public Set<Status> next() {
    return switch (this) {
      case PROPOSED -> EnumSet.of(APPROVED, RETIRED);
      case APPROVED -> EnumSet.of(SUSPENDED, RETIRED);
      case SUSPENDED -> EnumSet.of(APPROVED, RETIRED);
      case RETIRED -> EnumSet.of(PROPOSED);
    };
  }

  public static Optional<Status> ofWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  @JsonCreator
  static Status fromJson(String word) {
    return ofWord(word).orElseThrow(() -> new IllegalArgumentException(word));
  }
}
