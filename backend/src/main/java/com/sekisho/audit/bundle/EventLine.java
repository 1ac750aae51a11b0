package com.sekisho.audit.bundle;

import com.sekisho.audit.log.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A line of [BundleFiles#EVENTS]: `{"envelope":<envelope>,"index":<index>}` with the envelope as
/// the log has it, byte for byte. The line is JSON; RFC 8785 would write it in the same way.
///
/// @param envelope the bytes that the leaf of this index is made of
public record EventLine(long index, byte[] envelope) {

  /// An entry of the log has at most as many bytes (c2sp.org/tlog-tiles).
  public static final int MAX_ENVELOPE = 65_535;

  private static final byte[] BEGIN = "{\"envelope\":".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] MIDDLE = ",\"index\":".getBytes(StandardCharsets.US_ASCII);
  private static final int MAX_DIGITS = 18;

  /// The longest line, in bytes.
  public static final int MAX_LENGTH = MAX_ENVELOPE + BEGIN.length + MIDDLE.length + MAX_DIGITS + 1;

  /// @param line without its newline
  /// @throws Malformed where it is no such line
  public static EventLine parse(byte[] line) {
    int end = line.length - 1;
    int digits = end;
    while (digits > 0 && line[digits - 1] >= '0' && line[digits - 1] <= '9') {
      digits--;
    }
    int middle = digits - MIDDLE.length;
    boolean whole =
        middle > BEGIN.length
            && line[end] == '}'
            && digits < end
            && end - digits <= MAX_DIGITS
            && (line[digits] != '0' || end - digits == 1)
            && Arrays.equals(line, 0, BEGIN.length, BEGIN, 0, BEGIN.length)
            && Arrays.equals(line, middle, digits, MIDDLE, 0, MIDDLE.length);
    if (!whole) {
      throw new Malformed("a line of events is written as {\"envelope\":…,\"index\":…}");
    }
    long index = 0;
    for (int i = digits; i < end; i++) {
      index = index * 10 + (line[i] - '0');
    }
    return new EventLine(index, Arrays.copyOfRange(line, BEGIN.length, middle));
  }

  /// The line without its newline.
  public String text() {
    return "{\"envelope\":%s,\"index\":%d}"
        .formatted(new String(envelope, StandardCharsets.UTF_8), index);
  }
}
