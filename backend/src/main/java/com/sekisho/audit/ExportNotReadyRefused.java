package com.sekisho.audit;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// A file is asked for that isn't whole yet.
public final class ExportNotReadyRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  ExportNotReadyRefused() {
    super(
        Kind.CONFLICT,
        "export-not-ready",
        new Bilingual(
            "This export isn't ready. Its page shows how far it has come.",
            "この書き出しはまだ準備中です。進み具合は書き出しの画面で見られます。"));
  }
}
