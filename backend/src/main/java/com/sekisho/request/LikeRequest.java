package com.sekisho.request;

import com.sekisho.decision.Decision;
import java.util.List;

/// A decided request beside another one for the same purpose.
///
/// @param decision that it rests on
/// @param differences from the other one's facts to its own
public record LikeRequest(RequestSummary request, Decision decision, List<FactChange> differences) {

  public LikeRequest {
    differences = List.copyOf(differences);
  }
}
