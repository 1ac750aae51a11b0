package com.sekisho.decision;

import com.sekisho.shared.Digest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verdict on one facts document under one policy on one date.
///
/// @param findings strictest first, then by rule
/// @param approverRoles words of the roles that must approve; empty unless the outcome is a review
/// @param validUntil last day for which an approval may be given; none for a denial
public record Decision(
    Outcome outcome,
    List<Finding> findings,
    List<Condition> conditions,
    List<String> approverRoles,
    @Nullable LocalDate validUntil,
    PolicyId policy,
    Digest factsDigest,
    LocalDate asOf) {

  public Decision {
    findings = List.copyOf(findings);
    conditions = List.copyOf(conditions);
    approverRoles = List.copyOf(approverRoles);
  }
}
