package com.sekisho.audit.bundle;

import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.VerifierKey;
import java.util.List;

/// A key of the log, written as a line `<since> <vkey>`.
///
/// @param since the smallest size whose checkpoint it signs
public record KeyOfLog(long since, VerifierKey key) {

  /// Reads the lines of [BundleFiles#KEYS].
  ///
  /// @throws Malformed where a line is none
  public static List<KeyOfLog> parse(String text) {
    return text.lines().map(KeyOfLog::parseLine).toList();
  }

  private static KeyOfLog parseLine(String line) {
    String[] parts = line.split(" ", -1);
    if (parts.length != 2 || !parts[0].matches("0|[1-9][0-9]{0,17}")) {
      throw new Malformed("a key of the log is written as <since> <vkey>: " + line);
    }
    return new KeyOfLog(Long.parseLong(parts[0]), VerifierKey.parse(parts[1]));
  }

  @Override
  public String toString() {
    return since + " " + key;
  }
}
