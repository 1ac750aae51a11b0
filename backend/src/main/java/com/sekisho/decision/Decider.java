package com.sekisho.decision;

/// The policy engine: facts and a policy in, a decision out.
///
/// An implementation MUST give the same decision for the same facts and policy, whenever and
/// wherever it is asked; MUST NOT read a clock, a database or anything but its two arguments and
/// the policy's bundle; MUST be safe for use by many threads; and MUST throw [NoVerdict] where it
/// cannot answer, never answer in a friendly way.
public interface Decider {

  Decision decide(Facts facts, PolicyId policy);

  /// Does ahead what the first decision under a policy would else wait for.
  ///
  /// @throws NoVerdict where no decision under this policy can be had
  void prepare(PolicyId policy);

  /// What decides, with its version, as far as it is known: two answers differ where one of them
  /// came from another engine or another version of it.
  String engine();
}
