package com.sekisho.request;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// Somebody else has already decided in the caller's role.
public class StageDecidedRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  StageDecidedRefused() {
    super(
        Kind.CONFLICT,
        "stage-decided-refused",
        new Bilingual(
            "Somebody else has already decided in your role.", "あなたの役割の審査は、すでにほかの人が済ませています。"));
  }
}
