package com.sekisho.policy;

import com.sekisho.database.Past;
import com.sekisho.decision.BundleArchive;
import com.sekisho.shared.Digest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// What the active policy says for people to read: its catalogue and its tables. Read once for each
/// version, for it never changes.
@Component
class PolicyContent {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /// The catalogue as `opa inspect` and the build made it from the annotations.
  record CatalogueFile(List<FamilyView> families, List<RuleView> rules) {}

  record Content(Digest digest, CatalogueFile catalogue, JsonNode tables) {}

  private final Policies policies;
  private final PolicyStore store;
  private volatile @Nullable Content last;

  PolicyContent(Policies policies, PolicyStore store) {
    this.policies = policies;
    this.store = store;
  }

  /// The catalogue of the active version; an empty one of a time when none was.
  @Transactional(readOnly = true)
  CatalogueFile catalogue() {
    return Past.moment().isPresent() && policies.inForce().isEmpty()
        ? new CatalogueFile(List.of(), List.of())
        : ofActive().catalogue();
  }

  @Transactional(readOnly = true)
  Content ofActive() {
    Digest active = policies.active().id().digest();
    Content content = last;
    if (content == null || !content.digest().equals(active)) {
      content = read(active);
      last = content;
    }
    return content;
  }

  private Content read(Digest digest) {
    PolicyVersion version = store.findById(digest.value()).orElseThrow();
    try {
      JsonNode data = JSON.readTree(BundleArchive.of(version.bundle().rego()).file("/data.json"));
      return new Content(
          digest,
          JSON.readValue(version.catalogue(), CatalogueFile.class),
          data.path("sekisho").path("tables"));
    } catch (IOException e) {
      throw new IllegalStateException("the bundle of " + digest + " can't be read", e);
    }
  }
}
