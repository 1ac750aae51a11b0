package com.sekisho.use;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// The use is in a state from which it cannot go where it was told to.
public class UseMoveRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  UseMoveRefused(String reference, UseState from, UseState to) {
    super(
        Kind.CONFLICT,
        "use-move-refused",
        new Bilingual(
            reference + " is " + en(from) + " and cannot become " + en(to) + ".",
            reference + "は" + ja(from) + "です。" + ja(to) + "にはできません。"));
  }

  private static String en(UseState state) {
    return switch (state) {
      case ACTIVE -> "active";
      case SUSPENDED -> "suspended";
      case EXPIRED -> "expired";
      case REVOKED -> "revoked";
    };
  }

  private static String ja(UseState state) {
    return switch (state) {
      case ACTIVE -> "有効";
      case SUSPENDED -> "停止中";
      case EXPIRED -> "期限切れ";
      case REVOKED -> "取り消し済み";
    };
  }
}
