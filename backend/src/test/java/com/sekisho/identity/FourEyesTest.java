package com.sekisho.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.shared.ActorId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FourEyesTest {

  private static final ActorId ONE = new ActorId("one");
  private static final ActorId OTHER = new ActorId("other");

  @Test
  void nobodyDecidesOnTheirOwnRequest() {
    assertThatThrownBy(() -> FourEyes.notOwn(ONE, new ActorId("one")))
        .isInstanceOf(OwnRequestRefused.class);
    assertThatCode(() -> FourEyes.notOwn(ONE, OTHER)).doesNotThrowAnyException();
  }

  @Test
  void nobodyApprovesTwice() {
    assertThatThrownBy(() -> FourEyes.notTwice(Set.of(ONE, OTHER), ONE))
        .isInstanceOf(SecondApprovalRefused.class);
    assertThatCode(() -> FourEyes.notTwice(Set.of(OTHER), ONE)).doesNotThrowAnyException();
  }
}
