package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import java.util.Set;

/// The rule that a binding act takes two people.
public final class FourEyes {

  private FourEyes() {}

  /// @throws OwnRequestRefused where both are the same
  public static void notOwn(ActorId requester, ActorId reviewer) {
    if (requester.equals(reviewer)) {
      throw new OwnRequestRefused();
    }
  }

  /// @param already who has approved so far
  /// @throws SecondApprovalRefused where the reviewer is among them
  public static void notTwice(Set<ActorId> already, ActorId reviewer) {
    if (already.contains(reviewer)) {
      throw new SecondApprovalRefused();
    }
  }
}
