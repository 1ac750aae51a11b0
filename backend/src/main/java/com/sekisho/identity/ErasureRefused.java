package com.sekisho.identity;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;
import com.sekisho.shared.Violation;
import java.util.List;

/// Something hangs on this person that somebody has to settle first.
public class ErasureRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Bilingual> hindrances;

  ErasureRefused(List<Bilingual> hindrances) {
    super(
        Kind.CONFLICT,
        "erasure-refused",
        new Bilingual(
            "This person cannot be erased yet. "
                + String.join(" ", hindrances.stream().map(Bilingual::en).toList()),
            "この人はまだ消去できません。" + String.join("", hindrances.stream().map(Bilingual::ja).toList())));
    this.hindrances = List.copyOf(hindrances);
  }

  @Override
  public List<Violation> violations() {
    return hindrances.stream().map(each -> new Violation("id", each)).toList();
  }
}
