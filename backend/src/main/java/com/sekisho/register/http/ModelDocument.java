package com.sekisho.register.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.sekisho.edge.EntityTag;
import com.sekisho.register.Ancestor;
import com.sekisho.register.BoundLicense;
import com.sekisho.register.ModelFacts;
import com.sekisho.register.ModelView;
import com.sekisho.register.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model on the wire: its facts with what its lineage brings.
///
/// @param etag what a change of it sends as `If-Match`
/// @param licenses all that bind it; null: not known
record ModelDocument(
    String id,
    String etag,
    Status status,
    Instant statusSince,
    @Nullable String statusReason,
    Maker vendor,
    @JsonUnwrapped ModelFacts facts,
    @Nullable List<BoundLicense> licenses,
    List<Ancestor> lineage) {

  record Maker(String name, String country, @Nullable String parentCountry) {}

  static ModelDocument of(ModelView model) {
    return new ModelDocument(
        model.id(),
        EntityTag.of(model.version()),
        model.status(),
        model.statusSince(),
        model.statusReason(),
        new Maker(
            model.vendor().name(),
            model.vendor().country(),
            model.vendor().facts().parentCountry()),
        model.facts(),
        model.licenses(),
        model.lineage());
  }
}
