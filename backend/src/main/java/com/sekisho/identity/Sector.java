package com.sekisho.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// What an organisation unit works in, as rules ask for it.
public enum Sector {
  GENERAL("general"),
  FINANCE("finance"),
  INSURANCE("insurance"),
  HEALTHCARE("healthcare"),
  TELECOM("telecom"),
  EDUCATION("education"),
  MEDIA("media"),
  GOVERNMENT("government"),
  DEFENCE("defence"),
  CRITICAL_INFRASTRUCTURE("critical-infrastructure"),
  RESEARCH_NONPROFIT("research-nonprofit");

  private final String word;

  Sector(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  static Optional<Sector> ofWord(String word) {
    return Arrays.stream(values()).filter(sector -> sector.word.equals(word)).findFirst();
  }
}
