package com.sekisho.web.errors;

import com.sekisho.edge.Problem;
import com.sekisho.shared.Violation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the page of a failure says, in the reader's language.
///
/// @param happened in this very case
/// @param kept what became of what the reader had entered
/// @param todo what the reader can do now
/// @param incident under what number the application's log tells more; only where the fault is ours
/// @param again how to send the same form once more; only where that may help
public record ErrorPage(
    int status,
    String title,
    String happened,
    String kept,
    String todo,
    List<Violation> violations,
    @Nullable String incident,
    @Nullable Again again) {

  /// A form that was sent in vain.
  ///
  /// @param action where it was sent to
  public record Again(String action, List<Field> fields) {}

  /// A value that it held; a name may come several times.
  public record Field(String name, String value) {}

  static ErrorPage of(Problem problem, @Nullable Again again, Locale locale) {
    return new ErrorPage(
        problem.status(),
        problem.title().in(locale),
        problem.detail().in(locale),
        problem.kept().in(locale),
        problem.remedy().in(locale),
        problem.violations(),
        problem.incident(),
        again);
  }
}
