package com.sekisho.decision;

/// What a decision or a finding comes to, mildest first: the order is the lattice.
public enum Outcome {
  ALLOW,
  ALLOW_WITH_CONDITIONS,
  NEEDS_REVIEW,
  DENY;

  /// The stricter of the two.
  public Outcome join(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
