package com.sekisho.identity;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// Nobody erases themselves: the act needs somebody left who answers for it, and the company is not
/// to lose its last administrator by it.
public class OwnErasureRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  OwnErasureRefused() {
    super(
        Kind.NOT_ALLOWED,
        "own-erasure",
        new Bilingual(
            "You cannot erase yourself. Another administrator has to do it.",
            "ご自身を消去することはできません。ほかのシステム管理者が行います。"));
  }
}
