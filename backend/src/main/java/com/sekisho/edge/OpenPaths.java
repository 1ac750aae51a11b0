package com.sekisho.edge;

import java.util.List;

/// Paths for programs that a module opens to callers who do not say who they are. What they get to
/// see there is still decided by the module's service.
///
/// @param patterns as Spring's path patterns
public record OpenPaths(List<String> patterns) {

  public OpenPaths {
    patterns = List.copyOf(patterns);
  }
}
