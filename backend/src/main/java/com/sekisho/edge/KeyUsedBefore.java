package com.sekisho.edge;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// An idempotency key that came before with another call.
class KeyUsedBefore extends Refusal {

  private static final long serialVersionUID = 1L;

  KeyUsedBefore() {
    super(
        Kind.INVALID,
        "key-used-before",
        new Bilingual(
            "You sent this Idempotency-Key before, with another body or to another address. Take a"
                + " new key for a new call.",
            "このIdempotency-Keyは、別の本文またはアドレスですでに使われています。新しい要求には新しいキーを使ってください。"));
  }
}
