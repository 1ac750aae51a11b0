package com.sekisho.shared;

import java.util.List;

/// What was sent cannot be understood or accepted; every error found is listed.
public class InvalidInput extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  public InvalidInput(List<Violation> violations) {
    super(
        Kind.INVALID,
        "invalid-input",
        violations.size() == 1
            ? violations.getFirst().message()
            : new Bilingual(
                violations.size() + " parts of the input cannot be accepted.",
                "受け付けられない項目が" + violations.size() + "件あります。"));
    this.violations = List.copyOf(violations);
  }

  public InvalidInput(Violation violation) {
    this(List.of(violation));
  }

  @Override
  public List<Violation> violations() {
    return violations;
  }
}
