package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.UnitId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody with their roles, as a list of people shows them.
///
/// @param name their present name, also where the list shows an earlier moment; none for one who
///     was erased since
public record PersonEntry(
    ActorId id, @Nullable Bilingual name, UnitId unit, List<Role> roles, boolean machine) {

  PersonEntry(ActorId id, @Nullable Bilingual name, UnitId unit, Set<Role> roles, boolean machine) {
    this(id, name, unit, roles.stream().sorted().toList(), machine);
  }

  public PersonEntry {
    roles = List.copyOf(roles);
  }
}
