package com.sekisho.web.parts;

import com.sekisho.decision.Citation;

/// A law or rule beside the text.
///
/// @param no its number in the margin
/// @param rule the rule that cites it
/// @param version of the policy that has the rule
public record Note(int no, Citation citation, String rule, String version) {

  public String anchor() {
    return "l" + no;
  }
}
