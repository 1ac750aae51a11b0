package com.sekisho.web.parts;

import org.jspecify.annotations.Nullable;

/// A fact as a page lists it.
///
/// @param note its source and date, or what is to be known about it
/// @param changed whether it is another one than when the use was asked for
public record FactRow(String name, String value, @Nullable String note, boolean changed) {

  public FactRow(String name, String value) {
    this(name, value, null, false);
  }
}
