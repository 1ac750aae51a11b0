package com.sekisho.audit.verify;

import com.sekisho.audit.bundle.BundleFiles;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.Tile;
import com.sekisho.audit.log.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tiles of a bundle, each believed only as far as the signed root stands for it: a full tile
/// where its hash stands in the tile above, a partial one because the root is made of it. Of each
/// level one tile is kept, so leaves are best asked for in their order.
final class ProvenTiles {

  /// A tile that is missing, or that the root does not stand for.
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final long first;
    private final boolean missing;

    private Refused(Tile tile, boolean missing) {
      super(BundleFiles.tile(tile));
      long leaves = 1L << (8 * Math.min(tile.level(), 7));
      this.first = tile.first() * leaves;
      this.missing = missing;
    }

    /// The index of the first leaf below the tile.
    long first() {
      return first;
    }

    boolean isMissing() {
      return missing;
    }
  }

  private record Kept(long index, List<Hash> hashes) {}

  private final SafeZip zip;
  private final long size;
  private final @Nullable Kept[] kept = new Kept[Tile.MAX_LEVEL + 1];

  ProvenTiles(SafeZip zip, Checkpoint checkpoint) {
    this.zip = zip;
    this.size = checkpoint.size();
  }

  /// The root that the unfilled tiles of all levels make up.
  Hash root() throws IOException, Refused {
    try {
      return new Tree(
              (level, first, count) -> {
                Tile tile = tile(level, first / Tile.FULL);
                int from = (int) (first - tile.first());
                try {
                  return read(tile).subList(from, from + count);
                } catch (Refused e) {
                  throw new IllegalStateException(e);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .root(size);
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /// The hash that the log has at an index below its size, if the root that [#root] gave stands for
  /// it.
  Hash leaf(long index) throws IOException, Refused {
    return proven(0, index / Tile.FULL).get((int) (index % Tile.FULL));
  }

  private List<Hash> proven(int level, long index) throws IOException, Refused {
    Kept last = kept[level];
    if (last != null && last.index() == index) {
      return last.hashes();
    }
    Tile tile = tile(level, index);
    List<Hash> hashes = read(tile);
    if (tile.width() == Tile.FULL) {
      Hash above = proven(level + 1, index / Tile.FULL).get((int) (index % Tile.FULL));
      if (!above.equals(Tree.fold(hashes))) {
        throw new Refused(tile, false);
      }
    }
    kept[level] = new Kept(index, hashes);
    return hashes;
  }

  private Tile tile(int level, long index) {
    long width = Math.min(Tile.FULL, Tile.hashes(level, size) - index * Tile.FULL);
    return new Tile(level, index, (int) width);
  }

  private List<Hash> read(Tile tile) throws IOException, Refused {
    String name = BundleFiles.tile(tile);
    if (!zip.has(name)) {
      throw new Refused(tile, true);
    }
    byte[] bytes = zip.read(name, (long) Tile.FULL * Hash.SIZE);
    if (bytes.length != tile.width() * Hash.SIZE) {
      throw new Malformed("the tile %s has not %d hashes".formatted(name, tile.width()));
    }
    List<Hash> hashes = new ArrayList<>(tile.width());
    for (int from = 0; from < bytes.length; from += Hash.SIZE) {
      hashes.add(Hash.of(Arrays.copyOfRange(bytes, from, from + Hash.SIZE)));
    }
    return hashes;
  }
}
