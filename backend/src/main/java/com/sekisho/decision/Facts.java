package com.sekisho.decision;

import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;

/// Everything that a decision is computed from: one document with `as_of`, `organisation`, `model`,
/// `deployment` and `use`, completed from the register and checked against the facts schema.
public record Facts(CanonicalJson json) {

  /// The decision's `facts_digest`.
  public Digest digest() {
    return json.digest();
  }
}
