package com.sekisho.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sekisho.decision.Condition;
import com.sekisho.decision.PolicyId;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Digest;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Reason;
import com.sekisho.shared.Step;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UseTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 31);
  private static final Reason REASON = new Reason("Because.");
  private static final Actor OWNER = person("owner", Role.EMPLOYEE);
  private static final Actor OTHER = person("other", Role.EMPLOYEE);
  private static final Actor OFFICER = person("officer", Role.EMPLOYEE, Role.COMPLIANCE_OFFICER);
  private static final Actor LEGAL = person("legal", Role.EMPLOYEE, Role.LEGAL_COUNSEL);

  /// Every state, and what each verb makes of it; `-` is refused.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # state   | suspend   | resume | revoke  | expire
          ACTIVE    | SUSPENDED | -      | REVOKED | EXPIRED
          SUSPENDED | -         | ACTIVE | REVOKED | EXPIRED
          EXPIRED   | -         | -      | -       | -
          REVOKED   | -         | -      | -       | -
          """)
  void eachVerbLeadsWhereTheStateLetsIt(
      UseState state, String suspend, String resume, String revoke, String expire) {
    assertThat(outcomeOf(state, "suspend")).isEqualTo(suspend);
    assertThat(outcomeOf(state, "resume")).isEqualTo(resume);
    assertThat(outcomeOf(state, "revoke")).isEqualTo(revoke);
    assertThat(outcomeOf(state, "expire")).isEqualTo(expire);
  }

  private static String outcomeOf(UseState state, String verb) {
    Use use = in(state);
    try {
      Step step = does(use, verb);
      assertThat(step.subjects()).containsEntry("use", use.id().toString());
      return use.view().state().name();
    } catch (UseMoveRefused refused) {
      assertThat(use.view().state()).isEqualTo(state);
      return "-";
    }
  }

  private static Step does(Use use, String verb) {
    return switch (verb) {
      case "suspend" -> use.suspend(REASON, OFFICER, NOW);
      case "resume" -> use.resume(REASON, OFFICER, NOW);
      case "revoke" -> use.revoke(REASON, OFFICER, NOW);
      case "expire" -> use.expire(LAST_DAY.plusDays(1), NOW);
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private static Use in(UseState state) {
    Use use = use();
    switch (state) {
      case ACTIVE -> {}
      case SUSPENDED -> does(use, "suspend");
      case EXPIRED -> does(use, "expire");
      case REVOKED -> does(use, "revoke");
    }
    return use;
  }

  @Test
  void onlyComplianceOfficersStopAUse() {
    for (Actor actor : List.of(OWNER, OTHER, LEGAL)) {
      assertThatExceptionOfType(RoleRefused.class)
          .isThrownBy(() -> use().suspend(REASON, actor, NOW));
      assertThatExceptionOfType(RoleRefused.class)
          .isThrownBy(() -> in(UseState.SUSPENDED).resume(REASON, actor, NOW));
      assertThatExceptionOfType(RoleRefused.class)
          .isThrownBy(() -> use().revoke(REASON, actor, NOW));
    }
  }

  @Test
  void aUseHoldsOnItsLastDay() {
    assertThatIllegalArgumentException().isThrownBy(() -> use().expire(LAST_DAY, NOW));
  }

  @Test
  void aConditionIsDoneByTheOwnerOrByTheRoleThatMustSeeToIt() {
    Use use = use();
    assertThat(use.view().openConditions()).isEqualTo(2);

    use.conditionDone("of-employees", REASON, OWNER, NOW);
    use.conditionDone("of-legal", REASON, LEGAL, NOW);

    assertThat(use.view().openConditions()).isZero();
    assertThat(use.view().conditions())
        .extracting(UseView.ConditionView::done)
        .containsExactly(
            new UseView.Done(OWNER.id(), NOW, REASON.text()),
            new UseView.Done(LEGAL.id(), NOW, REASON.text()));
  }

  @Test
  void nobodyElseReportsAConditionAsDoneAndNobodyTwiceOrAfterTheEnd() {
    Use use = use();
    assertThatExceptionOfType(ConditionOfOthersRefused.class)
        .isThrownBy(() -> use.conditionDone("of-employees", REASON, OTHER, NOW));
    assertThatExceptionOfType(ConditionOfOthersRefused.class)
        .isThrownBy(() -> use.conditionDone("of-legal", REASON, OFFICER, NOW));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> use.conditionDone("no-such", REASON, OWNER, NOW));
    use.conditionDone("of-legal", REASON, OWNER, NOW);
    assertThatExceptionOfType(ConditionDoneRefused.class)
        .isThrownBy(() -> use.conditionDone("of-legal", REASON, OWNER, NOW));
    use.revoke(REASON, OFFICER, NOW);
    assertThatExceptionOfType(UseEndedRefused.class)
        .isThrownBy(() -> use.conditionDone("of-employees", REASON, OWNER, NOW));
  }

  private static Use use() {
    return new Use(
        UUID.randomUUID(),
        new ApprovedUse(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "U-2026-0001",
            OWNER.id(),
            OWNER.unit(),
            new UseSummary("m", "M", "V", "d", "on-premises", null, "p", "internal", "internal"),
            List.of(condition("of-employees", "employee"), condition("of-legal", "legal-counsel")),
            List.of(),
            new PolicyId("test", Digest.of(new byte[0])),
            NOW,
            LAST_DAY,
            Way.CONDITIONS));
  }

  private static Condition condition(String id, String ownerRole) {
    return new Condition(id, new Bilingual("Do it.", "行うこと。"), ownerRole, null);
  }

  private static Actor person(String id, Role first, Role... others) {
    return new Actor(new ActorId(id), new UnitId("unit"), EnumSet.of(first, others));
  }
}
