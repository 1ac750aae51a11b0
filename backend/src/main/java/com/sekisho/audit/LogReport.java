package com.sekisho.audit;

import java.util.List;

/// What a verification of the log found.
///
/// @param size events with a place in the tree
/// @param pending events that wait for one
/// @param signed size of the latest checkpoint; events beyond it are vouched for by nothing yet
/// @param checkpoints how many checkpoints were compared
/// @param kept how many checkpoints kept outside of the database were compared
/// @param findings what is wrong, in the order of the indexes; empty where all is as it was signed
/// @param more whether there is more of the same than `findings` holds
public record LogReport(
    long size,
    long pending,
    long signed,
    long checkpoints,
    int kept,
    List<LogFinding> findings,
    boolean more) {

  public LogReport {
    findings = List.copyOf(findings);
  }

  /// Whether nothing is wrong.
  public boolean sound() {
    return findings.isEmpty();
  }
}
