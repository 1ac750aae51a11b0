package com.sekisho.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The id of an organisation unit.
public record UnitId(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UnitId {}

  @Override
  public String toString() {
    return value;
  }
}
