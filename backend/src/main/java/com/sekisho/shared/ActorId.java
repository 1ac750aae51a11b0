package com.sekisho.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// An opaque name for a person or machine, as the log writes it. It says nothing about who that is;
/// names live in the identity tables alone, so that a person can be erased without touching the
/// log.
public record ActorId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ActorId {}

  @Override
  public String toString() {
    return value;
  }
}
