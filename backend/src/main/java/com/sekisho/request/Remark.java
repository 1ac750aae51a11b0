package com.sekisho.request;

import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A question or an answer.
///
/// @param role in which a question was asked; none for the requester's answer
/// @param open whether it is a question that waits for an answer
@Embeddable
record Remark(
    String author,
    @Enumerated(EnumType.STRING) @Nullable Role role,
    @Column(name = "said_at") Instant at,
    String text,
    boolean open) {

  Remark closed() {
    return new Remark(author, role, at, text, false);
  }

  RequestView.RemarkView view() {
    return new RequestView.RemarkView(new ActorId(author), role, at, text, open);
  }
}
