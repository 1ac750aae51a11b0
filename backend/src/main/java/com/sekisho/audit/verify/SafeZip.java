package com.sekisho.audit.verify;

import com.sekisho.audit.bundle.BundleFiles;
import com.sekisho.audit.verify.Breach.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip from somebody who is not trusted. Nothing is unpacked to disk; nothing is read that is
/// longer than it says, or so much longer than what it was packed to that no honest file is.
final class SafeZip implements Closeable {

  private static final int MAX_FILES = 2_000_000;

  /// What is read at once may have as many bytes.
  private static final long MAX_WHOLE = 64L << 20;

  /// Deflate makes nothing smaller by more than about this factor (zlib, “Maximum Compression
  /// Factor”).
  private static final long MAX_FACTOR = 1_100;

  private static final long SLACK = 1_024;

  /// A file that is longer than it says or than it may be; the message is its name.
  static final class TooLong extends IOException {

    private static final long serialVersionUID = 1L;

    TooLong(String name) {
      super(name);
    }
  }

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries;

  private SafeZip(ZipFile zip, Map<String, ZipEntry> entries) {
    this.zip = zip;
    this.entries = entries;
  }

  /// Opens a file; nothing, with the reason in the report, where it is not safe to read.
  static Optional<SafeZip> open(Path file, Report report) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      report.breach(
          Kind.NOT_A_BUNDLE,
          "The file is no whole zip: it was cut off or damaged (%s).".formatted(e.getMessage()),
          "zipファイルとして完全ではありません。途中で切れているか、壊れています（%s）。".formatted(e.getMessage()));
      return Optional.empty();
    }
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    boolean safe = true;
    if (zip.size() > MAX_FILES) {
      report.breach(
          Kind.OVERSIZED,
          "The zip has more than %,d files.".formatted(MAX_FILES),
          "zipに入っているファイルが%,d個を超えています。".formatted(MAX_FILES));
      safe = false;
    }
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (safe && all.hasMoreElements() && !report.isFull()) {
      ZipEntry entry = all.nextElement();
      safe = isSafe(entry, report) & isNew(entry, entries, report);
    }
    if (!safe) {
      zip.close();
      return Optional.empty();
    }
    return Optional.of(new SafeZip(zip, entries));
  }

  private static boolean isSafe(ZipEntry entry, Report report) {
    if (!BundleFiles.isName(entry.getName())) {
      String shown = shown(entry.getName());
      report.breach(
          Kind.NAME_UNSAFE,
          "A file in the zip is called “%s”, which no bundle has.".formatted(shown),
          "zipの中に、あってはならない名前のファイル「%s」があります。".formatted(shown));
      return false;
    }
    long size = entry.getSize();
    if (size < 0 || size > entry.getCompressedSize() * MAX_FACTOR + SLACK) {
      report.breach(
          Kind.OVERSIZED,
          "The file “%s” would unpack to more than can be.".formatted(entry.getName()),
          "ファイル「%s」の展開後の大きさが異常です。".formatted(entry.getName()));
      return false;
    }
    return true;
  }

  private static boolean isNew(ZipEntry entry, Map<String, ZipEntry> entries, Report report) {
    if (entries.put(entry.getName(), entry) == null) {
      return true;
    }
    report.breach(
        Kind.NAME_TWICE,
        "Two files in the zip are called “%s”.".formatted(shown(entry.getName())),
        "zipの中に、同じ名前「%s」のファイルが二つあります。".formatted(shown(entry.getName())));
    return false;
  }

  /// A name that nobody vouches for, without what could act on a terminal.
  private static String shown(String name) {
    return name.codePoints()
        .limit(80)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  Set<String> names() {
    return entries.keySet();
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /// The whole content of a file that is there.
  ///
  /// @throws TooLong where it is longer than it says or than may be read at once
  byte[] read(String name) throws IOException {
    return read(name, MAX_WHOLE);
  }

  /// @param most more bytes than these are refused
  byte[] read(String name, long most) throws IOException {
    ZipEntry entry = entry(name);
    if (entry.getSize() > Math.min(most, MAX_WHOLE)) {
      throw new TooLong(name);
    }
    try (InputStream in = stream(name)) {
      return in.readAllBytes();
    }
  }

  /// A file that is there, to be read bit by bit; it ends where it says that it does.
  InputStream stream(String name) throws IOException {
    ZipEntry entry = entry(name);
    return new Bounded(zip.getInputStream(entry), entry.getSize(), name);
  }

  private ZipEntry entry(String name) throws ZipException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new ZipException("“%s” is not there".formatted(name));
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /// Refuses to give more than a number of bytes.
  private static final class Bounded extends InputStream {

    private final InputStream in;
    private final String name;
    private long left;

    Bounded(InputStream in, long size, String name) {
      this.in = in;
      this.left = size;
      this.name = name;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw new TooLong(name);
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
