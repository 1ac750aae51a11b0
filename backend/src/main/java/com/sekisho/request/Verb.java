package com.sekisho.request;

/// What can be done with a request.
public enum Verb {
  SUBMIT,
  /// Lets the decision say what follows; part of submitting.
  ROUTE,
  RESUBMIT,
  ACCEPT_CONDITIONS,
  APPROVE,
  REJECT,
  ASK,
  ANSWER,
  WITHDRAW
}
