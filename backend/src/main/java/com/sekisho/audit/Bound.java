package com.sekisho.audit;

/// How much of the log counts.
sealed interface Bound {

  /// All that is there when it is read, also what has no place in the log yet.
  Bound NOW = new Whole();

  record Whole() implements Bound {}

  /// The first so many entries of the log: the same events whenever it is read.
  record FirstEntries(long size) implements Bound {}
}
