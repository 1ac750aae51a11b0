package com.sekisho.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the register knows, in the form that decisions are computed from. What isn't known is left
/// out.
@Service
@Transactional(readOnly = true)
public class RegisteredFacts {

  private final Models models;
  private final DeploymentStore deployments;

  RegisteredFacts(Models models, DeploymentStore deployments) {
    this.models = models;
    this.deployments = deployments;
  }

  /// The `model` part of facts: licences and lineage completed through all ancestors.
  public Optional<ObjectNode> model(String id) {
    return models.find(id).map(RegisteredFacts::facts);
  }

  /// The `deployment` part of facts.
  public Optional<ObjectNode> deployment(String id) {
    return deployments
        .findById(id)
        .map(found -> facts(found.getId(), found.facts(), found.status()));
  }

  /// The id of the model that a deployment runs.
  public Optional<String> modelOf(String deploymentId) {
    return deployments.findById(deploymentId).map(Deployment::modelId);
  }

  /// The `model` part of facts for a model that was read already.
  public static ObjectNode facts(ModelView model) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.put("id", model.id());
    facts.put("name", model.name());
    VendorFacts vendor = model.vendor().facts();
    ObjectNode maker = facts.putObject("vendor");
    maker.put("name", vendor.name());
    maker.put("country", vendor.country());
    text(maker, "parent_country", vendor.parentCountry());
    facts.put("weights", model.facts().weights().word());
    List<BoundLicense> licenses = model.licenses();
    if (licenses != null) {
      ArrayNode list = facts.putArray("licenses");
      for (BoundLicense license : licenses) {
        list.addObject()
            .put("id", license.id())
            .put("via", license.via())
            .put("relation", license.relation().word());
      }
    }
    ArrayNode lineage = facts.putArray("lineage");
    for (Ancestor ancestor : model.lineage()) {
      lineage
          .addObject()
          .put("id", ancestor.id())
          .put("relation", ancestor.relation().word())
          .put("vendor_country", ancestor.vendorCountry());
    }
    List<Modality> takes = model.facts().modalitiesIn();
    if (takes != null) {
      ArrayNode list = facts.putArray("modalities_in");
      takes.forEach(modality -> list.add(modality.word()));
    }
    facts.put("status", model.status().word());
    return facts;
  }

  /// The `deployment` part of facts for a deployment that was read already, as with many at once.
  public static ObjectNode facts(DeploymentView deployment) {
    return facts(deployment.id(), deployment.facts(), deployment.status());
  }

  private static ObjectNode facts(String id, DeploymentFacts known, Status status) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    facts.put("id", id);
    facts.put("hosting", known.hosting().word());
    DeploymentFacts.Operator by = known.operator();
    if (by != null) {
      ObjectNode operator = facts.putObject("operator");
      text(operator, "name", by.name());
      operator.put("country", by.country());
      text(operator, "parent_country", by.parentCountry());
    }
    text(facts, "terms", known.terms());
    texts(facts, "processing_regions", known.processingRegions());
    texts(facts, "storage_regions", known.storageRegions());
    Integer days = known.retentionDays();
    if (days != null) {
      facts.put("retention_days", days.intValue());
    }
    Boolean trains = known.trainsOnInputs();
    if (trains != null) {
      facts.put("trains_on_inputs", trains.booleanValue());
    }
    texts(facts, "safeguards", known.safeguards());
    Boolean verified = known.weightsVerified();
    if (verified != null) {
      facts.put("weights_verified", verified.booleanValue());
    }
    if (known.endDate() != null) {
      facts.put("end_date", known.endDate().toString());
    }
    facts.put("status", status.word());
    return facts;
  }

  private static void text(ObjectNode facts, String name, @Nullable String text) {
    if (text != null) {
      facts.put(name, text);
    }
  }

  private static void texts(ObjectNode facts, String name, @Nullable List<String> texts) {
    if (texts != null) {
      ArrayNode list = facts.putArray(name);
      texts.forEach(list::add);
    }
  }
}
