package com.sekisho.register;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.shared.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The first content against the models that the scenarios of the policy write down in full.
class FirstContentFactsTest {

  private static final Map<String, Vendor> VENDORS = new HashMap<>();
  private static final Map<String, Model> MODELS = new HashMap<>();
  private static final Lineages.Loaded LOADED = load();

  private static Lineages.Loaded load() {
    for (JsonNode row : content("vendors")) {
      VENDORS.put(id(row), new Vendor(id(row), body(row)));
    }
    for (JsonNode row : content("models")) {
      MODELS.put(id(row), new Model(id(row), body(row), Instant.EPOCH));
    }
    Map<String, Ancestry.Node> nodes = new HashMap<>();
    MODELS.forEach(
        (id, model) -> nodes.put(id, model.node(requireNonNull(VENDORS.get(model.vendorId())))));
    return new Lineages.Loaded(MODELS, VENDORS, new Ancestry(nodes));
  }

  static Stream<Scenario> scenarios() throws IOException {
    try (Stream<Path> files =
        Files.list(
            Path.of(System.getProperty("sekisho.root", "..")).resolve("policies/scenarios"))) {
      List<Scenario> scenarios =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .map(FirstContentFactsTest::scenario)
              .toList();
      return scenarios.stream();
    }
  }

  record Scenario(String name, JsonNode model) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Scenario scenario(Path file) {
    try {
      JsonNode scenario = JsonMapper.shared().readTree(Files.readString(file));
      return new Scenario(file.getFileName().toString(), scenario.at("/facts/model"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void thereAreSeventyThreeScenariosAndTheRegisterKnowsTheModelOfEach() throws IOException {
    assertThat(scenarios())
        .hasSize(73)
        .allSatisfy(
            scenario -> assertThat(MODELS).containsKey(scenario.model().get("id").stringValue()));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theRegisterCompletesTheModelAsTheScenarioWritesItDown(Scenario scenario) {
    JsonNode written = scenario.model();
    String id = written.get("id").stringValue();
    ObjectNode completed = RegisteredFacts.facts(LOADED.view(id).orElseThrow());

    assertThat(completed.get("vendor")).isEqualTo(written.get("vendor"));
    assertThat(completed.get("weights")).isEqualTo(written.get("weights"));
    assertThat(set(completed.get("licenses"))).isEqualTo(set(written.get("licenses")));
    if (written.has("modalities_in")) {
      assertThat(set(completed.get("modalities_in"))).isEqualTo(set(written.get("modalities_in")));
    }
    // The scenarios write down the models that one comes from directly; the register goes on to
    // what those come from.
    List<String> direct = requireNonNull(MODELS.get(id)).parents();
    assertThat(
            set(completed.get("lineage")).stream()
                .filter(ancestor -> direct.contains(ancestor.get("id").stringValue())))
        .containsExactlyInAnyOrderElementsOf(set(written.get("lineage")));
  }

  @Test
  void theLineageGoesBeyondTheTeacherToTheTeachersBase() {
    assertThat(LOADED.view("deepseek-r1-distill-llama-70b").orElseThrow().lineage())
        .containsExactly(
            new Ancestor("llama-3.3-70b-instruct", Relation.BASE, "US"),
            new Ancestor("deepseek-r1", Relation.DISTILLED, "CN"),
            new Ancestor("deepseek-v3-base", Relation.DISTILLED, "CN"));
  }

  @Test
  void aDerivedModelCarriesTheLicenceOfItsBaseOnce() {
    assertThat(LOADED.view("llama-3.3-nemotron-super-49b-v1.5").orElseThrow().licenses())
        .containsExactly(
            new BoundLicense(
                "nvidia-open-model-2025", "llama-3.3-nemotron-super-49b-v1.5", Relation.OWN),
            new BoundLicense("llama-3.3-community", "llama-3.3-70b-instruct", Relation.BASE));
  }

  @Test
  void noModelComesFromItself() {
    assertThat(MODELS.keySet()).allSatisfy(id -> assertThat(LOADED.ancestry().cycle(id)).isEmpty());
  }

  @Test
  void everyLicenceNamedIsOneThatTheRulesKnow() {
    Set<String> ruled =
        resource("/sekisho/tables/licenses/data.json")
            .get("licenses")
            .valueStream()
            .map(FirstContentFactsTest::id)
            .collect(Collectors.toSet());
    Set<String> named = new TreeSet<>();
    MODELS.values().forEach(model -> named.addAll(model.facts().ownLicenses()));
    content("deployments")
        .forEach(
            row -> {
              if (row.path("terms").isString()) {
                named.add(row.get("terms").stringValue());
              }
            });

    assertThat(ruled).hasSize(48).containsAll(named);
  }

  @Test
  void everyConditionOfEveryLicenceIsSaidInWordsOfItsOwn() {
    List<LicenseCondition> conditions = new ArrayList<>();
    resource("/sekisho/tables/licenses/data.json")
        .get("licenses")
        .forEach(
            license ->
                license.get("conditions").forEach(data -> conditions.add(License.condition(data))));

    assertThat(conditions)
        .hasSizeGreaterThan(200)
        .allSatisfy(
            condition -> {
              assertThat(condition.text().en())
                  .doesNotContain("another kind", "?", "“”", ": .", "  ");
              assertThat(condition.text().ja()).doesNotContain("その他の条件", "?", "「」", "::");
            });
  }

  private static Set<JsonNode> set(JsonNode list) {
    return list.valueStream().collect(Collectors.toSet());
  }

  private static List<JsonNode> content(String name) {
    return resource("/sekisho/register/" + name + ".json").get(name).valueStream().toList();
  }

  private static JsonNode resource(String path) {
    return JsonMapper.shared().readTree(FirstContentFactsTest.class.getResourceAsStream(path));
  }

  private static String id(JsonNode row) {
    return row.get("id").stringValue();
  }

  private static CanonicalJson body(JsonNode row) {
    ObjectNode body = ((ObjectNode) row).deepCopy();
    body.remove("id");
    return CanonicalJson.of(body);
  }
}
