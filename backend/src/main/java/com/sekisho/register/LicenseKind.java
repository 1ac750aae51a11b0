package com.sekisho.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// What sort of terms a licence has: few duties, a vendor licence with thresholds or duties,
/// non-commercial only, free with use restrictions, or a contract for an API.
public enum LicenseKind implements Word {
  PERMISSIVE("permissive"),
  COMMUNITY("community"),
  RESEARCH("research"),
  RAIL("rail"),
  PROPRIETARY_API("proprietary-api");

  private final String word;

  LicenseKind(String word) {
    this.word = word;
  }

  @Override
  @JsonValue
  public String word() {
    return word;
  }

  public static Optional<LicenseKind> ofWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  @JsonCreator
  static LicenseKind fromJson(String word) {
    return ofWord(word).orElseThrow(() -> new IllegalArgumentException(word));
  }
}
