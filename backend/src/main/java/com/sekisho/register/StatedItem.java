package com.sekisho.register;

import com.sekisho.shared.Way;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/// An item that is proposed, approved, suspended or retired.
@MappedSuperclass
@Audited
@SuppressWarnings("NullAway.Init")
abstract class StatedItem extends Item {

  @Column(name = "status")
  private String status;

  @Column(name = "status_since")
  private Instant statusSince;

  @Column(name = "status_reason")
  private @Nullable String statusReason;

  protected StatedItem() {}

  StatedItem(String id, Instant now) {
    super(id);
    become(Status.PROPOSED, null);
    this.statusSince = now;
  }

  Status status() {
    return Status.fromJson(status);
  }

  Instant statusSince() {
    return statusSince;
  }

  @Nullable String statusReason() {
    return statusReason;
  }

  /// @throws StatusMoveRefused where that status can't follow the present one
  ///
  /// @param by the way by which it becomes approved, and only then
  void changeStatus(Status next, @Nullable Way by, String reason, Instant now) {
    if (!status().next().contains(next)) {
      throw new StatusMoveRefused(status(), next);
    }
    become(next, by);
    statusSince = now;
    statusReason = reason;
  }

  private void become(Status next, @Nullable Way by) {
    if ((next == Status.APPROVED) != (by != null)) {
      throw new IllegalArgumentException(next + " by " + by);
    }
    status = next.word();
  }
}
