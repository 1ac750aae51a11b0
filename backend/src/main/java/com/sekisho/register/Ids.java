package com.sekisho.register;

import com.sekisho.register.ItemReader.Read;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Violation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Checks on the ids that items are written under, and on those that they name.
final class Ids {

  private Ids() {}

  /// Where the i-th of several items stands; for a single one (no path) nowhere in particular.
  static String place(String path, int i) {
    return path.isEmpty() ? "" : path + "[" + i + "]";
  }

  static Set<String> given(Collection<Read> reads) {
    Set<String> ids = new HashSet<>();
    for (Read read : reads) {
      if (read.id() != null) {
        ids.add(read.id());
      }
    }
    return ids;
  }

  /// The id of what was read without a violation.
  static String of(Read read) {
    return Objects.requireNonNull(read.id(), "an item without id was let through");
  }

  /// Each has an id, and none has one that is taken.
  static void mustBeNew(List<Read> reads, Set<String> taken, List<Violation> violations) {
    Set<String> seen = new HashSet<>(taken);
    for (Read read : reads) {
      if (!read.body().isEmpty() && read.id() == null && !hasPlace(violations, read.at("id"))) {
        violations.add(
            new Violation(read.at("id"), new Bilingual("This is required.", "必須の項目です。")));
      } else if (read.id() != null && !seen.add(read.id())) {
        violations.add(
            new Violation(
                read.at("id"),
                new Bilingual(
                    "The id “" + read.id() + "” is taken.", "ID「" + read.id() + "」はすでに使われています。")));
      }
    }
  }

  private static boolean hasPlace(List<Violation> violations, String place) {
    return violations.stream().anyMatch(violation -> violation.path().equals(place));
  }

  /// An id that is repeated in a change must be the item's own: ids don't change.
  static void mustStay(Read read, String id, List<Violation> violations) {
    if (read.id() != null && !read.id().equals(id)) {
      violations.add(
          new Violation(
              read.at("id"),
              new Bilingual("The id of an item does not change.", "登録済みの項目のIDは変更できません。")));
    }
  }

  static void unknown(String place, Bilingual what, String id, List<Violation> violations) {
    violations.add(
        new Violation(
            place,
            new Bilingual(
                "The register has no " + what.en() + " “" + id + "”.",
                what.ja() + "「" + id + "」は台帳にありません。")));
  }
}
