package com.sekisho.policy;

import com.sekisho.decision.Citation;
import com.sekisho.decision.Outcome;
import com.sekisho.shared.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule as its annotation in the policy explains it.
///
/// @param area of the family: license, residency, geopolitics …
/// @param message of its findings, with words in braces where a finding has the case's values
/// @param outcomes that its findings can have; the first one where no table row says another
/// @param approver word of the role that reviews its findings, or none where none needs a review
/// @param waivableBy word of the role that may accept its findings for a time, or none
public record RuleView(
    String id,
    String family,
    String area,
    Bilingual title,
    Bilingual description,
    Bilingual message,
    List<Outcome> outcomes,
    @Nullable String approver,
    @Nullable String waivableBy,
    List<Citation> citations,
    List<Duty> conditions,
    List<Bilingual> remedies) {

  /// A condition that the rule's findings put on a use.
  ///
  /// @param ownerRole word of the role that must see to it
  public record Duty(String id, Bilingual text, String ownerRole) {}
}
