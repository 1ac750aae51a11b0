package com.sekisho.web.keeping;

import com.sekisho.identity.Sector;
import com.sekisho.register.Certainty;
import com.sekisho.register.Hosting;
import com.sekisho.register.LicenseKind;
import com.sekisho.register.Modality;
import com.sekisho.register.Reasoning;
import com.sekisho.register.Weights;
import com.sekisho.web.keeping.Fact.Control;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is asked about an item of one kind, in the order in which it is asked.
///
/// @param word of the kind, as addresses and messages name it
/// @param sourced members that may name a source of their own
record Form(String word, List<Section> sections, List<String> sourced) {

  /// @param word by which messages name it
  record Section(String word, List<Fact> facts) {}

  private static final Section ID = new Section("id", List.of(Fact.of("id", Control.LINE)));

  private static final Section SOURCES =
      new Section(
          "sources",
          List.of(
              Fact.of("sources", Control.LINES),
              Fact.of("source_date", Control.DATE),
              Fact.one(
                  "certainty", "register.certainty", words(Certainty.values(), Certainty::word))));

  static final Form VENDORS =
      new Form(
          "vendors",
          List.of(
              new Section(
                  "vendor",
                  List.of(
                      Fact.of("name", Control.LINE).must(),
                      Fact.of("country", Control.COUNTRY).must(),
                      Fact.of("parent", Control.LINE),
                      Fact.of("parent_country", Control.COUNTRY),
                      Fact.of("notes", Control.TEXT))),
              SOURCES,
              ID),
          List.of("name", "country", "parent", "parent_country"));

  static final Form MODELS =
      new Form(
          "models",
          List.of(
              new Section(
                  "model",
                  List.of(
                      Fact.of("name", Control.LINE).must(),
                      Fact.of("vendor_id", Control.VENDOR).must(),
                      Fact.of("family", Control.LINE),
                      Fact.of("released", Control.LINE),
                      Fact.one("weights", "model.weights", words(Weights.values(), Weights::word))
                          .must())),
              new Section(
                  "origin",
                  List.of(
                      Fact.of("own_licenses", Control.LICENSES),
                      Fact.one(
                          "license_combination",
                          "model.combination",
                          "single",
                          "all-apply",
                          "per-channel"),
                      Fact.of("base_models", Control.MODELS),
                      Fact.of("distilled_from", Control.MODEL),
                      Fact.of("trained_on_outputs_of", Control.MODELS))),
              new Section(
                  "ability",
                  List.of(
                      Fact.some(
                          "modalities_in",
                          "value.modalities_in",
                          List.of(words(Modality.values(), Modality::word))),
                      Fact.some(
                          "modalities_out",
                          "value.modalities_in",
                          List.of(words(Modality.values(), Modality::word))),
                      Fact.of("context_tokens", Control.NUMBER),
                      Fact.one(
                          "reasoning",
                          "find.reasoning",
                          words(Reasoning.values(), Reasoning::word)),
                      Fact.some("modes", "keeping.mode", List.of("thinking", "non-thinking")),
                      Fact.one("architecture", "model.architecture", "dense", "moe"),
                      Fact.of("total_parameters_b", Control.NUMBER),
                      Fact.of("active_parameters_b", Control.NUMBER),
                      Fact.of("training_compute_flop", Control.NUMBER))),
              new Section(
                  "life",
                  List.of(
                      Fact.of("deprecations.vendor_api_shutdown", Control.DATE),
                      Fact.of("deprecations.replacement", Control.LINE),
                      Fact.of("deprecations.source", Control.LINE),
                      Fact.of("eu_gpai_note", Control.TEXT),
                      Fact.of("hf_repo", Control.LINE),
                      Fact.of("notes", Control.TEXT))),
              SOURCES,
              ID),
          List.of(
              "vendor_id",
              "family",
              "released",
              "weights",
              "own_licenses",
              "license_combination",
              "base_models",
              "distilled_from",
              "trained_on_outputs_of",
              "modalities_in",
              "modalities_out",
              "context_tokens",
              "reasoning",
              "modes",
              "architecture",
              "total_parameters_b",
              "active_parameters_b",
              "training_compute_flop",
              "deprecations",
              "eu_gpai_note",
              "hf_repo"));

  static final Form DEPLOYMENTS =
      new Form(
          "deployments",
          List.of(
              new Section(
                  "deployment",
                  List.of(
                      Fact.of("model_id", Control.MODEL).must(),
                      Fact.of("name.ja", Control.LINE).must(),
                      Fact.of("name.en", Control.LINE).must(),
                      Fact.one("hosting", "value.hosting", words(Hosting.values(), Hosting::word))
                          .must())),
              new Section(
                  "operation",
                  List.of(
                      Fact.of("operator.name", Control.LINE),
                      Fact.of("operator.country", Control.COUNTRY),
                      Fact.of("operator.parent_country", Control.COUNTRY),
                      Fact.of("terms", Control.LICENSE))),
              new Section(
                  "data",
                  List.of(
                      Fact.of("processing_regions", Control.COUNTRIES),
                      Fact.of("storage_regions", Control.COUNTRIES),
                      Fact.of("retention_days", Control.NUMBER),
                      Fact.of("trains_on_inputs", Control.YES_NO),
                      Fact.some("safeguards", "value.safeguards", safeguards()))),
              new Section(
                  "run",
                  List.of(
                      Fact.of("weights_verified", Control.YES_NO),
                      Fact.of("end_date", Control.DATE),
                      Fact.of("hardware.ja", Control.LINE),
                      Fact.of("hardware.en", Control.LINE),
                      Fact.of("note.ja", Control.TEXT),
                      Fact.of("note.en", Control.TEXT))),
              SOURCES,
              ID),
          List.of(
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
              "hardware"));

  static final Form LICENSES =
      new Form(
          "licenses",
          List.of(
              new Section(
                  "license",
                  List.of(
                      Fact.of("name", Control.LINE).must(),
                      Fact.one(
                              "kind",
                              "register.kind",
                              words(LicenseKind.values(), LicenseKind::word))
                          .must(),
                      Fact.one("commercial_use", "register.commercial", "yes", "conditional", "no")
                          .must(),
                      Fact.of("licensor", Control.LINE),
                      Fact.of("version", Control.LINE),
                      Fact.of("spdx_id", Control.LINE),
                      Fact.of("notes", Control.TEXT))),
              new Section(
                  "document",
                  List.of(
                      Fact.of("source.document", Control.LINE),
                      Fact.of("source.where", Control.LINE),
                      Fact.of("source.revision", Control.LINE),
                      Fact.one(
                          "confidence",
                          "license.confidence",
                          "verified-in-text",
                          "secondary",
                          "unverified"))),
              ID),
          List.of());

  static final Form UNITS =
      new Form(
          "units",
          List.of(
              new Section(
                  "unit",
                  List.of(
                      Fact.of("name.ja", Control.LINE).must(),
                      Fact.of("name.en", Control.LINE).must(),
                      Fact.of("parent", Control.UNIT),
                      Fact.of("country", Control.COUNTRY).must(),
                      Fact.of("parent_country", Control.COUNTRY),
                      Fact.one("sector", "value.sector", words(Sector.values(), Sector::word))
                          .must(),
                      Fact.of("annual_revenue_usd", Control.NUMBER),
                      Fact.of("monthly_active_users", Control.NUMBER))),
              new Section(
                  "unit-source",
                  List.of(
                      Fact.of("source", Control.LINE).must(),
                      Fact.of("source_date", Control.DATE).must()))),
          List.of());

  private static <T> String[] words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).toArray(String[]::new);
  }

  /// As the facts of a decision name them.
  private static List<String> safeguards() {
    return List.of(
        "dpa",
        "scc",
        "bcr",
        "dpf-certified",
        "uk-idta",
        "appi-equivalent-measures",
        "explicit-consent",
        "cac-security-assessment",
        "cac-standard-contract",
        "cac-certification",
        "kr-certification",
        "asean-mcc",
        "customer-managed-keys",
        "network-isolated");
  }

  List<Fact> facts() {
    return sections.stream().flatMap(section -> section.facts().stream()).toList();
  }

  /// The fact that a place in the document belongs to.
  Optional<Fact> at(String place) {
    String plain = place.replaceAll("\\[\\d+].*$", "");
    return Stream.concat(
            facts().stream().filter(fact -> fact.path().equals(plain)),
            facts().stream().filter(fact -> fact.path().startsWith(plain + ".")))
        .findFirst();
  }
}
