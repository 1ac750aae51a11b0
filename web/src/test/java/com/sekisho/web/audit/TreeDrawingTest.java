package com.sekisho.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Proofs;
import com.sekisho.pages.Rendering;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Tree;
import com.sekisho.web.parts.Tree.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeDrawingTest {

  private static final Words WORDS = Rendering.words(Locale.ENGLISH);

  private static Tree drawn(long size, long index) {
    List<Hash> path = Stream.generate(() -> Hash.EMPTY).limit(depth(size, index)).toList();
    return TreeDrawing.of(
        Proofs.climb(size, index, Hash.EMPTY, path).orElseThrow(), "Event", WORDS);
  }

  /// How many hashes the path of a leaf has (RFC 6962, section 2.1.1).
  private static int depth(long size, long index) {
    if (size == 1) {
      return 0;
    }
    long left = Long.highestOneBit(size - 1);
    return 1 + (index < left ? depth(left, index) : depth(size - left, index - left));
  }

  @Test
  void theWayRisesFromTheEventToTheRootThroughOneNodeForEachStep() {
    Tree tree = drawn(8, 5);

    assertThat(tree.on()).hasSize(4).first().isEqualTo(new Point(14, 174));
    assertThat(tree.on().getLast()).isEqualTo(new Point(542, 42));
    assertThat(tree.way()).isEqualTo("M14 174 190 130 366 86 542 42");
  }

  @Test
  void valuesOfEarlierEventsStandAboveTheWayAndThoseOfLaterOnesBeneath() {
    Tree tree = drawn(8, 5);

    assertThat(tree.given())
        .containsExactly(new Point(20, 146), new Point(196, 158), new Point(372, 58));
    assertThat(tree.edges())
        .containsExactly("M20 146L190 130", "M196 158L366 86", "M372 58L542 42");
  }

  @Test
  void theOnlyEventIsTheRoot() {
    Tree tree = drawn(1, 0);

    assertThat(tree.on()).hasSize(1);
    assertThat(tree.given()).isEmpty();
    assertThat(tree.caption()).isEqualTo("Event is the only one, so its value is the root itself");
  }
}
