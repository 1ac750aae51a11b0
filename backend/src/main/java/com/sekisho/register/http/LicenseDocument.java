package com.sekisho.register.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.sekisho.edge.EntityTag;
import com.sekisho.register.LicenseFacts;
import com.sekisho.register.LicenseView;
import com.sekisho.shared.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A licence on the wire.
///
/// @param etag what a change of it sends as `If-Match`
/// @param ruled whether the rules know it; if so, it can't be changed here
/// @param inWords its conditions, in their order, for people
record LicenseDocument(
    String id,
    String etag,
    boolean ruled,
    @JsonUnwrapped LicenseFacts facts,
    List<Condition> inWords) {

  /// @param locator where in the licence it stands
  record Condition(String type, Bilingual text, @Nullable String locator) {}

  static LicenseDocument of(LicenseView license) {
    return new LicenseDocument(
        license.id(),
        EntityTag.of(license.version()),
        license.ruled(),
        license.facts(),
        license.conditions().stream()
            .map(
                condition -> new Condition(condition.type(), condition.text(), condition.locator()))
            .toList());
  }
}
