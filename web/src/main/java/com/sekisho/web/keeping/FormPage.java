package com.sekisho.web.keeping;

import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form for an item.
///
/// @param action where it goes
/// @param version that a change is held against; null: the item is new
/// @param suggestions to type from, by the id of their list
/// @param meanwhile what others changed since the form was opened; empty: nothing
/// @param back where one goes who leaves it
public record FormPage(
    List<Crumb> crumbs,
    @Nullable Errors errors,
    String heading,
    String lead,
    String action,
    @Nullable Long version,
    List<Section> sections,
    List<Suggestions> suggestions,
    List<Entry> meanwhile,
    String back) {

  public record Section(String id, String title, @Nullable String note, List<Field> fields) {}

  public record Suggestions(String id, List<Choice> options) {}

  /// A question with what was answered.
  ///
  /// @param type of the control: line, text, lines, number, date, named, several, one, some, yes-no
  /// @param values one for each line of a control with several
  /// @param options of which to choose
  /// @param list of suggestions, if there is one
  /// @param none whether it is known to be none; null: that can't be said of it
  /// @param source what is said about the source of this fact alone; null: nothing can be
  public record Field(
      String id,
      String name,
      String label,
      @Nullable String hint,
      String type,
      boolean required,
      List<String> values,
      List<Choice> options,
      @Nullable String list,
      @Nullable Boolean none,
      @Nullable Source source) {

    public String value() {
      return values.isEmpty() ? "" : values.getFirst();
    }
  }

  /// Where one fact was read, if elsewhere than the rest.
  ///
  /// @param name what the controls' names begin with
  /// @param open whether there is something in it
  public record Source(
      String id,
      String name,
      String label,
      boolean open,
      List<Choice> certainties,
      String certainty,
      String source,
      String date,
      String note) {}
}
