package com.sekisho.register;

import java.util.List;

/// A licence as the register holds it.
///
/// @param version what a change of it must have seen
/// @param ruled whether the rules know it: then its conditions are part of the policy and change
///     with that alone; else every use that it binds needs a review
public record LicenseView(
    String id, long version, boolean ruled, LicenseFacts facts, List<LicenseCondition> conditions) {

  public String name() {
    return facts.name();
  }
}
