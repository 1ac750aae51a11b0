package com.sekisho.shared;

/// The id of an organisation unit.
public record UnitId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
