package com.sekisho.audit.verify;

import com.sekisho.audit.log.Malformed;
import com.sekisho.shared.Digest;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The lines of a file as bytes, and the SHA-256 of all that was read.
final class Lines implements Closeable {

  private final InputStream in;
  private final int longest;
  private final MessageDigest digest = Digest.sha256();
  private byte[] buffer = new byte[1 << 16];
  private int begin;
  private int end;
  private long number;
  private long size;

  /// @param longest a longer line, in bytes, is refused
  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /// The next line without its newline; null at the end.
  ///
  /// @throws Malformed where the line is too long
  /// @throws EOFException where the last line has no newline
  byte @Nullable [] next() throws IOException {
    int searched = begin;
    while (true) {
      for (int i = searched; i < end; i++) {
        if (buffer[i] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, begin, i);
          begin = i + 1;
          number++;
          return line;
        }
      }
      searched = end - begin;
      if (searched > longest) {
        throw new Malformed("line %d is longer than it may be".formatted(number + 1));
      }
      if (!fill()) {
        if (searched > 0) {
          throw new EOFException("the last line is cut off");
        }
        return null;
      }
    }
  }

  /// Moves what is left to the beginning and reads more behind it.
  private boolean fill() throws IOException {
    System.arraycopy(buffer, begin, buffer, 0, end - begin);
    end -= begin;
    begin = 0;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, end, buffer.length - end);
    if (count < 0) {
      return false;
    }
    digest.update(buffer, end, count);
    size += count;
    end += count;
    return true;
  }

  /// The number of the line that was read last, from 1.
  long number() {
    return number;
  }

  /// How much was read; all of it once [#next] has given null.
  long size() {
    return size;
  }

  /// In hex, of all that was read. To be asked once.
  String digest() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
