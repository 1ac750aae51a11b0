package com.sekisho.policy;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// The rules of the active policy, for people to read.
@Service
public class Catalogue {

  private final PolicyContent content;

  Catalogue(PolicyContent content) {
    this.content = content;
  }

  /// All families, by id.
  public List<FamilyView> families() {
    return content.catalogue().families();
  }

  /// All rules, by id.
  public List<RuleView> rules() {
    return content.catalogue().rules();
  }

  /// The rule that a finding names. A finding about a fact that isn't known names the fact too
  /// (`facts.missing.` and its path); all of these are of one rule.
  public Optional<RuleView> rule(String id) {
    return rules().stream()
        .filter(rule -> id.equals(rule.id()) || id.startsWith(rule.id() + "."))
        .reduce((one, other) -> one.id().length() >= other.id().length() ? one : other);
  }
}
