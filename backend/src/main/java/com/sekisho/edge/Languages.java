package com.sekisho.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/// The two languages of the product, and which of them a caller reads.
public final class Languages {

  /// Where a person's choice is kept.
  public static final String COOKIE = "lang";

  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.JAPANESE);

  private Languages() {}

  /// The caller's first choice among the two by `Accept-Language` (RFC 4647 look-up); English where
  /// it names neither.
  static Locale accepted(HttpServletRequest request) {
    String header =
        request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? ""
            : java.util.Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE)).stream()
                .collect(Collectors.joining(","));
    try {
      Locale found =
          header.isBlank() ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }

  /// The language of a tag such as `ja` or `ja-JP`; English for any other than Japanese.
  static Locale of(String tag) {
    Locale asked = Locale.forLanguageTag(tag);
    return SPOKEN.stream()
        .filter(spoken -> spoken.getLanguage().equals(asked.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
