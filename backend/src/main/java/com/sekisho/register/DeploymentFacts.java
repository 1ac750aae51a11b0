package com.sekisho.register;

import com.sekisho.shared.Bilingual;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is recorded about one way to run a model. Null is not known; an empty list is known to be
/// none.
///
/// @param operator who runs it and could read what passes through; null on own machines: the
///     company
/// @param terms licence id of the contract under which an API is used
/// @param retentionDays how long inputs or outputs are kept by the operator
/// @param trainsOnInputs whether the operator may use inputs to train
/// @param safeguards those in place and evidenced; null: none is known
/// @param weightsVerified whether the weights were compared with the publisher's
/// @param endDate first day on which it is no longer offered on this channel; null: none announced
/// @param hardware what it needs
public record DeploymentFacts(
    String modelId,
    Bilingual name,
    Hosting hosting,
    @Nullable Operator operator,
    @Nullable String terms,
    @Nullable List<String> processingRegions,
    @Nullable List<String> storageRegions,
    @Nullable Integer retentionDays,
    @Nullable Boolean trainsOnInputs,
    @Nullable List<String> safeguards,
    @Nullable Boolean weightsVerified,
    @Nullable LocalDate endDate,
    @Nullable Bilingual hardware,
    @Nullable Bilingual note,
    List<String> sources,
    LocalDate sourceDate,
    Certainty certainty,
    @Nullable Map<String, FactSource> provenance)
    implements Sourced {

  /// The contracting company.
  ///
  /// @param country of its seat
  /// @param parentCountry of its ultimate parent's; null: the same as the country
  public record Operator(@Nullable String name, String country, @Nullable String parentCountry) {}
}
