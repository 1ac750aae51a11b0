package com.sekisho.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is recorded about a licence or API contract.
///
/// @param version version or date of the text, as printed in it
/// @param commercialUse `yes`, `no`, or `conditional` where the conditions decide
/// @param conditions each an object with `type`, and what else that type has
/// @param confidence `verified-in-text`, `secondary` or `unverified`
public record LicenseFacts(
    String name,
    @Nullable String version,
    @Nullable String spdxId,
    @Nullable String scancodeKey,
    LicenseKind kind,
    @Nullable String licensor,
    String commercialUse,
    List<JsonNode> conditions,
    @Nullable Source source,
    String confidence,
    @Nullable String notes) {

  /// The document that was read, and where.
  public record Source(String document, @Nullable String where, @Nullable String revision) {}
}
