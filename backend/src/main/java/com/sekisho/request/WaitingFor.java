package com.sekisho.request;

import com.sekisho.identity.Role;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;

/// Whose turn it must be in the requests that a list shows.
public sealed interface WaitingFor {

  /// The caller's: to review in one of their roles, or on a request of their own.
  record Me() implements WaitingFor {}

  /// The caller's as a reviewer alone.
  record MyReview() implements WaitingFor {}

  /// The requester's, whoever that is.
  record TheRequester() implements WaitingFor {}

  /// Anybody's who holds the role.
  record Holders(Role role) implements WaitingFor {}

  /// @param word `me`, `my-review`, `requester`, or the word of a role that reviews
  /// @throws InvalidInput for any other
  static WaitingFor of(String word) {
    return switch (word) {
      case "me" -> new Me();
      case "my-review" -> new MyReview();
      case "requester" -> new TheRequester();
      case String role when Role.ofWord(role).filter(Role::reviews).isPresent() ->
          new Holders(Role.ofWord(role).orElseThrow());
      case String _ ->
          throw new InvalidInput(
              new Violation(
                  "waiting_for",
                  new Bilingual(
                      "Give “me”, “my-review”, “requester” or the name of a role that reviews.",
                      "me、my-review、requester、または審査を行う役割の名前を指定してください。")));
    };
  }
}
