package com.sekisho.decision;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// The engine could not answer, so nothing was decided. Only the edges may catch this.
public class NoVerdict extends Refusal {

  private static final long serialVersionUID = 1L;

  /// @param reason for the operator; callers are told only that there is no verdict
  public NoVerdict(String reason) {
    this(new IllegalStateException(reason));
  }

  /// @param reason for the operator; callers are told only that there is no verdict
  public NoVerdict(String reason, Throwable cause) {
    this(new IllegalStateException(reason, cause));
  }

  private NoVerdict(IllegalStateException cause) {
    super(
        Kind.UNAVAILABLE,
        "no-verdict",
        new Bilingual(
            "The policy engine does not answer, so there is no verdict. Nothing was decided or"
                + " stored; try again in a few minutes.",
            "判定エンジンが応答しないため、判定できません。何も決定・保存されていません。数分後にもう一度お試しください。"));
    initCause(cause);
  }
}
