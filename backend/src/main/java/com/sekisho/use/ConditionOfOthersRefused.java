package com.sekisho.use;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// The caller neither owns the use nor holds the role that must see to the condition.
public class ConditionOfOthersRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  ConditionOfOthersRefused() {
    super(
        Kind.NOT_ALLOWED,
        "condition-of-others-refused",
        new Bilingual(
            "Only the owner of the use, or the role named with the condition, can report it as"
                + " done.",
            "この条件を完了にできるのは、利用の持ち主か、条件に記された役割の人だけです。"));
  }
}
