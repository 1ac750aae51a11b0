package com.sekisho.register;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names of countries and of their parts, as the Unicode locale data has them.
final class Places {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

  private Places() {}

  /// The name in the reader's language of a country (ISO 3166-1 alpha-2 or a group that the locale
  /// data knows); of a part of a country (ISO 3166-2) the country's with the code; else the code.
  static String name(String code, Locale locale) {
    if (!CODE.matcher(code).matches()) {
      return code;
    }
    String country = code.substring(0, 2);
    String name = Locale.of("", country).getDisplayCountry(locale);
    return country.equals(code) ? name : name + " (" + code + ")";
  }
}
