package com.sekisho.web.find;

import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Facet;
import com.sekisho.web.parts.Gate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be used in a situation.
///
/// @param errors what is wrong with the situation, so that nothing could be decided
/// @param sentence the situation, piece by piece
/// @param countries to pick from, with those picked
/// @param basis who would ask, for which day and under which policy it was decided
/// @param ask the form for asking, with this situation
/// @param picked what is picked to be compared, in words
/// @param elsewhere ids of what is picked and not among the offers shown
public record FindPage(
    List<Crumb> crumbs,
    @Nullable Errors errors,
    List<Piece> sentence,
    List<Country> countries,
    String basis,
    long count,
    List<Facet> facets,
    List<Group> groups,
    String ask,
    String picked,
    List<String> elsewhere) {

  /// A piece of the sentence: text, a blank to choose one for, or the blank for countries.
  ///
  /// @param text plain, or what the countries' blank says
  /// @param name of the control; none for plain text
  public record Piece(
      String text, @Nullable String name, String label, List<Choice> options, String chosen) {

    public boolean plain() {
      return name == null;
    }

    public boolean pick() {
      return "subject".equals(name);
    }
  }

  public record Country(String code, String name, boolean picked) {}

  /// The deployments that share a verdict.
  ///
  /// @param more how many are not shown
  /// @param wholeHref the page that shows them all
  public record Group(
      Gate gate, long count, String note, List<Offer> offers, long more, String wholeHref) {

    public String anchor() {
      return "found-" + gate.word();
    }
  }

  /// A deployment with its verdict's reason in a line.
  ///
  /// @param end its last day, in words
  /// @param picked whether it is picked to be compared
  public record Offer(
      String id,
      String hosting,
      String name,
      String why,
      String end,
      String ask,
      String register,
      boolean picked) {}
}
