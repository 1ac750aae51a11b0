package com.sekisho.request;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// There is no question that this could answer.
public class NoQuestionRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  NoQuestionRefused() {
    super(
        Kind.CONFLICT,
        "no-question-refused",
        new Bilingual(
            "No reviewer has asked anything that is still to be answered.", "回答を待っている質問はありません。"));
  }
}
