package com.sekisho.audit;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// No checkpoint covers the event yet; one will in a few seconds.
public class NotYetInLog extends Refusal {

  private static final long serialVersionUID = 1L;

  NotYetInLog() {
    super(
        Kind.CONFLICT,
        "not-yet-in-log",
        new Bilingual(
            "No signed checkpoint covers this event yet. Ask again in a few seconds.",
            "この記録を含むチェックポイントは、まだ署名されていません。数秒後にもう一度お試しください。"));
  }
}
