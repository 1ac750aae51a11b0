package com.sekisho.decision;

import com.sekisho.shared.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that must be done for an approval to hold.
///
/// @param ownerRole word of the role that must see to it
/// @param due the last day for it, or none where it holds for as long as the use
public record Condition(String id, Bilingual text, String ownerRole, @Nullable LocalDate due) {}
