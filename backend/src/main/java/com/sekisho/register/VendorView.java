package com.sekisho.register;

/// A vendor as the register holds it.
///
/// @param version what a change of it must have seen
public record VendorView(String id, long version, VendorFacts facts) {

  public String name() {
    return facts.name();
  }

  public String country() {
    return facts.country();
  }
}
