package com.sekisho.web.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that was to be proven, with the values by which the reader can do it again.
///
/// @param title what was found, as a sentence
/// @param say how
public record Proof(State state, String title, String say, List<Match> matches) {

  public Proof {
    matches = List.copyOf(matches);
  }

  /// How it came out.
  public enum State {
    PROVEN,
    REFUTED,

    /// There is nothing to compare, or only the reader can.
    OPEN;

    /// The messages' word for the seal.
    public String word() {
      return switch (this) {
        case PROVEN -> "proven";
        case REFUTED -> "refuted";
        case OPEN -> "open";
      };
    }

    /// The seal's further class.
    public String css() {
      return switch (this) {
        case PROVEN -> "";
        case REFUTED -> "seal--no";
        case OPEN -> "seal--none";
      };
    }
  }

  /// A value to compare.
  ///
  /// @param code whether it is one for machines
  /// @param word whether it matches, in words; none where another one says so
  /// @param state what the word says
  public record Match(String name, String value, boolean code, @Nullable String word, State state) {

    /// A value for machines that is compared with the next one.
    public static Match of(String name, String value) {
      return new Match(name, value, true, null, State.OPEN);
    }
  }
}
