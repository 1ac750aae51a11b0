package com.sekisho.request;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// Only whoever asked for the use may do this.
public class RequesterOnlyRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  RequesterOnlyRefused() {
    super(
        Kind.NOT_ALLOWED,
        "requester-only-refused",
        new Bilingual("Only the requester can do this.", "この操作ができるのは申請者だけです。"));
  }
}
