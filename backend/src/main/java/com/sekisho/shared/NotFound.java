package com.sekisho.shared;

/// There is no such thing, or none that the asker may see: both are told alike, so that the answer
/// gives nothing away.
public class NotFound extends Refusal {

  private static final long serialVersionUID = 1L;

  /// @param what the kind of thing, in both languages, as it reads in the middle of a sentence
  public NotFound(Bilingual what, String id) {
    super(
        Kind.NOT_FOUND,
        "not-found",
        new Bilingual(
            "There is no " + what.en() + " “" + id + "”.", what.ja() + "「" + id + "」は見つかりません。"));
  }
}
