package com.sekisho.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where one fact comes from.
///
/// @param source null: the item's own sources
/// @param date on which the fact was read there; null: the item's own date
/// @param note what is doubtful about it, or how it was reckoned
public record FactSource(
    Certainty certainty,
    @Nullable String source,
    @Nullable LocalDate date,
    @Nullable String note) {}
