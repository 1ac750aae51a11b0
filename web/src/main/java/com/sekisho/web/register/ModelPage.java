package com.sekisho.web.register;

import com.sekisho.web.parts.Lineage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param picture of where the model comes from; null: it comes from no other, or that isn't known
/// @param origin what is known of its origin, in a sentence
/// @param terms what the licences in its lineage ask, numbered as in the picture
/// @param deployments where it is run
/// @param ways how it is offered, by vendor and providers
/// @param add the form for another deployment of it; null: the reader may not
/// @param ask the form for asking for a use of it
public record ModelPage(
    Item item,
    @Nullable Lineage picture,
    String origin,
    List<Terms> terms,
    @Nullable Listing deployments,
    int deploymentCount,
    @Nullable Listing ways,
    @Nullable String add,
    String ask) {

  /// A licence and what it asks.
  ///
  /// @param via the model that brings it; null: this one
  /// @param binds whether it binds whoever uses this model
  public record Terms(
      String license,
      String licenseHref,
      @Nullable String via,
      @Nullable String viaHref,
      boolean binds,
      String effect,
      List<Duty> duties) {

    public Terms {
      duties = List.copyOf(duties);
    }
  }

  public record Duty(int no, String text, @Nullable String locator) {}
}
