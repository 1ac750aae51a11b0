package com.sekisho.audit.bundle;

import com.sekisho.audit.log.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Which tiles lead from some leaves up to the root: those that have the leaves, those above them,
/// and of each level the one that the tree has not filled.
final class NeededTiles {

  private final long size;
  private final TreeSet<Long> withLeaves = new TreeSet<>();

  /// @param size of the tree
  NeededTiles(long size) {
    this.size = size;
  }

  void leaf(long index) {
    withLeaves.add(index / Tile.FULL);
  }

  /// Level by level from the leaves up.
  List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    TreeSet<Long> indexes = withLeaves;
    for (int level = 0; Tile.hashes(level, size) > 0; level++) {
      long hashes = Tile.hashes(level, size);
      if (hashes % Tile.FULL != 0) {
        indexes.add(hashes / Tile.FULL);
      }
      TreeSet<Long> above = new TreeSet<>();
      for (long index : indexes) {
        int width = (int) Math.min(Tile.FULL, hashes - index * Tile.FULL);
        tiles.add(new Tile(level, index, width));
        if (width == Tile.FULL) {
          above.add(index / Tile.FULL);
        }
      }
      indexes = above;
    }
    return tiles;
  }
}
