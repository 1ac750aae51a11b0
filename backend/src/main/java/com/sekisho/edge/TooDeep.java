package com.sekisho.edge;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Refusal;
import com.sekisho.shared.Violation;
import java.util.List;

/// JSON nested deeper than any that has a meaning here.
class TooDeep extends Refusal {

  private static final long serialVersionUID = 1L;

  TooDeep(int line, int column) {
    super(
        Kind.INVALID,
        "too-deep",
        new Bilingual(
            "The body is nested deeper than %d levels, at line %d, column %d."
                .formatted(CanonicalJson.MAX_DEPTH, line, column),
            "本文の入れ子が%d段を超えています(%d行目%d文字目)。".formatted(CanonicalJson.MAX_DEPTH, line, column)));
  }

  @Override
  public List<Violation> violations() {
    return List.of(new Violation("", explanation()));
  }
}
