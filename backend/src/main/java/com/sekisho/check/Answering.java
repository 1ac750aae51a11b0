package com.sekisho.check;

import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;
import java.util.List;

/// A form half filled in: what would be decided if nothing more were known, and what is open.
///
/// @param open the required ones first, in the order of the facts document
/// @param settled whether no answer to what is open can change the outcome
public record Answering(Facts facts, Decision decision, List<OpenQuestion> open, boolean settled) {

  public Answering {
    open = List.copyOf(open);
  }
}
