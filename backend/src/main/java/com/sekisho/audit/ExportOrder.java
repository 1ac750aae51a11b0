package com.sekisho.audit;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What is to be exported, and as what.
///
/// @param schema the version of the format's schema, for the format that has several
/// @param query its page and limit count for nothing
/// @param locale of headings and titles, where the format has them
public record ExportOrder(ExportFormat format, String schema, EventQuery query, Locale locale) {

  /// The versions of OCSF that can be had; the last is taken where none is asked for.
  public static final List<String> OCSF_VERSIONS = List.of("1.3.0", "1.8.0");

  /// An order by the words of an address.
  ///
  /// @throws InvalidInput where there is no such format, or no such version of it
  public static ExportOrder of(
      @Nullable String format, @Nullable String schema, EventQuery query, Locale locale) {
    ExportFormat known =
        ExportFormat.of(format == null ? "" : format)
            .orElseThrow(() -> notOneOf("format", words()));
    List<String> versions = known == ExportFormat.OCSF ? OCSF_VERSIONS : List.of("");
    String version = schema == null || schema.isEmpty() ? versions.getLast() : schema;
    if (!versions.contains(version)) {
      throw notOneOf("schema", String.join(", ", versions));
    }
    return new ExportOrder(known, version, query, locale);
  }

  private static String words() {
    return Arrays.stream(ExportFormat.values())
        .map(ExportFormat::word)
        .collect(Collectors.joining(", "));
  }

  private static InvalidInput notOneOf(String field, String accepted) {
    return new InvalidInput(
        new Violation(
            field,
            accepted.isEmpty()
                ? new Bilingual("This format has one form only.", "この形式に版の指定はありません。")
                : new Bilingual(
                    "Give one of: " + accepted + ".", "次のどれかを指定してください：" + accepted + "。")));
  }

  /// The order as the log keeps it.
  ObjectNode asJson() {
    ObjectNode json = query.asJson().put("format", format.word());
    return schema.isEmpty() ? json : json.put("schema", schema);
  }
}
