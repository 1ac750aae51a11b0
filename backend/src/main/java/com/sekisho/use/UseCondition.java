package com.sekisho.use;

import com.sekisho.decision.Condition;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Embeddable
record UseCondition(
    @Column(name = "condition_id") String id,
    String textEn,
    String textJa,
    String ownerRole,
    @Nullable LocalDate due,
    @Nullable String doneBy,
    @Nullable Instant doneAt,
    @Nullable String doneNote) {

  static UseCondition of(Condition condition) {
    return new UseCondition(
        condition.id(),
        condition.text().en(),
        condition.text().ja(),
        condition.ownerRole(),
        condition.due(),
        null,
        null,
        null);
  }

  UseCondition done(ActorId by, Instant at, String note) {
    return new UseCondition(id, textEn, textJa, ownerRole, due, by.value(), at, note);
  }

  UseView.ConditionView view() {
    return new UseView.ConditionView(
        new Condition(id, new Bilingual(textEn, textJa), ownerRole, due),
        doneBy == null || doneAt == null || doneNote == null
            ? null
            : new UseView.Done(new ActorId(doneBy), doneAt, doneNote));
  }
}
