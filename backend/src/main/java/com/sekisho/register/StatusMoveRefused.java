package com.sekisho.register;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;
import java.util.stream.Collectors;

/// That status can't follow the present one.
public class StatusMoveRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  public StatusMoveRefused(Status present, Status wanted) {
    super(
        Kind.CONFLICT,
        "status-move-refused",
        new Bilingual(
            "It is "
                + present.word()
                + " and can't become "
                + wanted.word()
                + " from there; possible: "
                + present.next().stream().map(Status::word).collect(Collectors.joining(", "))
                + ".",
            "現在の状態は"
                + present.word()
                + "のため、"
                + wanted.word()
                + "には変更できません。変更できる状態:"
                + present.next().stream().map(Status::word).collect(Collectors.joining("、"))
                + "。"));
  }
}
