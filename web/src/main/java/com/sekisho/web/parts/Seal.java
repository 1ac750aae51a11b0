package com.sekisho.web.parts;

import java.util.List;

/// One stage of a request, as a stamp box.
///
/// @param who whose stage it is
/// @param box what stands in the box: a family name once stamped, else a word
/// @param notes beneath, line by line
/// @param urgent the last line, such as a due date that is near
public record Seal(
    String who, State state, String box, List<String> notes, boolean current, boolean urgent) {

  public enum State {
    STAMPED(""),
    WAITING("seal--wait"),
    NONE("seal--none");

    private final String css;

    State(String css) {
      this.css = css;
    }

    public String css() {
      return css;
    }
  }

  public Seal {
    notes = List.copyOf(notes);
  }
}
