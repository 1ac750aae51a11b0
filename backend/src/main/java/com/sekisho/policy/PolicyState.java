package com.sekisho.policy;

/// Where in its life a policy version is.
public enum PolicyState {
  /// New decisions are made under it. There is exactly one.
  ACTIVE,
  /// It decided once; decisions made under it can be repeated.
  SUPERSEDED
}
