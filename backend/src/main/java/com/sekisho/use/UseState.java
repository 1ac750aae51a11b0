package com.sekisho.use;

import java.util.EnumSet;
import java.util.Set;

/// Where an approved use stands.
public enum UseState {
  /// May be made.
  ACTIVE,
  /// Stopped by an officer until resumed.
  SUSPENDED,
  /// Its last day has passed.
  EXPIRED,
  /// Taken back by an officer for good.
  REVOKED;

  /// The states that may follow this one.
  Set<UseState> next() {
    return switch (this) {
      case ACTIVE -> EnumSet.of(SUSPENDED, EXPIRED, REVOKED);
      case SUSPENDED -> EnumSet.of(ACTIVE, EXPIRED, REVOKED);
      case EXPIRED, REVOKED -> EnumSet.noneOf(UseState.class);
    };
  }
}
