package com.sekisho.web.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param models that have it as their own; null: none
/// @param deployments that are used under it; null: none
public record LicensePage(
    Item item,
    List<Clause> clauses,
    long modelCount,
    @Nullable Listing models,
    String modelsHref,
    long deploymentCount,
    @Nullable Listing deployments,
    String deploymentsHref) {

  public record Clause(int no, String text, @Nullable String locator) {}
}
