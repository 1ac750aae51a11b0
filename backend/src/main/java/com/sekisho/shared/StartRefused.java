package com.sekisho.shared;

/// The application will not start like this: what is in the way, and what to do about it, for
/// whoever reads the console.
public class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String action;

  public StartRefused(String reason, String action) {
    super(reason);
    this.action = action;
  }

  public StartRefused(String reason, String action, Throwable cause) {
    super(reason, cause);
    this.action = action;
  }

  public String action() {
    return action;
  }
}
