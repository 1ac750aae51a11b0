package com.sekisho.check;

import com.sekisho.check.FactsCompletion.Completed;
import com.sekisho.decision.Decider;
import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;
import com.sekisho.decision.FactsSchema;
import com.sekisho.decision.NoVerdict;
import com.sekisho.identity.Actor;
import com.sekisho.policy.Policies;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Facts in, verdict out: completes what was given, takes the active policy, asks the engine.
/// Nothing is stored.
@Service
public class Checker {

  private final FactsCompletion completion;
  private final FactsSchema schema;
  private final Policies policies;
  private final Decider decider;
  private final OpenQuestions questions;

  Checker(
      FactsCompletion completion,
      FactsSchema schema,
      Policies policies,
      Decider decider,
      OpenQuestions questions) {
    this.completion = completion;
    this.schema = schema;
    this.policies = policies;
    this.decider = decider;
    this.questions = questions;
  }

  /// Decides on facts that are whole.
  ///
  /// @param today stands for `as_of` where that is left out
  /// @throws InvalidInput with everything that is missing or can't be accepted
  /// @throws NoVerdict where the engine can't answer
  public Checked check(JsonNode given, Actor actor, LocalDate today) {
    Completed completed = completion.complete(object(given), actor, today);
    refuse(completed.violationsWith(schema.violations(completed.facts())));
    return decided(completed);
  }

  /// Decides on facts of which any may still be open, and says which ones are.
  ///
  /// @throws InvalidInput with everything that can't be accepted
  /// @throws NoVerdict where the engine can't answer
  public Answering answer(JsonNode given, Actor actor, LocalDate today) {
    Completed completed = completion.complete(object(given), actor, today);
    refuse(completed.violationsWith(schema.violationsOfPartial(completed.facts())));
    Checked checked = decided(completed);
    return questions.of(checked, schema.open(completed.facts()));
  }

  private Checked decided(Completed completed) {
    Facts facts = new Facts(CanonicalJson.of(completed.facts()));
    Decision decision = decider.decide(facts, policies.active().id());
    return new Checked(facts, decision);
  }

  private static ObjectNode object(JsonNode given) {
    if (given instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidInput(
        new Violation(
            "",
            new Bilingual(
                "Facts are a JSON object with the parts model, deployment and use.",
                "model・deployment・useの各部からなるJSONオブジェクトを送ってください。")));
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
