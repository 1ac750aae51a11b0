package com.sekisho.audit;

/// The log as it lies in the database is not one that a key may sign: rows are missing, or it
/// contradicts what was signed before.
class LogDamaged extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LogDamaged(String message) {
    super(message);
  }
}
