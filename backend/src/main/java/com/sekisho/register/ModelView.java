package com.sekisho.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model as the register holds it, with what its lineage brings.
///
/// @param version what a change of it must have seen
/// @param statusSince when it got its status
/// @param statusReason why; null: it has only just been registered
/// @param licenses all that bind it, its own first; null: nothing is known of any
/// @param lineage all its ancestors, nearest first
public record ModelView(
    String id,
    long version,
    Status status,
    Instant statusSince,
    @Nullable String statusReason,
    VendorView vendor,
    ModelFacts facts,
    @Nullable List<BoundLicense> licenses,
    List<Ancestor> lineage) {

  public String name() {
    return facts.name();
  }
}
