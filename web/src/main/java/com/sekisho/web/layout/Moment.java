package com.sekisho.web.layout;

import java.util.List;

/// The moment as of which a page shows things, with the field to choose another.
///
/// @param past whether it is not now
/// @param said the moment in words; empty where it is now
/// @param day what the field holds, an ISO date; empty where it is now
/// @param begins since when anything is recorded, in words; empty where the moment lies after that
/// @param today the address of the same page as it is now
/// @param action where the field leads
/// @param keep what the field takes along of the present address
public record Moment(
    boolean past,
    String said,
    String day,
    String begins,
    String today,
    String action,
    List<Kept> keep) {

  public Moment {
    keep = List.copyOf(keep);
  }

  /// A parameter of the present address.
  public record Kept(String name, String value) {}
}
