package com.sekisho.request;

import com.sekisho.decision.Condition;
import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;
import com.sekisho.decision.Outcome;
import com.sekisho.decision.PolicyId;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import com.sekisho.shared.Reason;
import com.sekisho.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/// People, decisions and requests for the tests of this package.
final class Given {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 31);
  static final Reason REASON = new Reason("Seen and weighed.");

  static final Actor REQUESTER = person("requester", Role.EMPLOYEE);
  static final Actor OTHER = person("other", Role.EMPLOYEE);
  static final Actor OFFICER = person("officer", Role.EMPLOYEE, Role.COMPLIANCE_OFFICER);
  static final Actor OFFICER2 = person("officer2", Role.EMPLOYEE, Role.COMPLIANCE_OFFICER);
  static final Actor LEGAL = person("legal", Role.EMPLOYEE, Role.LEGAL_COUNSEL);
  static final Actor SECURITY = person("security", Role.EMPLOYEE, Role.SECURITY_OFFICER);

  private static final PolicyId POLICY = new PolicyId("test", Digest.of(new byte[0]));
  private static final Condition CONDITION =
      new Condition("mark", new Bilingual("Mark the output.", "出力に印を付ける。"), "employee", null);

  private Given() {}

  static Actor person(String id, Role first, Role... others) {
    return new Actor(new ActorId(id), new UnitId("unit"), EnumSet.of(first, others));
  }

  static Decision allow() {
    return decision(Outcome.ALLOW, List.of(), List.of());
  }

  static Decision allowWithConditions() {
    return decision(Outcome.ALLOW_WITH_CONDITIONS, List.of(CONDITION), List.of());
  }

  static Decision reviewBy(String... roles) {
    return decision(Outcome.NEEDS_REVIEW, List.of(), List.of(roles));
  }

  static Decision reviewWithConditionsBy(String... roles) {
    return decision(Outcome.NEEDS_REVIEW, List.of(CONDITION), List.of(roles));
  }

  static Decision deny() {
    return decision(Outcome.DENY, List.of(), List.of());
  }

  private static Decision decision(
      Outcome outcome, List<Condition> conditions, List<String> approvers) {
    return new Decision(
        outcome,
        List.of(),
        conditions,
        approvers,
        outcome == Outcome.DENY ? null : LAST_DAY,
        POLICY,
        Digest.of(new byte[0]),
        TODAY);
  }

  static Asked asked(Decision decision) {
    CanonicalJson facts =
        CanonicalJson.parse(
            """
            {"as_of": "2026-11-24",
             "organisation": {"country": "JP", "sector": "general"},
             "model": {"id": "m", "name": "M", "weights": "open",
                       "vendor": {"name": "V", "country": "JP"}},
             "deployment": {"id": "d", "hosting": "on-premises"},
             "use": {"purpose": "p", "classification": "internal", "audience": "internal",
                     "autonomy": "suggest"}}
            """);
    return new Asked(facts, UUID.randomUUID(), new Facts(facts), decision);
  }

  static Request draft() {
    return new Request(UUID.randomUUID(), "C-2026-0001", REQUESTER);
  }

  static Request submitted(Decision decision) {
    Request request = draft();
    request.submit(asked(decision), REQUESTER, NOW);
    return request;
  }
}
