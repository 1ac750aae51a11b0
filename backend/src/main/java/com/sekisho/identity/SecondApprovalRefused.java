package com.sekisho.identity;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// Nobody approves the same thing twice, in whatever roles.
public class SecondApprovalRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  SecondApprovalRefused() {
    super(
        Kind.NOT_ALLOWED,
        "second-approval",
        new Bilingual(
            "You approved this already. The other role has to be filled by somebody else.",
            "すでに承認済みです。もう一方の役割は別の人が担う必要があります。"));
  }
}
