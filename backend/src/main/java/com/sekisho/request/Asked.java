package com.sekisho.request;

import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;
import com.sekisho.decision.Finding;
import com.sekisho.shared.CanonicalJson;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What was asked and what the policy said to it.
///
/// @param body as the requester sent it, before the register completed it
/// @param decisionId under which facts and decision are stored
record Asked(CanonicalJson body, UUID decisionId, Facts facts, Decision decision) {

  /// What the log can be searched by: the outcome; each rule that fired and its family; the country
  /// of the model's vendor.
  Map<String, Set<String>> marks() {
    Set<String> rules = new TreeSet<>();
    for (Finding finding : decision.findings()) {
      rules.add(finding.rule());
      rules.add(finding.family());
    }
    Map<String, Set<String>> marks = new TreeMap<>();
    marks.put("outcome", Set.of(decision.outcome().name()));
    marks.put("rule", rules);
    String country = facts.json().tree().at("/model/vendor/country").asString("");
    if (!country.isEmpty()) {
      marks.put("vendor_country", Set.of(country));
    }
    return marks;
  }
}
