package com.sekisho.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// What ties an ancestor or a licence to a model, the strongest first: the model itself, weights it
/// starts from, a teacher it was distilled from, a model on whose outputs it was trained.
public enum Relation implements Word {
  OWN("own"),
  BASE("base"),
  DISTILLED("distilled"),
  OUTPUTS("outputs");

  private final String word;

  Relation(String word) {
    this.word = word;
  }

  @Override
  @JsonValue
  public String word() {
    return word;
  }

  /// What stays of two ties in a row: the weaker one. The base of a teacher is a teacher too.
  Relation then(Relation next) {
    return compareTo(next) >= 0 ? this : next;
  }

  /// The stronger of two ties to the same model.
  Relation or(Relation other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public static Optional<Relation> ofWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word.equals(word)).findFirst();
  }

  @JsonCreator
  static Relation fromJson(String word) {
    return ofWord(word).orElseThrow(() -> new IllegalArgumentException(word));
  }
}
