package com.sekisho.audit.log;

import java.util.ArrayDeque;
import java.util.Deque;

/// The root of a tree to which leaf after leaf is added, in the memory of one hash for each bit of
/// the size.
public final class GrowingTree {

  /// The roots of the perfect trees that make up the whole; the last, smallest one first.
  private final Deque<Hash> perfect = new ArrayDeque<>();

  private long size;

  public void add(Hash leaf) {
    Hash hash = leaf;
    for (long i = size; (i & 1) == 1; i >>>= 1) {
      hash = Hash.node(perfect.pop(), hash);
    }
    perfect.push(hash);
    size++;
  }

  public long size() {
    return size;
  }

  public Hash root() {
    Hash root = null;
    for (Hash left : perfect) {
      root = root == null ? left : Hash.node(left, root);
    }
    return root == null ? Hash.EMPTY : root;
  }
}
