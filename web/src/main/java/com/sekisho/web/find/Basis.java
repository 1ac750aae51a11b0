package com.sekisho.web.find;

import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.policy.Policies;
import com.sekisho.web.layout.Words;
import org.springframework.stereotype.Component;

/// Says what verdicts rest on besides the situation.
@Component
class Basis {

  private final Policies policies;

  Basis(Policies policies) {
    this.policies = policies;
  }

  /// Who would ask, for which day and under which policy it was decided.
  String say(OrganisationUnitView unit, Words words) {
    return words.say(
        "find.basis",
        words.in(unit.name()),
        words.country(unit.country()),
        words.value("organisation.sector", unit.sector()),
        words.date(words.today()),
        policies.active().id().version());
  }
}
