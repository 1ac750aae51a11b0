package com.sekisho.web.find;

import com.sekisho.check.Checker;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.policy.Tables;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.RegisteredFacts;
import com.sekisho.web.layout.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Decides a situation on a deployment, for today.
@Component
class Verdicts {

  private final Checker checker;
  private final Tables tables;

  Verdicts(Checker checker, Tables tables) {
    this.checker = checker;
    this.tables = tables;
  }

  /// @throws com.sekisho.shared.InvalidInput where the situation has words that nobody knows
  Found on(
      DeploymentView deployment,
      Situation situation,
      OrganisationUnitView unit,
      Actor reader,
      Words words) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.set("deployment", RegisteredFacts.facts(deployment));
    facts.set("model", RegisteredFacts.facts(deployment.model()));
    facts.set("organisation", unit.facts());
    facts.set("use", situation.use(personal(situation.data())));
    return new Found(deployment, checker.check(facts, reader, words.today()).decision());
  }

  private boolean personal(String category) {
    for (JsonNode row : tables.table("data_categories").path("rows")) {
      if (row.path("id").asString("").equals(category)) {
        return row.path("personal").asBoolean(false);
      }
    }
    return false;
  }
}
