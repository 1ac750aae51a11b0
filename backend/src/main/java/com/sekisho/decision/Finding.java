package com.sekisho.decision;

import com.sekisho.shared.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One rule that fired: what, why, on which facts, by which law, and what would resolve it.
///
/// @param waivableBy word of the role that may accept the finding for a time, or none
public record Finding(
    String rule,
    String family,
    Outcome outcome,
    Bilingual message,
    List<FactUsed> facts,
    List<Citation> citations,
    List<Condition> conditions,
    List<Bilingual> remedies,
    @Nullable String waivableBy) {

  public Finding {
    facts = List.copyOf(facts);
    citations = List.copyOf(citations);
    conditions = List.copyOf(conditions);
    remedies = List.copyOf(remedies);
  }
}
