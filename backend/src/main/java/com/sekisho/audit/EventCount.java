package com.sekisho.audit;

/// How many events there are: up to [#EXACT] exactly; of more it is only said that they are more,
/// since counting them would take longer than showing them.
///
/// @param atLeast the number, or where there are more, the number beyond which it wasn't counted
/// @param more whether there are more than that
public record EventCount(long atLeast, boolean more) {

  public static final int EXACT = 10_000;

  static EventCount of(long found) {
    return new EventCount(Math.min(found, EXACT), found > EXACT);
  }
}
