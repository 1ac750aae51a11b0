package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.UnitId;
import java.util.Set;

/// A person, or a machine that may call.
public record PersonView(
    ActorId id, Bilingual name, UnitId unit, Set<Role> roles, boolean machine) {

  public PersonView {
    roles = Set.copyOf(roles);
  }

  /// The same as the one who acts.
  public Actor actor() {
    return new Actor(id, unit, roles);
  }
}
