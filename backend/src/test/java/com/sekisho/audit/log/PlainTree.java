package com.sekisho.audit.log;

import java.util.ArrayList;
import java.util.List;

/// A tree as RFC 6962, section 2.1, writes it down: recursive, without tiles or thought of speed.
final class PlainTree implements Tiles {

  private final List<Hash> leaves = new ArrayList<>();

  /// As many leaves as asked for, no two alike.
  static PlainTree of(int size) {
    PlainTree tree = new PlainTree();
    for (int i = 0; i < size; i++) {
      tree.leaves.add(Hash.leaf(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    return tree;
  }

  static PlainTree of(List<Hash> leaves) {
    PlainTree tree = new PlainTree();
    tree.leaves.addAll(leaves);
    return tree;
  }

  List<Hash> leaves() {
    return leaves;
  }

  Hash root(int size) {
    return root(leaves.subList(0, size));
  }

  private static Hash root(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int split = split(leaves.size());
    return Hash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  List<Hash> path(int index, int size) {
    return path(index, leaves.subList(0, size));
  }

  private static List<Hash> path(int index, List<Hash> leaves) {
    if (leaves.size() == 1) {
      return List.of();
    }
    int split = split(leaves.size());
    List<Hash> left = leaves.subList(0, split);
    List<Hash> right = leaves.subList(split, leaves.size());
    return index < split
        ? join(path(index, left), root(right))
        : join(path(index - split, right), root(left));
  }

  List<Hash> proof(int before, int size) {
    return before == 0 ? List.of() : subproof(before, leaves.subList(0, size), true);
  }

  private static List<Hash> subproof(int before, List<Hash> leaves, boolean complete) {
    if (before == leaves.size()) {
      return complete ? List.of() : List.of(root(leaves));
    }
    int split = split(leaves.size());
    List<Hash> left = leaves.subList(0, split);
    List<Hash> right = leaves.subList(split, leaves.size());
    return before <= split
        ? join(subproof(before, left, complete), root(right))
        : join(subproof(before - split, right, false), root(left));
  }

  /// The largest power of two below a number.
  private static int split(int count) {
    int split = 1;
    while (split * 2 < count) {
      split *= 2;
    }
    return split;
  }

  private static List<Hash> join(List<Hash> path, Hash last) {
    List<Hash> joined = new ArrayList<>(path);
    joined.add(last);
    return joined;
  }

  @Override
  public List<Hash> hashes(int level, long first, int count) {
    int span = 1 << (8 * level);
    List<Hash> hashes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int begin = Math.toIntExact((first + i) * span);
      hashes.add(root(leaves.subList(begin, begin + span)));
    }
    return hashes;
  }
}
