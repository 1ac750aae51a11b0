package com.sekisho.audit.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of the tree as the log publishes it: up to 256 neighbouring hashes of one level
/// (c2sp.org/tlog-tiles). A hash of level L stands for 256^L leaves.
///
/// @param level from 0, where the hashes are those of leaves
/// @param index of the tile among those of its level
/// @param width how many hashes, from 1 to 256; fewer than 256 make a partial tile
public record Tile(int level, long index, int width) {

  /// Hashes in a full tile.
  public static final int FULL = 256;

  /// The binary logarithm of [#FULL].
  static final int HEIGHT = 8;

  /// The highest level that a path can name.
  public static final int MAX_LEVEL = 63;

  private static final Pattern INDEX =
      Pattern.compile("((?:x[0-9]{3}/)*)([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
  private static final int MAX_DIGITS = 18;

  /// @throws IllegalArgumentException where there cannot be such a tile
  public Tile {
    if (level < 0 || level > MAX_LEVEL || index < 0 || width < 1 || width > FULL) {
      throw new IllegalArgumentException(
          "no tile of level %d, index %d, width %d".formatted(level, index, width));
    }
  }

  /// Reads `<N>[.p/<W>]` of a tile's path, such as `x001/x234/067.p/112`; nothing where it is not
  /// written in the one way that there is.
  public static Optional<Tile> parse(int level, String path) {
    Matcher parts = INDEX.matcher(path);
    if (level < 0 || level > MAX_LEVEL || !parts.matches()) {
      return Optional.empty();
    }
    String digits = parts.group(1).replaceAll("[x/]", "") + parts.group(2);
    int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
    boolean partial = parts.group(3) != null;
    if (digits.length() > MAX_DIGITS || (partial && width >= FULL)) {
      return Optional.empty();
    }
    Tile tile = new Tile(level, Long.parseLong(digits), width);
    return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
  }

  /// `<N>[.p/<W>]`, the part of its address after the level.
  public String path() {
    StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return width == FULL ? path.toString() : path + ".p/" + width;
  }

  /// The first of its hashes, counted among those of its level.
  public long first() {
    return index * FULL;
  }

  /// Whether a tree of this size has all of its hashes.
  public boolean isIn(long size) {
    return first() / FULL == index && first() + width <= hashes(level, size);
  }

  /// How many hashes a level of a tree has.
  public static long hashes(int level, long size) {
    return level * HEIGHT >= Long.SIZE - 1 ? 0 : size >>> (level * HEIGHT);
  }
}
