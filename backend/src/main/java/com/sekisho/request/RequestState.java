package com.sekisho.request;

import java.util.Map;
import java.util.Set;

/// Where a request stands.
public enum RequestState {
  /// Being written; what is kept of it is a draft, not yet a request.
  DRAFT,
  /// Taken in, and about to follow its decision: passed through within one step, so never seen from
  /// outside.
  SUBMITTED,
  /// The requester must accept the conditions.
  AWAITING_CONDITIONS,
  /// The approver roles that the decision names must approve.
  IN_REVIEW,
  /// The rules do not let it pass as it is.
  DENIED,
  /// There is an approved use.
  APPROVED,
  /// A reviewer said no.
  REJECTED,
  /// The requester took it back.
  WITHDRAWN;

  /// What can be done in this state, and the states that each may lead to. All moves are here.
  Map<Verb, Set<RequestState>> moves() {
    return switch (this) {
      case DRAFT -> Map.of(Verb.SUBMIT, Set.of(SUBMITTED));
      case SUBMITTED ->
          Map.of(Verb.ROUTE, Set.of(AWAITING_CONDITIONS, IN_REVIEW, DENIED, APPROVED));
      case AWAITING_CONDITIONS ->
          Map.of(
              Verb.ACCEPT_CONDITIONS, Set.of(APPROVED),
              Verb.RESUBMIT, Set.of(SUBMITTED),
              Verb.WITHDRAW, Set.of(WITHDRAWN));
      case IN_REVIEW ->
          Map.of(
              Verb.APPROVE, Set.of(IN_REVIEW, AWAITING_CONDITIONS, APPROVED),
              Verb.REJECT, Set.of(REJECTED),
              Verb.ASK, Set.of(IN_REVIEW),
              Verb.ANSWER, Set.of(IN_REVIEW),
              Verb.RESUBMIT, Set.of(SUBMITTED),
              Verb.WITHDRAW, Set.of(WITHDRAWN));
      case DENIED -> Map.of(Verb.RESUBMIT, Set.of(SUBMITTED));
      case APPROVED, REJECTED, WITHDRAWN -> Map.of();
    };
  }
}
