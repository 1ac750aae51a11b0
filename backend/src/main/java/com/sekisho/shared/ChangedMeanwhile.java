package com.sekisho.shared;

import org.jspecify.annotations.Nullable;

/// Somebody else changed it after the caller had looked at it.
public class ChangedMeanwhile extends Refusal {

  private static final long serialVersionUID = 1L;

  public ChangedMeanwhile() {
    super(
        Kind.CONFLICT,
        "changed-meanwhile",
        new Bilingual(
            "Somebody else changed this in the meantime. Nothing of yours was stored; look at it"
                + " again.",
            "その間にほかの人が変更しました。あなたの操作は保存されていません。最新の内容をご確認ください。"));
  }

  /// @param seen the version that the caller looked at, or none to take the thing as it is
  /// @throws ChangedMeanwhile where that is not the present one
  public static void refuse(@Nullable Long seen, long present) {
    if (seen != null && seen != present) {
      throw new ChangedMeanwhile();
    }
  }
}
