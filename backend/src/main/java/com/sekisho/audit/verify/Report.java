package com.sekisho.audit.verify;

import com.sekisho.shared.Bilingual;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// What came out of a verification: what is wrong, and where nothing is, what is proven thereby and
/// what is not.
public final class Report {

  /// More breaches than this are only counted.
  static final int MAX_BREACHES = 100;

  private final List<Breach> breaches = new ArrayList<>();
  private final List<Bilingual> proven = new ArrayList<>();
  private final List<Bilingual> unproven = new ArrayList<>();
  private long more;

  void breach(Breach.Kind kind, long index, String en, String ja) {
    if (breaches.size() < MAX_BREACHES) {
      breaches.add(new Breach(kind, index, new Bilingual(en, ja)));
    } else {
      more++;
    }
  }

  void breach(Breach.Kind kind, String en, String ja) {
    breach(kind, Breach.NONE, en, ja);
  }

  void proves(String en, String ja) {
    proven.add(new Bilingual(en, ja));
  }

  void doesNotProve(String en, String ja) {
    unproven.add(new Bilingual(en, ja));
  }

  /// Whether looking any further would only tell more of the same.
  boolean isFull() {
    return more > 0;
  }

  public boolean holds() {
    return breaches.isEmpty();
  }

  /// Those with the lowest indexes first; those without an index before all others.
  public List<Breach> breaches() {
    return breaches.stream().sorted(Comparator.comparingLong(Breach::index)).toList();
  }

  /// The lowest index of an event that something is wrong with.
  public OptionalLong firstBadIndex() {
    return breaches.stream().mapToLong(Breach::index).filter(index -> index != Breach.NONE).min();
  }

  /// The report for people to read, its last line ended.
  public String text(Locale locale) {
    StringBuilder text = new StringBuilder();
    if (holds()) {
      heading(new Bilingual("VERIFIED", "確認できました"), locale, text);
      heading(new Bilingual("Proven:", "確かめられたこと:"), locale, text);
      proven.forEach(line -> item(line.in(locale), text));
    } else {
      heading(new Bilingual("NOT VERIFIED", "確認できませんでした"), locale, text);
      firstBadIndex()
          .ifPresent(
              index ->
                  heading(
                      new Bilingual(
                          "The first event that something is wrong with has the index "
                              + index
                              + ".",
                          "問題のある最初の記録は、番号" + index + "です。"),
                      locale,
                      text));
      heading(new Bilingual("Wrong:", "合わなかったこと:"), locale, text);
      breaches().forEach(b -> item(b.text().in(locale) + " [" + b.kind() + "]", text));
      if (more > 0) {
        item(
            new Bilingual("and %d more".formatted(more), "ほか%d件".formatted(more)).in(locale), text);
      }
    }
    if (holds() && !unproven.isEmpty()) {
      heading(new Bilingual("Not proven:", "確かめられていないこと:"), locale, text);
      unproven.forEach(line -> item(line.in(locale), text));
    }
    return text.toString();
  }

  private static void heading(Bilingual line, Locale locale, StringBuilder text) {
    text.append(line.in(locale)).append('\n');
  }

  private static void item(String line, StringBuilder text) {
    text.append("  - ").append(line).append('\n');
  }
}
