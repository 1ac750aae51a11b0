package com.sekisho.demo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.sekisho.register.Status;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One thing that somebody of the demo did.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Act.SetStatus.class, name = "set-status"),
  @JsonSubTypes.Type(value = Act.AmendDeployment.class, name = "amend-deployment"),
  @JsonSubTypes.Type(value = Act.Submit.class, name = "submit"),
  @JsonSubTypes.Type(value = Act.Resubmit.class, name = "resubmit"),
  @JsonSubTypes.Type(value = Act.AcceptConditions.class, name = "accept-conditions"),
  @JsonSubTypes.Type(value = Act.Withdraw.class, name = "withdraw"),
  @JsonSubTypes.Type(value = Act.Approve.class, name = "approve"),
  @JsonSubTypes.Type(value = Act.Reject.class, name = "reject"),
  @JsonSubTypes.Type(value = Act.Ask.class, name = "ask"),
  @JsonSubTypes.Type(value = Act.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = Act.CompleteCondition.class, name = "complete-condition"),
  @JsonSubTypes.Type(value = Act.SuspendUse.class, name = "suspend-use"),
  @JsonSubTypes.Type(value = Act.RevokeUse.class, name = "revoke-use"),
  @JsonSubTypes.Type(value = Act.ExpireUses.class, name = "expire-uses")
})
sealed interface Act {

  Instant at();

  /// The account of whoever did it.
  String by();

  /// An act on a request, or on the use that it came to.
  sealed interface OnRequest extends Act {

    /// The script's own name for the request.
    String request();
  }

  record SetStatus(
      Instant at,
      String by,
      Status status,
      String reason,
      List<String> models,
      List<String> deployments)
      implements Act {}

  record AmendDeployment(Instant at, String by, String deployment, JsonNode patch) implements Act {}

  record Submit(Instant at, String by, String request, JsonNode body) implements Act {}

  record Resubmit(Instant at, String by, String request, JsonNode body) implements OnRequest {}

  record AcceptConditions(Instant at, String by, String request) implements OnRequest {}

  record Withdraw(Instant at, String by, String request) implements OnRequest {}

  record Approve(Instant at, String by, String request, String reason) implements OnRequest {}

  record Reject(Instant at, String by, String request, String reason) implements OnRequest {}

  record Ask(Instant at, String by, String request, String reason) implements OnRequest {}

  record Answer(Instant at, String by, String request, String message) implements OnRequest {}

  record CompleteCondition(Instant at, String by, String request, String condition, String note)
      implements OnRequest {}

  record SuspendUse(Instant at, String by, String request, String reason) implements OnRequest {}

  record RevokeUse(Instant at, String by, String request, String reason) implements OnRequest {}

  /// The daily round ends the uses whose last day has passed.
  record ExpireUses(Instant at, String by) implements Act {}
}
