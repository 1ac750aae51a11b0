package com.sekisho.shared;

import java.util.List;

/// Something that was asked for and will not be done, in words for whoever asked.
///
/// Nothing was stored. Only the edges (HTTP, pages, import) turn refusals into answers.
public abstract class Refusal extends RuntimeException {

  /// What sort of answer a refusal calls for.
  public enum Kind {
    NOT_FOUND,
    CONFLICT,
    NOT_ALLOWED,
    INVALID,
    UNAVAILABLE
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String type;
  private final transient Bilingual explanation;

  /// @param type a stable word in kebab case that clients may rely on
  protected Refusal(Kind kind, String type, Bilingual explanation) {
    super(explanation.en());
    this.kind = kind;
    this.type = type;
    this.explanation = explanation;
  }

  public Kind kind() {
    return kind;
  }

  public String type() {
    return type;
  }

  public Bilingual explanation() {
    return explanation;
  }

  /// What is wrong, place by place; empty where the refusal concerns no part of the input.
  public List<Violation> violations() {
    return List.of();
  }
}
