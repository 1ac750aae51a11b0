package com.sekisho.edge;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// A change that does not say which version it rests on (RFC 6585 section 3).
class VersionMissing extends Refusal {

  private static final long serialVersionUID = 1L;

  VersionMissing() {
    super(
        Kind.INVALID,
        "version-missing",
        new Bilingual(
            "Send the ETag of what you looked at as If-Match, so that nobody's change is"
                + " overwritten unseen.",
            "ほかの人の変更を上書きしないよう、取得時のETagをIf-Matchヘッダーで送信してください。"));
  }
}
