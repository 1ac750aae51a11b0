package com.sekisho.audit.log;

/// A text of the log that is not written as its format says.
public final class Malformed extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public Malformed(String message) {
    super(message);
  }

  Malformed(String message, Throwable cause) {
    super(message, cause);
  }
}
