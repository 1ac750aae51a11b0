package com.sekisho.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// How a model is run: the maker's own API, another provider's managed service, an own instance on
/// rented servers, own servers, a PC, a device.
public enum Hosting implements Word {
  VENDOR_API("vendor-api"),
  CLOUD_API("cloud-api"),
  CLOUD_HOSTED("cloud-hosted"),
  ON_PREMISES("on-premises"),
  PC("pc"),
  EDGE("edge");

  private final String word;

  Hosting(String word) {
    this.word = word;
  }

  @Override
  @JsonValue
  public String word() {
    return word;
  }

  public static Optional<Hosting> ofWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  @JsonCreator
  static Hosting fromJson(String word) {
    return ofWord(word).orElseThrow(() -> new IllegalArgumentException(word));
  }
}
