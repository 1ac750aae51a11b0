package com.sekisho.edge;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// A body longer than any that has a meaning here.
class TooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  TooLarge(int limit) {
    super(
        Kind.INVALID,
        "too-large",
        new Bilingual(
            "The body is longer than %,d bytes.".formatted(limit),
            "本文が%,dバイトを超えています。".formatted(limit)));
  }
}
