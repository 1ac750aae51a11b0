package com.sekisho;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

/// Leaves a test out where a tool that Maven can't fetch is not there, and says so in one line of
/// the output; with `SEKISHO_REQUIRE_ALL=true` the test fails instead.
public final class Requires {

  private Requires() {}

  /// @param tool as CONTRIBUTING names it
  /// @param isThere whether it was found
  public static void tool(String tool, boolean isThere) {
    if (isThere) {
      return;
    }
    String test =
        StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
            .getCallerClass()
            .getSimpleName();
    String left = "LEFT OUT: " + test + ", for want of " + tool;
    if (Boolean.parseBoolean(System.getenv("SEKISHO_REQUIRE_ALL"))) {
      fail(left);
    }
    System.out.println(left);
    Assumptions.abort(left);
  }
}
