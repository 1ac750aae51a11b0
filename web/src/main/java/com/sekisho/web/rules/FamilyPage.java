package com.sekisho.web.rules;

import com.sekisho.policy.RuleView;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Note;
import java.util.List;

/// One family and its rules.
///
/// @param version of the policy in force
public record FamilyPage(
    List<Crumb> crumbs, String title, String lead, String id, String version, List<Rule> rules) {

  /// A rule as people read it.
  ///
  /// @param asked whether the address names this very rule
  /// @param says the sentence of its findings, with dots where a case has its own values
  /// @param gates what its findings can come to, strictest first
  /// @param review who reviews its findings, in words
  /// @param waiver who may accept them for a time, in words
  /// @param notes the law that it always cites
  public record Rule(
      RuleView view,
      boolean asked,
      String says,
      List<Gate> gates,
      String review,
      String waiver,
      List<Note> notes) {}
}
