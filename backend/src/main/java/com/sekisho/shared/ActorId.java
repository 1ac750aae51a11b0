package com.sekisho.shared;

/// An opaque name for a person or machine, as the log writes it. It says nothing about who that is;
/// names live in the identity tables alone, so that a person can be erased without touching the
// log.
public record ActorId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
