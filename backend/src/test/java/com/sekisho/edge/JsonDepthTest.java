package com.sekisho.edge;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonDepthTest {

  @Test
  void countsOnlyWhatIsOpenAtOnce() {
    assertThatCode(() -> see("[" + "[]{},".repeat(500) + "[".repeat(63)))
        .doesNotThrowAnyException();
  }

  @Test
  void bracketsInTextsAreText() {
    assertThatCode(() -> see("{\"a\\\"\": \"" + "[".repeat(500) + "\\\\\"}"))
        .doesNotThrowAnyException();
  }

  @Test
  void saysWhereItGotTooDeep() {
    assertThatThrownBy(() -> see("{\"名前\":\n  " + "[".repeat(100)))
        .isInstanceOf(TooDeep.class)
        .hasMessage("The body is nested deeper than 64 levels, at line 2, column 66.");
  }

  private static void see(String json) {
    JsonDepth depth = new JsonDepth();
    for (byte next : json.getBytes(StandardCharsets.UTF_8)) {
      depth.see(next);
    }
  }
}
