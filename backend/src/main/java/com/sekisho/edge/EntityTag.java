package com.sekisho.edge;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A version as an entity tag (RFC 9110 section 8.8.3): the number in quotes.
public final class EntityTag {

  private static final Pattern FORM = Pattern.compile("\"(\\d{1,18})\"");

  private EntityTag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /// The version that an `If-Match` header names where a call may do without; none where the header
  /// is absent or `*`.
  ///
  /// @throws InvalidInput where it is no tag that this service gives out
  public static @Nullable Long optional(@Nullable String header) {
    return header == null || header.strip().equals("*") ? null : expected(header).value();
  }

  /// The version that an `If-Match` header names.
  static ExpectedVersion expected(@Nullable String header) {
    if (header == null) {
      throw new VersionMissing();
    }
    Matcher matcher = FORM.matcher(header.strip());
    if (!matcher.matches()) {
      throw new InvalidInput(
          new Violation(
              "If-Match",
              new Bilingual(
                  "If-Match takes one entity tag as this service gives it out, such as \"7\".",
                  "If-Matchには、取得時に返されたETag(例: \"7\")を1つ指定してください。")));
    }
    return new ExpectedVersion(Long.parseLong(matcher.group(1)));
  }
}
