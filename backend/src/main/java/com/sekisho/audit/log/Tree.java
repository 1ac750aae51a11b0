package com.sekisho.audit.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A Merkle tree (RFC 6962, section 2.1) of any size that its tiles allow: its root, and the proofs
/// that it gives of itself.
public final class Tree {

  private final Tiles tiles;

  public Tree(Tiles tiles) {
    this.tiles = tiles;
  }

  /// The hash at the top of the first `size` leaves.
  public Hash root(long size) {
    return size == 0 ? Hash.EMPTY : range(0, size);
  }

  /// Proves that the leaf is in the tree: the path of section 2.1.1, from the leaf's sibling up.
  ///
  /// @throws IndexOutOfBoundsException unless 0 <= index < size
  public List<Hash> inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("no leaf %d in a tree of %d".formatted(index, size));
    }
    List<Hash> path = new ArrayList<>();
    long begin = 0;
    long end = size;
    while (end - begin > 1) {
      long middle = begin + split(end - begin);
      if (index < middle) {
        path.add(range(middle, end));
        end = middle;
      } else {
        path.add(range(begin, middle));
        begin = middle;
      }
    }
    return downUp(path);
  }

  /// Proves that the tree of the size before is the beginning of this one: the proof of section
  /// 2.1.2; empty where that is plain, from an empty tree or from the same.
  ///
  /// @throws IndexOutOfBoundsException unless 0 <= before <= size
  public List<Hash> consistency(long before, long size) {
    if (before < 0 || before > size) {
      throw new IndexOutOfBoundsException("no tree of %d in one of %d".formatted(before, size));
    }
    if (before == 0 || before == size) {
      return List.of();
    }
    List<Hash> proof = new ArrayList<>();
    long begin = 0;
    long end = size;
    while (before != end) {
      long middle = begin + split(end - begin);
      if (before <= middle) {
        proof.add(range(middle, end));
        end = middle;
      } else {
        proof.add(range(begin, middle));
        begin = middle;
      }
    }
    if (begin != 0) {
      proof.add(range(begin, end));
    }
    return downUp(proof);
  }

  private static List<Hash> downUp(List<Hash> hashes) {
    Collections.reverse(hashes);
    return List.copyOf(hashes);
  }

  /// The largest power of two below a number of at least two.
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  /// Of the leaves from `begin` to before `end`, which a tree splits off at some height.
  private Hash range(long begin, long end) {
    long count = end - begin;
    if (Long.bitCount(count) == 1) {
      return perfect(begin, Long.numberOfTrailingZeros(count));
    }
    long middle = begin + split(count);
    return Hash.node(range(begin, middle), range(middle, end));
  }

  /// Of the 2^height leaves from `begin` on, a multiple of as many.
  private Hash perfect(long begin, int height) {
    int level = height / Tile.HEIGHT;
    int count = 1 << (height % Tile.HEIGHT);
    return fold(tiles.hashes(level, begin >>> (level * Tile.HEIGHT), count));
  }

  /// The one hash above these, whose number is a power of two.
  ///
  /// @throws IllegalArgumentException where it is not
  public static Hash fold(List<Hash> hashes) {
    if (Integer.bitCount(hashes.size()) != 1) {
      throw new IllegalArgumentException("no perfect tree has %d leaves".formatted(hashes.size()));
    }
    List<Hash> row = hashes;
    while (row.size() > 1) {
      List<Hash> above = new ArrayList<>(row.size() / 2);
      for (int i = 0; i < row.size(); i += 2) {
        above.add(Hash.node(row.get(i), row.get(i + 1)));
      }
      row = above;
    }
    return row.getFirst();
  }
}
