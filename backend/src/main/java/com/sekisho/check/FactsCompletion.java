package com.sekisho.check;

import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.register.RegisteredFacts;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Adds to facts what was left out and is known: the day, the caller's unit, and for an id that
/// stands alone what the register has. What was given stands; an id beside other facts is a label.
@Component
class FactsCompletion {

  private final RegisteredFacts register;
  private final OrganisationUnits units;

  FactsCompletion(RegisteredFacts register, OrganisationUnits units) {
    this.register = register;
    this.units = units;
  }

  Completed complete(ObjectNode given, Actor actor, LocalDate today) {
    Completed completed = new Completed(given);
    ObjectNode facts = completed.facts;
    if (isOpen(facts.get("as_of"))) {
      facts.put("as_of", today.toString());
    }
    if (isOpen(facts.get("organisation"))) {
      facts.set("organisation", units.get(actor.unit()).facts());
    }
    String deployment = idAlone(facts.get("deployment"));
    if (deployment != null) {
      completeDeployment(deployment, completed);
    }
    String model = idAlone(facts.get("model"));
    if (model != null) {
      register
          .model(model)
          .ifPresentOrElse(
              known -> facts.set("model", known), () -> completed.modelIsUnknown(model));
    }
    return completed;
  }

  private void completeDeployment(String id, Completed completed) {
    ObjectNode facts = completed.facts;
    String runs = register.modelOf(id).orElse(null);
    if (runs == null) {
      completed.deploymentIsUnknown(id);
      return;
    }
    String model = idAlone(facts.get("model"));
    if (model != null && !model.equals(runs)) {
      completed.deploymentRunsAnother(id, runs, model);
    } else if (isOpen(facts.get("model"))) {
      facts.set("model", JsonNodeFactory.instance.objectNode().put("id", runs));
    }
    register.deployment(id).ifPresent(known -> facts.set("deployment", known));
  }

  private static boolean isOpen(@Nullable JsonNode value) {
    return value == null || value.isNull();
  }

  /// The id, where it is all that is stated of a part.
  private static @Nullable String idAlone(@Nullable JsonNode part) {
    if (part == null || !part.path("id").isString()) {
      return null;
    }
    boolean alone =
        part.properties().stream()
            .allMatch(member -> member.getKey().equals("id") || member.getValue().isNull());
    return alone ? part.path("id").stringValue() : null;
  }

  /// Facts with what could be added, and what is wrong with their ids.
  static final class Completed {

    private final ObjectNode facts = JsonNodeFactory.instance.objectNode();
    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> unknownParts = new HashSet<>();

    private Completed(ObjectNode given) {
      facts.setAll(given);
    }

    ObjectNode facts() {
      return facts;
    }

    /// Adds what else is wrong, but for what is open only because an id wasn't found.
    List<Violation> violationsWith(List<Violation> others) {
      List<Violation> all = new ArrayList<>(violations);
      others.stream()
          .filter(other -> !unknownParts.contains(other.path().replaceFirst("[.\\[].*", "")))
          .forEach(all::add);
      return all;
    }

    private void deploymentIsUnknown(String id) {
      unknownParts.add("deployment");
      if (isOpen(facts.get("model"))) {
        unknownParts.add("model");
      }
      violations.add(
          new Violation(
              "deployment.id",
              new Bilingual(
                  "The register has no deployment “"
                      + id
                      + "”. Give the id of one that it has, or state the deployment's facts.",
                  "台帳に配備「" + id + "」はありません。台帳にある配備のIDを指定するか、配備の内容を直接入力してください。")));
    }

    private void modelIsUnknown(String id) {
      unknownParts.add("model");
      violations.add(
          new Violation(
              "model.id",
              new Bilingual(
                  "The register has no model “"
                      + id
                      + "”. Give the id of one that it has, or state the model's facts.",
                  "台帳にモデル「" + id + "」はありません。台帳にあるモデルのIDを指定するか、モデルの内容を直接入力してください。")));
    }

    private void deploymentRunsAnother(String deployment, String runs, String model) {
      violations.add(
          new Violation(
              "model.id",
              new Bilingual(
                  "Deployment “%s” runs the model “%s”, not “%s”. Leave the model out or name that one."
                      .formatted(deployment, runs, model),
                  "配備「%s」のモデルは「%s」であり、「%s」ではありません。モデルを省略するか、正しいIDを指定してください。"
                      .formatted(deployment, runs, model))));
    }
  }
}
