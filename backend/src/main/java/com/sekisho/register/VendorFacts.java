package com.sekisho.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is recorded about a vendor.
///
/// @param name exactly as bans and sanction lists are held against it
/// @param country of the headquarters, ISO 3166-1 alpha-2
/// @param parent the ultimate parent company; null: none, or not known
/// @param parentCountry of the ultimate parent's headquarters; null: the same as the country
public record VendorFacts(
    String name,
    String country,
    @Nullable String parent,
    @Nullable String parentCountry,
    @Nullable String notes,
    List<String> sources,
    LocalDate sourceDate,
    Certainty certainty,
    @Nullable Map<String, FactSource> provenance)
    implements Sourced {}
