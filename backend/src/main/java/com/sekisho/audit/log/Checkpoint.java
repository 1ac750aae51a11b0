package com.sekisho.audit.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a log signs: that its tree has this root at this size (c2sp.org/tlog-checkpoint).
///
/// @param origin the log's name
public record Checkpoint(String origin, long size, Hash root) {

  private static final Pattern TEXT =
      Pattern.compile("([^\\n]+)\\n(0|[1-9][0-9]{0,18})\\n([A-Za-z0-9+/]{43}=)\\n(?:[^\\n]+\\n)*");

  /// @throws Malformed where a log cannot be called so or have such a size
  public Checkpoint {
    if (origin.isEmpty() || origin.indexOf('\n') >= 0 || size < 0) {
      throw new Malformed("no checkpoint of “%s” at size %d".formatted(origin, size));
    }
  }

  /// Reads the text of a note; extension lines mean nothing here.
  ///
  /// @throws Malformed where it is no checkpoint's
  public static Checkpoint parse(String text) {
    Matcher lines = TEXT.matcher(text);
    if (!lines.matches()) {
      throw new Malformed("a checkpoint is three lines: origin, size, root in base64");
    }
    try {
      return new Checkpoint(
          lines.group(1), Long.parseLong(lines.group(2)), Hash.ofBase64(lines.group(3)));
    } catch (NumberFormatException e) {
      throw new Malformed("no such size: " + lines.group(2), e);
    } catch (IllegalArgumentException e) {
      throw new Malformed("no such root: " + lines.group(3), e);
    }
  }

  /// The text that is signed.
  public String text() {
    return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
  }
}
