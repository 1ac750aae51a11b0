package com.sekisho.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {

  /// The test data of the reference implementation of RFC 6962 (certificate-transparency,
  /// `merkletree`): eight leaves, and the root after each.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private final PlainTree plain = PlainTree.of(1100);
  private final Tree tree = new Tree(plain);

  @Test
  void theRootsAreThoseOfTheReference() {
    PlainTree reference =
        PlainTree.of(
            LEAVES.stream().map(leaf -> Hash.leaf(HexFormat.of().parseHex(leaf))).toList());

    assertThat(Hash.EMPTY)
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(
            IntStream.rangeClosed(1, 8)
                .mapToObj(new Tree(reference)::root)
                .map(Hash::toString)
                .toList())
        .isEqualTo(ROOTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 255, 256, 257, 511, 512, 513, 600, 768, 1025})
  void rootsAndProofsAreThoseOfThePlainTree(int size) {
    Hash root = tree.root(size);
    assertThat(root).isEqualTo(plain.root(size));
    for (int index = 0; index < size; index += 1 + size / 50) {
      List<Hash> path = tree.inclusion(index, size);
      assertThat(path).isEqualTo(plain.path(index, size));
      assertThat(Proofs.includes(size, root, index, plain.leaves().get(index), path)).isTrue();
    }
    for (int before = 0; before <= size; before += 1 + size / 50) {
      List<Hash> proof = tree.consistency(before, size);
      assertThat(proof).isEqualTo(plain.proof(before, size));
      assertThat(Proofs.extend(before, plain.root(before), size, root, proof)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537})
  void rootsAndProofsHoldWhereAThirdLevelBegins(int size) {
    PlainTree large = PlainTree.of(size);
    // Each level from the one below: the plain way would take minutes.
    List<List<Hash>> levels = new ArrayList<>(List.of(large.leaves()));
    for (int level = 1; level <= 2; level++) {
      List<Hash> below = levels.getLast();
      levels.add(
          IntStream.range(0, below.size() / Tile.FULL)
              .mapToObj(i -> Tree.fold(below.subList(i * Tile.FULL, (i + 1) * Tile.FULL)))
              .toList());
    }
    Tree tiled =
        new Tree(
            (level, first, count) -> levels.get(level).subList((int) first, (int) first + count));
    GrowingTree growing = new GrowingTree();
    large.leaves().forEach(growing::add);

    Hash root = tiled.root(size);

    assertThat(root).isEqualTo(large.root(size)).isEqualTo(growing.root());
    for (int index : new int[] {0, 255, 256, 65_279, 65_280, 65_534, size - 1}) {
      List<Hash> path = tiled.inclusion(index, size);
      assertThat(path).isEqualTo(large.path(index, size));
      assertThat(Proofs.includes(size, root, index, large.leaves().get(index), path)).isTrue();
    }
    for (int before : new int[] {1, 256, 257, 600, 65_535, size}) {
      List<Hash> proof = tiled.consistency(before, size);
      assertThat(proof).isEqualTo(large.proof(before, size));
      assertThat(Proofs.extend(before, large.root(before), size, root, proof)).isTrue();
    }
  }

  @Test
  void aGrowingTreeHasTheRootOfEachSize() {
    GrowingTree growing = new GrowingTree();
    for (int size = 0; size < 600; size++) {
      assertThat(growing.size()).isEqualTo(size);
      assertThat(growing.root()).isEqualTo(tree.root(size));
      growing.add(plain.leaves().get(size));
    }
  }

  @Test
  void noChangedPathProvesALeaf() {
    int size = 600;
    Hash root = tree.root(size);
    Hash other = Hash.leaf("something else".getBytes(StandardCharsets.UTF_8));
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      int index = random.nextInt(size);
      Hash leaf = plain.leaves().get(index);
      List<Hash> path = tree.inclusion(index, size);
      int at = random.nextInt(path.size());
      List<Hash> changed = new ArrayList<>(path);
      changed.set(at, other);
      List<Hash> longer = new ArrayList<>(path);
      longer.add(at, other);

      assertThat(Proofs.includes(size, root, index, leaf, changed)).isFalse();
      assertThat(Proofs.includes(size, root, index, leaf, longer)).isFalse();
      assertThat(Proofs.includes(size, root, index, leaf, path.subList(1, path.size()))).isFalse();
      assertThat(Proofs.includes(size, root, index, other, path)).isFalse();
      assertThat(Proofs.includes(size, root, (index + 1) % size, leaf, path)).isFalse();
      assertThat(Proofs.includes(size, other, index, leaf, path)).isFalse();
    }
    assertThat(Proofs.includes(size, root, size, plain.leaves().getFirst(), List.of())).isFalse();
    assertThat(Proofs.includes(size, root, -1, plain.leaves().getFirst(), List.of())).isFalse();
  }

  @Test
  void noChangedProofMakesATreeTheBeginningOfAnother() {
    Hash other = Hash.leaf("something else".getBytes(StandardCharsets.UTF_8));
    Random random = new Random(2);
    for (int i = 0; i < 200; i++) {
      int size = random.nextInt(3, 1000);
      int before = random.nextInt(1, size);
      Hash old = tree.root(before);
      Hash root = tree.root(size);
      List<Hash> proof = tree.consistency(before, size);
      int at = random.nextInt(proof.size());
      List<Hash> changed = new ArrayList<>(proof);
      changed.set(at, other);
      List<Hash> longer = new ArrayList<>(proof);
      longer.add(other);

      assertThat(Proofs.extend(before, old, size, root, proof)).isTrue();
      assertThat(Proofs.extend(before, old, size, root, changed)).isFalse();
      assertThat(Proofs.extend(before, old, size, root, longer)).isFalse();
      assertThat(Proofs.extend(before, other, size, root, proof)).isFalse();
      assertThat(Proofs.extend(before, old, size, other, proof)).isFalse();
      assertThat(Proofs.extend(before, old, size, root, proof.subList(1, proof.size()))).isFalse();
      assertThat(Proofs.extend(size, root, before, old, proof)).isFalse();
    }
    assertThat(Proofs.extend(0, Hash.EMPTY, 5, tree.root(5), List.of())).isTrue();
    assertThat(Proofs.extend(0, other, 5, tree.root(5), List.of())).isFalse();
    assertThat(Proofs.extend(0, Hash.EMPTY, 5, tree.root(5), List.of(other))).isFalse();
  }

  @Test
  void thereIsNoProofOfWhatIsNotInTheTree() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> tree.inclusion(5, 5));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> tree.consistency(6, 5));
  }
}
