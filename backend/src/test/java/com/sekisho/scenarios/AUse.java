package com.sekisho.scenarios;

import com.sekisho.shared.CanonicalJson;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/// A use to ask for, as the body of a request: one that the default policy allows, until something
/// is said of it that the policy minds. Model and deployment are inline, so that no register is
/// needed.
public final class AUse {

  private final ObjectNode body;

  private AUse(ObjectNode body) {
    this.body = body;
  }

  /// Drafting, with internal text about nobody, by an open model under MIT on the company's own
  /// servers.
  public static AUse ofAnOpenModelOnOwnServers() {
    return new AUse(
        (ObjectNode)
            CanonicalJson.parse(
                    """
                    {"organisation": {"country": "JP", "sector": "general"},
                     "model": {"id": "story-model", "name": "Story Model",
                               "vendor": {"name": "Story Vendor", "country": "JP"},
                               "weights": "open",
                               "licenses": [{"id": "MIT", "via": "story-model", "relation": "own"}],
                               "lineage": [], "modalities_in": ["text"], "status": "approved"},
                     "deployment": {"id": "story-deployment", "hosting": "on-premises",
                                    "operator": {"name": "Story Company", "country": "JP"},
                                    "processing_regions": ["JP"], "storage_regions": ["JP"],
                                    "retention_days": 0, "trains_on_inputs": false,
                                    "safeguards": ["network-isolated"], "weights_verified": true,
                                    "status": "approved"},
                     "use": {"purpose": "translation", "classification": "internal", "data": [],
                             "audience": "internal", "commercial": true, "autonomy": "suggest",
                             "oversight": true}}
                    """)
                .tree());
  }

  /// A person approves each move of a machine: allowed on a condition.
  public AUse thatMovesAMachineOnApproval() {
    use().put("autonomy", "approve-each").put("actuates", true);
    return this;
  }

  /// Nobody watches what it does by itself: a compliance officer must approve.
  public AUse thatActsUnwatched() {
    use().put("autonomy", "act-alone").put("oversight", false);
    return this;
  }

  /// Nobody compared the weights with the publisher's: a security officer must approve too.
  public AUse withUnverifiedWeights() {
    deployment().put("weights_verified", false);
    return this;
  }

  /// Nobody knows the licence: legal counsel must approve too.
  public AUse underAnUnknownLicence() {
    ((ObjectNode) body.at("/model/licenses/0")).put("id", "no-such-licence");
    return this;
  }

  /// The deployment ends so soon that a plan to move is a condition.
  public AUse onADeploymentThatEnds(LocalDate day) {
    deployment().put("end_date", day.toString());
    return this;
  }

  /// The deployment is out of use: denied.
  public AUse onARetiredDeployment() {
    deployment().put("status", "retired");
    return this;
  }

  public AUse forPurpose(String purpose) {
    use().put("purpose", purpose);
    return this;
  }

  public AUse classifiedAs(String classification) {
    use().put("classification", classification);
    return this;
  }

  /// Whose classification nobody could have meant.
  public AUse withAnUnknownClassification() {
    use().put("classification", "no-such-class");
    return this;
  }

  public AUse asOf(LocalDate day) {
    body.put("as_of", day.toString());
    return this;
  }

  public String json() {
    return body.toString();
  }

  private ObjectNode use() {
    return (ObjectNode) body.get("use");
  }

  private ObjectNode deployment() {
    return (ObjectNode) body.get("deployment");
  }
}
