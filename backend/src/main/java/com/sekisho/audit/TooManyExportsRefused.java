package com.sekisho.audit;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// Somebody has as many exports under way as one person may.
public final class TooManyExportsRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  TooManyExportsRefused(int most) {
    super(
        Kind.CONFLICT,
        "too-many-exports",
        new Bilingual(
            "You have %d exports under way already. Wait for one to end, or delete it."
                .formatted(most),
            "準備中の書き出しがすでに%d件あります。終わるのを待つか、どれかを削除してください。".formatted(most)));
  }
}
