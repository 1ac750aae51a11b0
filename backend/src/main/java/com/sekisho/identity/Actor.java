package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.UnitId;
import java.util.EnumSet;
import java.util.Set;

/// Who is calling: passed as an argument from the edge inwards, never fetched from a thread.
///
/// @param id opaque, as the log writes it
/// @param unit the organisation unit that the caller belongs to
/// @param roles every person signed in is an employee too; machines are what they are given
public record Actor(ActorId id, UnitId unit, Set<Role> roles) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /// Who acts where the application itself fills in its first content. Nobody can sign in as it.
  public static Actor installer() {
    return new Actor(
        new ActorId("installer"),
        new UnitId("installer"),
        Set.of(Role.COMPLIANCE_OFFICER, Role.SYSTEM_ADMIN));
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Set<Role> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }

  /// Whether the caller holds any role that a policy can name as reviewer.
  public boolean reviews() {
    return roles.stream().anyMatch(Role::reviews);
  }

  /// The same one as somebody who sees all that this one sees and can do nothing about it: for
  /// showing things as they were.
  public Actor onlooker() {
    Set<Role> seeing =
        reviews() || has(Role.AUDITOR)
            ? EnumSet.of(Role.EMPLOYEE, Role.AUDITOR)
            : EnumSet.of(Role.EMPLOYEE);
    return new Actor(id, unit, seeing);
  }

  /// @throws RoleRefused unless the caller holds one of the roles
  public void mustHaveOneOf(Role first, Role... others) {
    Set<Role> wanted = EnumSet.of(first, others);
    if (!hasAny(wanted)) {
      throw new RoleRefused(wanted);
    }
  }
}
