package com.sekisho.identity.demo;

import com.sekisho.identity.OrganisationUnitEntry;
import com.sekisho.identity.Role;
import com.sekisho.shared.Bilingual;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fictitious group of companies that the demo plays in.
///
/// @param units each after the one that it is a part of
record DemoOrganisation(List<Unit> units, List<Account> accounts) {

  /// @param key what this file calls it
  /// @param partOf key of the unit above
  record Unit(String key, @Nullable String partOf, OrganisationUnitEntry entry) {}

  /// @param login name to sign in with, and password
  record Account(String login, Bilingual name, String unit, Set<Role> roles, boolean machine) {}
}
