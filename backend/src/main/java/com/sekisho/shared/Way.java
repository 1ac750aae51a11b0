package com.sekisho.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/// A way into "approved": all that there are. Whatever makes a request, a use, a register item or a
/// policy version approved or active has to say by which of these it does; a test looks that no
/// other code does.
public enum Way {
  /// The rules allow the use at once; no person is asked.
  POLICY("policy"),
  /// The rules allow it on conditions, and the requester has accepted them.
  CONDITIONS("conditions"),
  /// Everybody whose role the decision names has approved.
  REVIEW("review"),
  /// As [#REVIEW], and the requester has then accepted the conditions.
  REVIEW_AND_CONDITIONS("review-and-conditions"),
  /// An officer lets a suspended use go on.
  RESUMED("resumed"),
  /// An officer approves a model of the register.
  MODEL_STATUS("model-status"),
  /// An officer approves a deployment of the register.
  DEPLOYMENT_STATUS("deployment-status"),
  /// The policy that comes with Sekisho becomes the active one when it starts.
  INSTALLATION("installation");

  /// The mark under which the log finds the steps that made something approved.
  public static final String MARK = "way";

  private final String word;

  Way(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  public static Optional<Way> ofWord(String word) {
    return Arrays.stream(values()).filter(way -> way.word.equals(word)).findFirst();
  }
}
