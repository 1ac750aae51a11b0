package com.sekisho.identity;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// Nobody decides on what they asked for themselves.
public class OwnRequestRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  OwnRequestRefused() {
    super(
        Kind.NOT_ALLOWED,
        "own-request",
        new Bilingual(
            "This is your own request. Somebody else has to decide it.",
            "ご自身の申請は審査できません。ほかの審査者が判断します。"));
  }
}
