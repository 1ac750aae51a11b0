package com.sekisho.register;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// What the rules read is changed with the policy alone, never beside it.
public class RuledLicenseRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  public RuledLicenseRefused() {
    super(
        Kind.CONFLICT,
        "ruled-license-refused",
        new Bilingual(
            "The rules decide by this licence's conditions. They change with a new policy version,"
                + " not in the register.",
            "このライセンスの条件はルールの判定に使われています。変更は台帳ではなく、新しいポリシー版で行ってください。"));
  }
}
