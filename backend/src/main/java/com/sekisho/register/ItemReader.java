package com.sekisho.register;

import com.sekisho.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what was written about an item and checks its form, not yet whether what it names exists.
/// Where it doesn't say where it comes from, that is what is kept: no source, unverified, of today.
@Component
class ItemReader {

  /// @param id as written; null: left out or wrong
  /// @param body the facts without the id
  record Read(@Nullable String id, ObjectNode body, String path) {

    String at(String name) {
      return path.isEmpty() ? name : path + "." + name;
    }

    List<String> texts(String name) {
      JsonNode list = body.path(name);
      return list.isArray()
          ? list.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList()
          : List.of();
    }

    @Nullable String text(String name) {
      JsonNode value = body.path(name);
      return value.isString() ? value.stringValue() : null;
    }
  }

  private static final Set<String> COMBINATIONS = Set.of("single", "all-apply", "per-channel");
  private static final Set<String> ARCHITECTURES = Set.of("dense", "moe");
  private static final Set<String> MODES = Set.of("thinking", "non-thinking");
  private static final Set<String> CHANNELS =
      Set.of("vendor-api", "cloud", "weights", "on-premises");
  private static final Set<String> BENCHMARKS = Set.of("gpqa_diamond", "hle");
  private static final Set<String> COMMERCIAL = Set.of("yes", "no", "conditional");
  private static final Set<String> CONFIDENCE =
      Set.of("verified-in-text", "secondary", "unverified");

  private static final Set<String> VENDOR_FACTS =
      Set.of("name", "country", "parent", "parent_country");
  private static final Set<String> MODEL_FACTS =
      Set.of(
          "vendor_id",
          "family",
          "released",
          "weights",
          "own_licenses",
          "license_combination",
          "base_models",
          "distilled_from",
          "trained_on_outputs_of",
          "architecture",
          "total_parameters_b",
          "active_parameters_b",
          "modalities_in",
          "modalities_out",
          "context_tokens",
          "reasoning",
          "modes",
          "availability",
          "deprecations",
          "benchmarks",
          "training_compute_flop",
          "eu_gpai_note",
          "hf_repo");
  private static final Set<String> DEPLOYMENT_FACTS =
      Set.of(
          "model_id",
          "hosting",
          "operator",
          "terms",
          "processing_regions",
          "storage_regions",
          "retention_days",
          "trains_on_inputs",
          "safeguards",
          "weights_verified",
          "end_date",
          "hardware");

  private final Vocabulary vocabulary;

  ItemReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Read vendor(JsonNode written, String path, LocalDate today, List<Violation> violations) {
    Body body = Body.of(written, path, violations);
    String id = body.slug("id");
    body.required("name");
    body.text("name");
    body.required("country");
    body.word("country", vocabulary.countries());
    body.text("parent");
    body.word("parent_country", vocabulary.countries());
    body.text("notes");
    provenance(body, VENDOR_FACTS);
    body.nothingElse();
    return read(id, written, path, today);
  }

  Read model(JsonNode written, String path, LocalDate today, List<Violation> violations) {
    Body body = Body.of(written, path, violations);
    String id = body.slug("id");
    body.required("name");
    body.text("name");
    body.required("vendor_id");
    body.slug("vendor_id");
    body.text("family");
    body.dayMonthOrYear("released");
    body.required("weights");
    body.word("weights", Weights.values());
    body.texts("own_licenses");
    body.word("license_combination", COMBINATIONS);
    body.texts("base_models");
    body.text("distilled_from");
    body.texts("trained_on_outputs_of");
    body.word("architecture", ARCHITECTURES);
    body.number("total_parameters_b");
    body.number("active_parameters_b");
    body.words("modalities_in", Modality.values());
    body.words("modalities_out", Modality.values());
    body.whole("context_tokens");
    body.word("reasoning", Reasoning.values());
    body.words("modes", MODES);
    body.objects("availability", this::availability);
    body.object("deprecations", this::deprecations);
    body.named("benchmarks", BENCHMARKS, ItemReader::benchmark);
    body.number("training_compute_flop");
    body.text("eu_gpai_note");
    body.text("hf_repo");
    body.text("notes");
    provenance(body, MODEL_FACTS);
    body.nothingElse();
    return read(id, written, path, today);
  }

  private void availability(Body way) {
    way.required("channel");
    way.word("channel", CHANNELS);
    way.required("provider");
    way.text("provider");
    way.texts("hosting_countries");
    way.text("hosting_note");
    way.text("data_used_for_training");
    way.text("retention_note");
    way.text("terms");
    way.text("repo");
    way.date("shutdown");
    way.text("note");
  }

  private void deprecations(Body end) {
    end.date("vendor_api_shutdown");
    end.text("replacement");
    end.text("source");
    end.objects(
        "by_channel",
        channel -> {
          channel.required("provider");
          channel.text("provider");
          channel.required("shutdown");
          channel.date("shutdown");
        });
  }

  private static void benchmark(Body figure) {
    figure.required("value");
    figure.number("value");
    figure.required("unit");
    figure.text("unit");
    figure.required("reported_by");
    figure.text("reported_by");
    figure.required("source");
    figure.text("source");
  }

  Read deployment(JsonNode written, String path, LocalDate today, List<Violation> violations) {
    Body body = Body.of(written, path, violations);
    String id = body.slug("id");
    body.required("model_id");
    body.slug("model_id");
    body.required("name");
    body.bilingual("name");
    body.required("hosting");
    body.word("hosting", Hosting.values());
    body.object(
        "operator",
        operator -> {
          operator.text("name");
          operator.required("country");
          operator.word("country", vocabulary.countries());
          operator.word("parent_country", vocabulary.countries());
        });
    body.text("terms");
    body.words("processing_regions", vocabulary.countries());
    body.words("storage_regions", vocabulary.countries());
    Long days = body.whole("retention_days");
    if (days != null && days > Integer.MAX_VALUE) {
      body.wrong(
          "retention_days",
          "At most " + Integer.MAX_VALUE + " days.",
          Integer.MAX_VALUE + "日以内で指定してください。");
    }
    body.truth("trains_on_inputs");
    body.words("safeguards", vocabulary.safeguards());
    body.truth("weights_verified");
    body.date("end_date");
    body.bilingual("hardware");
    body.bilingual("note");
    provenance(body, DEPLOYMENT_FACTS);
    body.nothingElse();
    return read(id, written, path, today);
  }

  Read license(JsonNode written, String path, List<Violation> violations) {
    Body body = Body.of(written, path, violations);
    String id = body.slug("id");
    body.required("name");
    body.text("name");
    body.text("version");
    body.text("spdx_id");
    body.text("scancode_key");
    body.required("kind");
    body.word("kind", LicenseKind.values());
    body.text("licensor");
    body.required("commercial_use");
    body.word("commercial_use", COMMERCIAL);
    body.openObjects(
        "conditions",
        condition -> {
          condition.required("type");
          condition.text("type");
        });
    body.object(
        "source",
        source -> {
          source.required("document");
          source.text("document");
          source.text("where");
          source.text("revision");
        });
    body.word("confidence", CONFIDENCE);
    body.text("notes");
    body.nothingElse();
    ObjectNode kept = kept(written);
    if (!kept.path("conditions").isArray()) {
      kept.putArray("conditions");
    }
    if (!kept.hasNonNull("confidence")) {
      kept.put("confidence", "unverified");
    }
    return new Read(id, kept, path);
  }

  private static void provenance(Body body, Set<String> facts) {
    List<String> sources = body.texts("sources");
    body.date("source_date");
    String certainty = body.word("certainty", Certainty.values());
    if (certainty != null
        && !certainty.equals(Certainty.UNVERIFIED.word())
        && (sources == null || sources.isEmpty())) {
      body.wrong(
          "sources", "Facts that are more than unverified need a source.", "未確認でない事実には、出どころが必要です。");
    }
    body.named(
        "provenance",
        facts,
        fact -> {
          fact.required("certainty");
          fact.word("certainty", Certainty.values());
          fact.text("source");
          fact.date("date");
          fact.text("note");
        });
  }

  private static Read read(@Nullable String id, JsonNode written, String path, LocalDate today) {
    ObjectNode body = kept(written);
    if (!body.hasNonNull("sources")) {
      body.putArray("sources");
    }
    if (!body.hasNonNull("source_date")) {
      body.put("source_date", today.toString());
    }
    if (!body.hasNonNull("certainty")) {
      body.put("certainty", Certainty.UNVERIFIED.word());
    }
    return new Read(id, body, path);
  }

  private static ObjectNode kept(JsonNode written) {
    ObjectNode kept =
        written instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    kept.remove("id");
    return kept;
  }

  /// What a JSON merge patch (RFC 7396) makes of a body.
  static ObjectNode patched(JsonNode body, JsonNode patch) {
    ObjectNode result =
        body instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(
            member -> {
              JsonNode value = member.getValue();
              if (value.isNull()) {
                result.remove(member.getKey());
              } else if (value.isObject()) {
                result.set(member.getKey(), patched(result.path(member.getKey()), value));
              } else {
                result.set(member.getKey(), value);
              }
            });
    return result;
  }

  static ArrayNode list(List<? extends JsonNode> nodes) {
    return JsonNodeFactory.instance.arrayNode().addAll(nodes);
  }
}
