package com.sekisho.register;

import com.sekisho.shared.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What register items are called in the middle of a sentence.
final class Kinds {

  static final Bilingual VENDOR = new Bilingual("vendor", "提供元");
  static final Bilingual MODEL = new Bilingual("model", "モデル");
  static final Bilingual LICENSE = new Bilingual("licence", "ライセンス");
  static final Bilingual DEPLOYMENT = new Bilingual("deployment", "配備");

  private Kinds() {}

  /// The day on which something is taken to have been read that is written now.
  static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
