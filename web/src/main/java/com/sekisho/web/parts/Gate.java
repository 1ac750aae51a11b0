package com.sekisho.web.parts;

import com.sekisho.decision.Outcome;
import java.util.Locale;

/// The picture of a verdict: a gate that is open, open with a tag, kept, or closed.
public enum Gate {
  OPEN,
  TAG,
  KEEPER,
  CLOSED;

  public static Gate of(Outcome outcome) {
    return switch (outcome) {
      case ALLOW -> OPEN;
      case ALLOW_WITH_CONDITIONS -> TAG;
      case NEEDS_REVIEW -> KEEPER;
      case DENY -> CLOSED;
    };
  }

  /// How style sheets, the sprite and messages call it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String css() {
    return "gate--" + word();
  }

  /// Address of its picture in the page's sprite.
  public String symbol() {
    return "#g-" + word();
  }
}
