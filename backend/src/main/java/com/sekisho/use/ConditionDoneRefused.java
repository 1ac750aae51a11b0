package com.sekisho.use;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// The condition was reported as done before.
public class ConditionDoneRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  ConditionDoneRefused(String condition) {
    super(
        Kind.CONFLICT,
        "condition-done-refused",
        new Bilingual(
            "The condition “" + condition + "” is already done.",
            "条件「" + condition + "」はすでに済んでいます。"));
  }
}
