package com.sekisho.request;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One role's part in the review of one round.
@Embeddable
record Stage(
    int round,
    @Enumerated(EnumType.STRING) Role role,
    @Enumerated(EnumType.STRING) @Nullable Verdict verdict,
    @Nullable String reviewer,
    @Column(name = "decided_at") @Nullable Instant at,
    @Nullable String reason) {

  enum Verdict {
    APPROVED,
    REJECTED
  }

  static Stage open(int round, Role role) {
    return new Stage(round, role, null, null, null, null);
  }

  Stage decided(Verdict verdict, Reason reason, Actor reviewer, Instant at) {
    return new Stage(round, role, verdict, reviewer.id().value(), at, reason.text());
  }

  boolean isOpen() {
    return verdict == null;
  }

  RequestView.StageView view() {
    return new RequestView.StageView(
        round,
        role,
        reviewer == null || at == null || reason == null || verdict == null
            ? null
            : new RequestView.Review(
                new ActorId(reviewer), at, verdict == Verdict.APPROVED, reason));
  }
}
