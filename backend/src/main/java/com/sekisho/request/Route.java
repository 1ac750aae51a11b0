package com.sekisho.request;

import com.sekisho.decision.Decision;
import com.sekisho.decision.NoVerdict;
import com.sekisho.identity.Role;
import java.util.List;

/// What follows from a decision.
sealed interface Route {

  /// The policy approves by itself.
  record Approved() implements Route {}

  /// The policy approves once the requester accepts the conditions.
  record AwaitsAcceptance() implements Route {}

  /// People must approve, one of each role, and each another person.
  record Reviewed(List<Role> by) implements Route {

    public Reviewed {
      by = List.copyOf(by);
    }
  }

  /// It cannot pass as it is.
  record Denied() implements Route {}

  /// @throws NoVerdict where the policy names nobody who could approve what it wants reviewed: such
  ///     a decision must not let anything through, nor keep anybody waiting
  static Route of(Decision decision) {
    return switch (decision.outcome()) {
      case ALLOW -> new Approved();
      case ALLOW_WITH_CONDITIONS -> new AwaitsAcceptance();
      case NEEDS_REVIEW -> {
        List<Role> roles = decision.approverRoles().stream().map(Route::reviewer).toList();
        if (roles.isEmpty()) {
          throw noReviewer("none");
        }
        yield new Reviewed(roles);
      }
      case DENY -> new Denied();
    };
  }

  private static Role reviewer(String word) {
    return Role.ofWord(word).filter(Role::reviews).orElseThrow(() -> noReviewer(word));
  }

  private static NoVerdict noReviewer(String named) {
    return new NoVerdict(
        "the policy names as approver: " + named,
        new IllegalStateException("not a role that reviews"));
  }
}
