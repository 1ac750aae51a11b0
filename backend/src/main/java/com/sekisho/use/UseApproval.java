package com.sekisho.use;

import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

@Embeddable
record UseApproval(
    @Enumerated(EnumType.STRING) Role role,
    String person,
    @Column(name = "approved_at") Instant at) {

  static UseApproval of(Approval approval) {
    return new UseApproval(approval.role(), approval.person().value(), approval.at());
  }

  Approval view() {
    return new Approval(role, new ActorId(person), at);
  }
}
