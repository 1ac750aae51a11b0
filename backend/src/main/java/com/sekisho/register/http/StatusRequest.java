package com.sekisho.register.http;

import com.sekisho.register.Status;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import org.jspecify.annotations.Nullable;

/// What is sent to give an item another status.
///
/// @param status `proposed`, `approved`, `suspended` or `retired`
/// @param reason for the record
record StatusRequest(@Nullable String status, @Nullable String reason) {

  /// @throws InvalidInput for any other word, or none
  Status next() {
    return Status.ofWord(status == null ? "" : status)
        .orElseThrow(
            () ->
                new InvalidInput(
                    new Violation(
                        "status",
                        new Bilingual(
                            "Give one of: proposed, approved, suspended, retired.",
                            "次のいずれかを指定してください:proposed, approved, suspended, retired"))));
  }

  String why() {
    return reason == null ? "" : reason;
  }
}
