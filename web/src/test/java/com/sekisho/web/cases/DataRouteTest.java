package com.sekisho.web.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.sekisho.decision.Decision;
import com.sekisho.decision.FactUsed;
import com.sekisho.decision.Finding;
import com.sekisho.decision.Outcome;
import com.sekisho.decision.PolicyId;
import com.sekisho.pages.Rendering;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Digest;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class DataRouteTest {

  private static final Words WORDS = Rendering.words(Locale.ENGLISH);

  private static final Laws LAWS =
      new Laws(
          json(
              """
              {"rows": [
                {"code": "DE", "groups": ["EU", "EEA"], "compelled_access": null},
                {"code": "FR", "groups": ["EU", "EEA"], "compelled_access": null},
                {"code": "JP", "groups": [], "compelled_access":
                  {"level": "ordinary", "citation": {"title": {"en": "Code", "ja": "法"}}}},
                {"code": "US", "groups": [], "compelled_access":
                  {"level": "extraterritorial-judicial",
                   "citation": {"title": {"en": "CLOUD Act", "ja": "CLOUD法"}}}},
                {"code": "CN", "groups": [], "compelled_access":
                  {"level": "state",
                   "citation": {"title": {"en": "Intelligence Law", "ja": "国家情報法"}}}}
              ]}
              """),
          json(
              """
              {"regimes": {
                "EEA": {"citation": {"title": {"en": "GDPR", "ja": "GDPR"}}},
                "JP": {"citation": {"title": {"en": "APPI", "ja": "個人情報保護法"}}}
              }}
              """));

  @Test
  void aStateThatCanTakeTheDataIsDrawnClosedAndTheBorderToItToo() {
    JsonNode facts =
        json(
            """
            {
              "organisation": {"country": "JP"},
              "deployment": {
                "hosting": "vendor-api",
                "operator": {"name": "DeepSeek", "country": "CN"},
                "processing_regions": ["CN"], "storage_regions": ["CN"],
                "retention_days": 30, "trains_on_inputs": true
              },
              "use": {"classification": "internal", "data": ["personal"],
                "subject_regions": ["DE", "FR"]}
            }
            """);

    Route route =
        DataRoute.of(
            facts,
            decision(
                finding("geopolitics.foreign-access", Outcome.DENY, "deployment.operator.country")),
            LAWS,
            WORDS);

    assertThat(route.stops())
        .extracting(
            stop -> stop.places().stream().map(Route.Place::code).toList(),
            Route.Stop::pass,
            Route.Stop::onward)
        .containsExactly(
            tuple(List.of("DE", "FR"), null, false),
            tuple(List.of("JP"), Gate.CLOSED, false),
            tuple(List.of("CN"), null, true),
            tuple(List.of("CN"), null, false));
    assertThat(route.reaches())
        .extracting(Route.Reach::from, Route.Reach::weight, Route.Reach::law)
        .containsExactly(
            tuple(1, Route.Weight.ORDINARY, "GDPR"),
            tuple(2, Route.Weight.ORDINARY, "APPI"),
            tuple(3, Route.Weight.STATE, "Intelligence Law (China)"));
  }

  @Test
  void onOwnServersAtHomeNoBorderIsCrossedAndNoOtherLawReaches() {
    JsonNode facts =
        json(
            """
            {
              "organisation": {"country": "JP"},
              "deployment": {"hosting": "on-premises",
                "processing_regions": ["JP"], "storage_regions": ["JP"]},
              "use": {"classification": "internal", "data": []}
            }
            """);

    Route route = DataRoute.of(facts, decision(), LAWS, WORDS);

    assertThat(route.stops()).hasSize(3).extracting(Route.Stop::pass).containsOnlyNulls();
    assertThat(route.reaches()).extracting(Route.Reach::law).containsExactly("APPI");
  }

  @Test
  void whereDataIsTypedInAtThePlaceOfProcessingTheBorderLiesBeforeThat() {
    JsonNode facts =
        json(
            """
            {
              "organisation": {"country": "JP"},
              "deployment": {"hosting": "on-premises",
                "processing_regions": ["JP"], "storage_regions": ["JP"]},
              "use": {"classification": "internal", "data": ["personal"],
                "subject_regions": ["DE"]}
            }
            """);

    Route route =
        DataRoute.of(
            facts,
            decision(
                finding(
                    "residency.transfer",
                    Outcome.ALLOW_WITH_CONDITIONS,
                    "deployment.processing_regions")),
            LAWS,
            WORDS);

    assertThat(route.stops())
        .extracting(Route.Stop::pass, Route.Stop::onward)
        .containsExactly(
            tuple(Gate.TAG, false), tuple(null, true), tuple(null, true), tuple(null, false));
  }

  @Test
  void placesThatAreNotKnownHaveNoGateBeforeThem() {
    JsonNode facts =
        json(
            """
            {
              "organisation": {"country": "JP"},
              "deployment": {"hosting": "cloud-api"},
              "use": {"classification": "internal", "data": []}
            }
            """);

    Route route = DataRoute.of(facts, decision(), LAWS, WORDS);

    assertThat(route.stops()).extracting(Route.Stop::pass).containsOnlyNulls();
    assertThat(route.reaches())
        .extracting(Route.Reach::weight)
        .containsExactly(Route.Weight.ORDINARY, Route.Weight.UNKNOWN);
  }

  private static Finding finding(String family, Outcome outcome, String path) {
    return new Finding(
        family,
        family,
        outcome,
        new Bilingual("", ""),
        List.of(new FactUsed(path, JsonNodeFactory.instance.nullNode())),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static Decision decision(Finding... findings) {
    Digest digest = Digest.of(new byte[0]);
    return new Decision(
        Outcome.DENY,
        List.of(findings),
        List.of(),
        List.of(),
        null,
        new PolicyId("test", digest),
        digest,
        LocalDate.of(2026, 11, 24));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
