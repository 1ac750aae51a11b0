package com.sekisho.web.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the data goes, stop by stop, and whose law reaches how far.
public record Route(List<Stop> stops, List<Reach> reaches) {

  public Route {
    stops = List.copyOf(stops);
    reaches = List.copyOf(reaches);
  }

  /// A country by its code and its name in the reader's language.
  public record Place(String code, String name) {}

  /// A place where the data is.
  ///
  /// @param what whose or which place it is
  /// @param places empty: not known
  /// @param pass the gate between here and the next stop, if a border is judged there
  /// @param passWord what stands above that gate
  /// @param onward whether the next stop is in the same places
  public record Stop(
      String what,
      List<Place> places,
      String detail,
      @Nullable Gate pass,
      @Nullable String passWord,
      boolean onward) {

    public Stop {
      places = List.copyOf(places);
    }
  }

  /// How far a law reaches: from a stop, counted from one, to the end.
  ///
  /// @param weight what that means for the data
  public record Reach(int from, Weight weight, String law, String why) {}

  public enum Weight {
    /// The law of a place where the data is anyway.
    ORDINARY(""),
    /// A court or authority abroad may order the data to be handed over.
    JUDICIAL("keeper"),
    /// A state may take the data without a court.
    STATE("closed"),
    /// What reaches there is not known.
    UNKNOWN("none");

    private final String css;

    Weight(String css) {
      this.css = css;
    }

    public String css() {
      return css;
    }
  }
}
