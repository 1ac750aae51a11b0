package com.sekisho.web.register;

import org.jspecify.annotations.Nullable;

/// @param above the unit that it is part of; null: none
/// @param parts units that are part of it; null: none
public record UnitPage(Item item, @Nullable Link above, long partCount, @Nullable Listing parts) {

  public record Link(String name, String href) {}
}
