package com.sekisho.web.cases;

import com.sekisho.decision.Outcome;
import com.sekisho.request.RequestState;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Gate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the state of a request is drawn and said.
public final class CaseStates {

  private CaseStates() {}

  /// The gate at which a request stands; none once it was taken back.
  public static @Nullable Gate gate(RequestState state, Outcome outcome) {
    return switch (state) {
      case APPROVED -> outcome == Outcome.ALLOW ? Gate.OPEN : Gate.TAG;
      case AWAITING_CONDITIONS -> Gate.TAG;
      case IN_REVIEW, SUBMITTED, DRAFT -> Gate.KEEPER;
      case DENIED, REJECTED -> Gate.CLOSED;
      case WITHDRAWN -> null;
    };
  }

  public static String word(RequestState state, Words words) {
    return words.say("state." + state.name().toLowerCase(Locale.ROOT));
  }
}
