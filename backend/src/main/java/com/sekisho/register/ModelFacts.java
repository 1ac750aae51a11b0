package com.sekisho.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is recorded about a model itself, without its ancestors. Null is not known; an empty list
/// is known to be none.
///
/// @param released day, month or year of the first public release
/// @param ownLicenses those that the maker gives, by id; licences that it inherits are not among
///     them
/// @param licenseCombination `single`, `all-apply`, or `per-channel` where each channel has its own
/// @param baseModels whose weights it starts from
/// @param distilledFrom its teacher
/// @param trainedOnOutputsOf whose outputs were training data
/// @param architecture `dense` or `moe`
/// @param totalParametersB thousand million parameters; so are the active ones
/// @param contextTokens longest input in tokens
/// @param modes `thinking`, `non-thinking`
/// @param trainingComputeFlop estimate in FLOP
/// @param hfRepo repository on Hugging Face
public record ModelFacts(
    String name,
    String vendorId,
    @Nullable String family,
    @Nullable String released,
    Weights weights,
    @Nullable List<String> ownLicenses,
    @Nullable String licenseCombination,
    @Nullable List<String> baseModels,
    @Nullable String distilledFrom,
    @Nullable List<String> trainedOnOutputsOf,
    @Nullable String architecture,
    @Nullable BigDecimal totalParametersB,
    @Nullable BigDecimal activeParametersB,
    @Nullable List<Modality> modalitiesIn,
    @Nullable List<Modality> modalitiesOut,
    @Nullable Long contextTokens,
    @Nullable Reasoning reasoning,
    @Nullable List<String> modes,
    @Nullable List<Availability> availability,
    @Nullable Deprecations deprecations,
    @Nullable Map<String, Benchmark> benchmarks,
    @Nullable BigDecimal trainingComputeFlop,
    @Nullable String euGpaiNote,
    @Nullable String hfRepo,
    @Nullable String notes,
    List<String> sources,
    LocalDate sourceDate,
    Certainty certainty,
    @Nullable Map<String, FactSource> provenance)
    implements Sourced {

  /// One way in which the model is offered, as its vendor or a provider says.
  ///
  /// @param channel `vendor-api`, `cloud`, `weights` or `on-premises`
  /// @param hostingCountries codes, `*` for anywhere; null: not known, or the customer's choice
  /// @param terms licence id of the contract
  /// @param shutdown day from which it is no longer offered there
  public record Availability(
      String channel,
      String provider,
      @Nullable List<String> hostingCountries,
      @Nullable String hostingNote,
      @Nullable String dataUsedForTraining,
      @Nullable String retentionNote,
      @Nullable String terms,
      @Nullable String repo,
      @Nullable LocalDate shutdown,
      @Nullable String note) {}

  /// When it ends, by the vendor's announcement.
  ///
  /// @param vendorApiShutdown on the vendor's own API
  /// @param replacement what the vendor names as successor
  public record Deprecations(
      @Nullable LocalDate vendorApiShutdown,
      @Nullable String replacement,
      @Nullable String source,
      @Nullable List<ChannelEnd> byChannel) {}

  public record ChannelEnd(String provider, LocalDate shutdown) {}

  /// A measured figure; figures of different reporters don't compare.
  public record Benchmark(BigDecimal value, String unit, String reportedBy, String source) {}
}
