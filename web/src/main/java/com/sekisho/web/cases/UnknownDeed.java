package com.sekisho.web.cases;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;

/// A form asked for something that no button does.
class UnknownDeed extends InvalidInput {

  private static final long serialVersionUID = 1L;

  UnknownDeed(String verb) {
    super(
        new Violation(
            "verb",
            new Bilingual(
                "A case cannot be told to “" + verb + "”.", "案件に「" + verb + "」という操作はありません。")));
  }
}
