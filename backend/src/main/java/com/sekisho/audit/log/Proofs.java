package com.sekisho.audit.log;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Checks what a tree says of itself, by the algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2;
/// the proofs are those of RFC 6962.
public final class Proofs {

  private Proofs() {}

  /// A step on the way from a leaf to the root.
  ///
  /// @param sibling the hash that the path gives
  /// @param left whether it stands to the left of the hash that the step comes from
  /// @param node the two together
  public record Rung(Hash sibling, boolean left, Hash node) {}

  /// The way that the path leads from the leaf at this index; none where a tree of this size has no
  /// such way. Its last node must be the root.
  public static Optional<List<Rung>> climb(long size, long index, Hash leaf, List<Hash> path) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    List<Rung> rungs = new ArrayList<>(path.size());
    long node = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return Optional.empty();
      }
      boolean left = (node & 1) == 1 || node == last;
      hash = left ? Hash.node(sibling, hash) : Hash.node(hash, sibling);
      rungs.add(new Rung(sibling, left, hash));
      if (left) {
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 ? Optional.of(List.copyOf(rungs)) : Optional.empty();
  }

  /// Whether the path leads from the leaf at this index to the root of the tree of this size.
  public static boolean includes(long size, Hash root, long index, Hash leaf, List<Hash> path) {
    return climb(size, index, leaf, path)
        .map(rungs -> rungs.isEmpty() ? leaf : rungs.getLast().node())
        .filter(root::equals)
        .isPresent();
  }

  /// Whether the proof shows that the tree before is the beginning of the one now. The empty tree
  /// is the beginning of every tree.
  public static boolean extend(
      long sizeBefore, Hash before, long sizeNow, Hash now, List<Hash> proof) {
    if (sizeBefore < 0 || sizeBefore > sizeNow) {
      return false;
    }
    if (sizeBefore == sizeNow) {
      return proof.isEmpty() && before.equals(now);
    }
    if (sizeBefore == 0) {
      return proof.isEmpty() && before.equals(Hash.EMPTY);
    }
    Iterator<Hash> rest = proof.iterator();
    long node = sizeBefore - 1;
    long last = sizeNow - 1;
    while ((node & 1) == 1) {
      node >>>= 1;
      last >>>= 1;
    }
    Hash start = before;
    if (node != 0) {
      if (!rest.hasNext()) {
        return false;
      }
      start = rest.next();
    }
    Hash old = start;
    Hash grown = start;
    while (rest.hasNext()) {
      if (last == 0) {
        return false;
      }
      Hash hash = rest.next();
      if ((node & 1) == 1 || node == last) {
        old = Hash.node(hash, old);
        grown = Hash.node(hash, grown);
        while ((node & 1) == 0 && node != 0) {
          node >>>= 1;
          last >>>= 1;
        }
      } else {
        grown = Hash.node(grown, hash);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && old.equals(before) && grown.equals(now);
  }
}
