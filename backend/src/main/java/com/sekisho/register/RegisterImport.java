package com.sekisho.register;

import com.sekisho.identity.Actor;
import com.sekisho.shared.CanonicalJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/// Takes many items in at once: through the same checks as a single one, all or none, with one step
/// for the whole run whose bodies are what was taken in.
@Service
@Transactional
public class RegisterImport {

  private final Vendors vendors;
  private final Licenses licenses;
  private final Models models;
  private final Deployments deployments;
  private final Journal journal;

  RegisterImport(
      Vendors vendors, Licenses licenses, Models models, Deployments deployments, Journal journal) {
    this.vendors = vendors;
    this.licenses = licenses;
    this.models = models;
    this.deployments = deployments;
    this.journal = journal;
  }

  /// How many items of each kind were taken in.
  public record Taken(int vendors, int models, int deployments) {}

  /// New vendors, models and deployments, each in the form in which it is written one by one. They
  /// may name each other, and are all `proposed`.
  ///
  /// @throws com.sekisho.shared.InvalidInput with everything that is wrong, each under the list's
  ///     name and its index there
  public Taken take(
      List<? extends JsonNode> newVendors,
      List<? extends JsonNode> newModels,
      List<? extends JsonNode> newDeployments,
      Actor actor,
      Instant now) {
    journal.open(actor, now);
    vendors.add(newVendors, "vendors", now);
    models.add(newModels, "models", now);
    deployments.add(newDeployments, "deployments", now);
    Map<String, CanonicalJson> bodies = new HashMap<>();
    bodies.put("vendors", CanonicalJson.of(ItemReader.list(newVendors)));
    bodies.put("models", CanonicalJson.of(ItemReader.list(newModels)));
    bodies.put("deployments", CanonicalJson.of(ItemReader.list(newDeployments)));
    journal.record("register.imported", actor, now, Map.of(), bodies);
    return new Taken(newVendors.size(), newModels.size(), newDeployments.size());
  }

  /// Makes the register's licences those that the rules know; where they are already, nothing
  /// happens and nothing is recorded. Licences that the register has beside them stay.
  ///
  /// @return how many were new or other than before
  public int followRules(List<? extends JsonNode> ruled, Actor actor, Instant now) {
    journal.open(actor, now);
    int changed = licenses.follow(ruled, "licenses");
    if (changed > 0) {
      journal.record(
          "register.imported",
          actor,
          now,
          Map.of(),
          Map.of("licenses", CanonicalJson.of(ItemReader.list(ruled))));
    }
    return changed;
  }

  /// Whether nobody has written anything to the register yet, licences apart.
  @Transactional(readOnly = true)
  public boolean nothingYet() {
    return vendors.isEmpty();
  }
}
