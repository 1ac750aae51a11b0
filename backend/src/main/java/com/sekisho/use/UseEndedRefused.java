package com.sekisho.use;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// The use has ended, so nothing about it changes any more.
public class UseEndedRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  UseEndedRefused(String reference) {
    super(
        Kind.CONFLICT,
        "use-ended-refused",
        new Bilingual(
            reference + " has ended; nothing about it can be changed.",
            reference + "は終了しているため、変更できません。"));
  }
}
