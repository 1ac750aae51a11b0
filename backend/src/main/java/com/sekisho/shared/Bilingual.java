package com.sekisho.shared;

import java.util.Locale;

/// A text in the two languages of the product, each written for itself.
public record Bilingual(String en, String ja) {

  /// The text for a reader: Japanese where the locale's language is Japanese, else English.
  public String in(Locale locale) {
    return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? ja : en;
  }
}
