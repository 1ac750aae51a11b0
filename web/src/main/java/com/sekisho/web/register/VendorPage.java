package com.sekisho.web.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param models its own in the register; null: none
/// @param modelsHref all of them
/// @param bans in the rule tables that name it
/// @param sanctions lists in the rule tables that name it
public record VendorPage(
    Item item,
    long modelCount,
    @Nullable Listing models,
    String modelsHref,
    List<Named> bans,
    List<Named> sanctions) {

  /// A row of a rule table that names the vendor.
  ///
  /// @param where country or list
  /// @param whom it concerns
  /// @param law what it rests on
  public record Named(String where, String whom, String say, String law, String when) {}
}
