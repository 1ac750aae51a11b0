package com.sekisho.request;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;
import java.time.LocalDate;

/// The day until which an approval could hold has passed while the request waited.
public class DecisionOutdatedRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  DecisionOutdatedRefused(LocalDate validUntil) {
    super(
        Kind.CONFLICT,
        "decision-outdated-refused",
        new Bilingual(
            "The approval could have held until "
                + validUntil
                + " and that day has passed. The requester can submit again for a new decision.",
            "この判定で承認できる期限（" + validUntil + "）を過ぎています。申請者が再提出すると、新しい判定が出ます。"));
  }
}
