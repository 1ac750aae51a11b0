package com.sekisho.demo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That an act of the script was played, written in its own transaction: so a start that was broken
/// off goes on with the next.
@Entity
@Table(name = "demo_act")
@SuppressWarnings("NullAway.Init")
class PlayedAct {

  @Id
  @Column(name = "number")
  private int number;

  @Column(name = "request_name")
  private @Nullable String requestName;

  @Column(name = "request_id")
  private @Nullable UUID requestId;

  protected PlayedAct() {}

  PlayedAct(int number, @Nullable String requestName, @Nullable UUID requestId) {
    this.number = number;
    this.requestName = requestName;
    this.requestId = requestId;
  }

  @Nullable String requestName() {
    return requestName;
  }

  /// The request that the act submitted, if it did.
  @Nullable UUID requestId() {
    return requestId;
  }
}
