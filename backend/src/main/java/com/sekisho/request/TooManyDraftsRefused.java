package com.sekisho.request;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// The caller keeps as many drafts as one person may.
public class TooManyDraftsRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  TooManyDraftsRefused(int most) {
    super(
        Kind.CONFLICT,
        "too-many-drafts-refused",
        new Bilingual(
            "You keep " + most + " drafts, which is the most. Delete one to begin another.",
            "下書きは" + most + "件まで保存できます。不要なものを削除してください。"));
  }
}
