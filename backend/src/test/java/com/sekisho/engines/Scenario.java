package com.sekisho.engines;

import com.sekisho.decision.Decision;
import com.sekisho.decision.Facts;
import com.sekisho.decision.Finding;
import com.sekisho.shared.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case with the decision that follows from the rules, as `policies/scenarios` has them.
public record Scenario(String id, Facts facts, Expected expected) {

  private static final String MISSING = "facts.missing.";

  /// What is worth saying of a decision whose texts may change.
  public record Expected(
      String outcome,
      List<String> families,
      List<String> missing,
      List<String> approverRoles,
      @Nullable String validUntil) {

    /// What a decision's document says.
    public static Expected of(JsonNode decision) {
      List<String> families = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (JsonNode finding : decision.path("findings")) {
        families.add(finding.path("family").stringValue());
        String rule = finding.path("rule").stringValue();
        if (rule.startsWith(MISSING)) {
          missing.add(rule.substring(MISSING.length()));
        }
      }
      return new Expected(
          decision.path("outcome").stringValue(),
          families.stream().distinct().sorted().toList(),
          missing.stream().sorted().toList(),
          texts(decision.path("approver_roles")),
          decision.path("valid_until").stringValue(null));
    }

    public static Expected of(Decision decision) {
      return new Expected(
          decision.outcome().name(),
          decision.findings().stream().map(Finding::family).distinct().sorted().toList(),
          decision.findings().stream()
              .map(Finding::rule)
              .filter(rule -> rule.startsWith(MISSING))
              .map(rule -> rule.substring(MISSING.length()))
              .sorted()
              .toList(),
          decision.approverRoles(),
          decision.validUntil() == null ? null : decision.validUntil().toString());
    }
  }

  public static List<Scenario> all() {
    Path folder = Path.of(System.getProperty("sekisho.root", ".."), "policies", "scenarios");
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Scenario::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario read(Path file) {
    JsonNode json = JsonMapper.shared().readTree(file);
    JsonNode expect = json.path("expect");
    return new Scenario(
        json.path("id").stringValue(),
        new Facts(CanonicalJson.of(json.path("facts"))),
        new Expected(
            expect.path("outcome").stringValue(),
            texts(expect.path("families")),
            texts(expect.path("missing")),
            texts(expect.path("approver_roles")),
            expect.path("valid_until").stringValue(null)));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.stringValue()));
    return texts;
  }

  @Override
  public String toString() {
    return id;
  }
}
