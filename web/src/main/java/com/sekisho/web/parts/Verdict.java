package com.sekisho.web.parts;

import com.sekisho.decision.Condition;
import com.sekisho.decision.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verdict beside the questions.
///
/// @param gate none: there is nothing to decide on yet
/// @param say the weightiest finding, or what the verdict means
/// @param count how many findings and open questions there are, in words
/// @param settled whether what is still open cannot change the outcome any more
/// @param open what is still to answer
public record Verdict(
    @Nullable Gate gate,
    String say,
    String count,
    boolean settled,
    List<Open> open,
    List<Condition> conditions,
    List<Finding> findings) {

  public Verdict {
    open = List.copyOf(open);
    conditions = List.copyOf(conditions);
    findings = List.copyOf(findings);
  }

  /// @param field id of the control that answers it; none: it is a fact that the register lacks
  /// @param required whether nothing can be asked for without it
  /// @param couldChange whether an answer could change the outcome
  public record Open(String name, @Nullable String field, boolean required, boolean couldChange) {}
}
