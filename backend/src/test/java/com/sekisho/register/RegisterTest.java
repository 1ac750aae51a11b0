package com.sekisho.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.sekisho.SekishoTest;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.register.RevisionView.Change;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.ChangedMeanwhile;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SekishoTest
class RegisterTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Actor OFFICER =
      new Actor(new ActorId("o-1"), new UnitId("u"), Set.of(Role.COMPLIANCE_OFFICER));

  @Autowired private Vendors vendors;
  @Autowired private Licenses licenses;
  @Autowired private Models models;
  @Autowired private Deployments deployments;
  @Autowired private RegisteredFacts facts;
  @Autowired private RegisterImport imports;
  @Autowired private JdbcClient jdbc;

  /// Unique to each test, so that tests share a register without meeting.
  private final String own = "t" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void theFirstContentIsThere() {
    assertThat(all(after -> models.list(ModelQuery.ALL.withText("deepseek"), after, 2)))
        .extracting(ModelView::id)
        .contains("deepseek-r1", "deepseek-r1-0528", "deepseek-v3-base");
    assertThat(licenses.get("llama-4-community").ruled()).isTrue();
    DeploymentView deployment = deployments.get("deepseek-r1-0528-vendor-api");
    assertThat(deployment.facts().endDate()).isEqualTo("2026-07-24");
    assertThat(deployment.endedBy(TODAY)).isTrue();
    assertThat(deployment.endedBy(LocalDate.parse("2026-07-23"))).isFalse();
    assertThat(deployment.model().name()).isEqualTo("DeepSeek-R1-0528");
    assertThat(
            jdbc.sql(
                    "SELECT (SELECT count(*) FROM vendor_aud a WHERE a.rev = first.rev),"
                        + " (SELECT count(*) FROM model_aud a WHERE a.rev = first.rev),"
                        + " (SELECT count(*) FROM deployment_aud a WHERE a.rev = first.rev),"
                        + " (SELECT count(*) FROM license_aud a WHERE a.rev = first.rev)"
                        + " FROM (SELECT min(rev) AS rev FROM model_aud) AS first")
                .query(
                    (row, _) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single())
        .containsExactly(24, 73, 80, 48);
  }

  @Test
  void aVendorIsWrittenReadAndChanged() {
    VendorView made = vendor();
    VendorView changed =
        vendors.amend(
            made.id(),
            made.version(),
            json("{'parent': 'Big Holding', 'parent_country': 'US'}"),
            OFFICER,
            LATER);

    assertThat(vendors.get(made.id())).isEqualTo(changed);
    assertThat(changed.version()).isGreaterThan(made.version());
    assertThat(changed.facts().parent()).isEqualTo("Big Holding");
    assertThat(changed.facts().country()).isEqualTo("JP");
    assertThat(vendors.history(made.id()))
        .hasSize(2)
        .first()
        .satisfies(
            latest -> {
              assertThat(latest.at()).isEqualTo(LATER);
              assertThat(latest.actor()).isEqualTo(OFFICER.id());
              assertThat(latest.changes())
                  .containsExactly(
                      new Change("parent", null, json("'Big Holding'")),
                      new Change("parent_country", null, json("'US'")));
            });
  }

  @Test
  void whatIsWrongWithAnItemIsToldAllAtOnce() {
    assertThat(
            violations(
                () ->
                    models.create(
                        json(
                            """
                            {'id': '%1$s', 'name': ' ', 'vendor_id': 'nobody-%1$s', 'weights': 'ajar',
                             'own_licenses': ['MIT', 'no-such-%1$s'], 'base_models': ['no-model-%1$s'],
                             'modalities_in': ['text', 'smell', 'text'], 'context_tokens': -1,
                             'released': '2026-13', 'colour': 'red',
                             'availability': [{'provider': 'P', 'channel': 'tram'}],
                             'certainty': 'primary'}
                            """
                                .formatted(own)),
                        OFFICER,
                        NOW)))
        .containsExactlyInAnyOrder(
            "name",
            "vendor_id",
            "weights",
            "own_licenses[1]",
            "base_models[0]",
            "modalities_in[1]",
            "modalities_in[2]",
            "context_tokens",
            "released",
            "colour",
            "availability[0].channel",
            "sources");
    assertThatThrownBy(() -> models.get(own)).isInstanceOf(NotFound.class);
  }

  @Test
  void anUnknownCountryOrSafeguardIsRefused() {
    assertThat(
            violations(
                () ->
                    deployments.create(
                        json(
                            """
                            {'id': '%s', 'model_id': 'phi-4', 'name': {'en': 'Here'}, 'hosting': 'cloud-api',
                             'operator': {'country': 'UK'}, 'processing_regions': ['JP', 'EU', 'XX'],
                             'safeguards': ['dpa', 'prayer'], 'terms': 'no-terms'}
                            """
                                .formatted(own)),
                        OFFICER,
                        NOW)))
        .containsExactlyInAnyOrder(
            "name.ja", "operator.country", "processing_regions[2]", "safeguards[1]", "terms");
  }

  @Test
  void anIdIsTakenOnce() {
    assertThat(
            violations(
                () ->
                    vendors.create(
                        json("{'id': 'openai', 'name': 'Open AI Two', 'country': 'US'}"),
                        OFFICER,
                        NOW)))
        .containsExactly("id");
    assertThat(
            violations(
                () ->
                    vendors.create(
                        json("{'id': '%s', 'name': 'OpenAI', 'country': 'US'}".formatted(own)),
                        OFFICER,
                        NOW)))
        .containsExactly("name");
    VendorView made = vendor();
    assertThat(
            violations(
                () ->
                    vendors.amend(
                        made.id(), made.version(), json("{'id': 'other'}"), OFFICER, NOW)))
        .containsExactly("id");
  }

  @Test
  void aLineageThatWouldCloseIntoACircleIsRefused() {
    ModelView first = model("first", "'base_models': []");
    ModelView second = model("second", "'base_models': ['%s']".formatted(first.id()));
    ModelView third = model("third", "'distilled_from': '%s'".formatted(second.id()));

    assertThat(
            violations(
                () ->
                    models.amend(
                        first.id(),
                        first.version(),
                        json("{'trained_on_outputs_of': ['phi-4', '%s']}".formatted(third.id())),
                        OFFICER,
                        LATER)))
        .containsExactly("trained_on_outputs_of[1]");
    assertThat(models.get(first.id())).isEqualTo(first);
  }

  @Test
  void aModelsFactsAreCompletedThroughAllItsAncestors() {
    ModelView first = model("first", "'own_licenses': ['llama-3.3-community']");
    VendorView other = vendor();
    ModelView second =
        model(
            "second",
            "'own_licenses': ['MIT'], 'vendor_id': '%s', 'base_models': ['%s']"
                .formatted(other.id(), first.id()));

    assertThat(facts.model(second.id()))
        .hasValueSatisfying(
            completed -> {
              assertThat(completed.get("licenses"))
                  .isEqualTo(
                      json(
                          """
                          [{'id': 'MIT', 'via': '%1$s', 'relation': 'own'},
                           {'id': 'llama-3.3-community', 'via': '%2$s', 'relation': 'base'}]
                          """
                              .formatted(second.id(), first.id())));
              assertThat(completed.get("lineage"))
                  .isEqualTo(
                      json(
                          "[{'id': '%s', 'relation': 'base', 'vendor_country': 'JP'}]"
                              .formatted(first.id())));
              assertThat(completed.get("status")).isEqualTo(json("'proposed'"));
            });
    assertThat(facts.model("no-such-model")).isEmpty();
  }

  @Test
  void aDeploymentsFactsLeaveOutWhatIsNotKnown() {
    assertThat(facts.deployment("claude-opus-5-vendor-api"))
        .hasValueSatisfying(
            known -> {
              known.remove("status");
              assertThat(known)
                  .isEqualTo(
                      json(
                          """
                          {'id': 'claude-opus-5-vendor-api', 'hosting': 'vendor-api',
                           'operator': {'name': 'Anthropic', 'country': 'US', 'parent_country': 'US'},
                           'terms': 'anthropic-commercial-terms', 'retention_days': 30,
                           'trains_on_inputs': false, 'safeguards': []}
                          """));
            });
    assertThat(facts.modelOf("claude-opus-5-vendor-api")).contains("claude-opus-5");
    assertThat(facts.deployment("no-such-deployment")).isEmpty();
    assertThat(facts.modelOf("no-such-deployment")).isEmpty();
  }

  @Test
  void theLineageSaysWhichConditionComesFromWhere() {
    Lineage lineage = models.lineage("llama-3.3-swallow-70b-instruct-v0.4");

    assertThat(lineage.nodes())
        .extracting(Lineage.Node::id, Lineage.Node::country, Lineage.Node::relation)
        .containsExactly(
            tuple("llama-3.3-swallow-70b-instruct-v0.4", "JP", Relation.OWN),
            tuple("llama-3.3-70b-instruct", "US", Relation.BASE),
            tuple("gemma-2-27b-it", "US", Relation.OUTPUTS));
    assertThat(lineage.duties())
        .filteredOn(duty -> duty.condition().type().equals("naming_prefix"))
        .extracting(Lineage.Duty::via, duty -> duty.condition().text().en(), Lineage.Duty::binds)
        .contains(
            tuple(
                "llama-3.3-70b-instruct",
                "The name of a published model that was made with it must contain “Llama”, at its"
                    + " beginning.",
                true));
    assertThat(lineage.duties())
        .filteredOn(duty -> duty.licenseId().equals("gemma-terms-of-use"))
        .isNotEmpty()
        .allMatch(Lineage.Duty::binds);
  }

  @Test
  void aPermissiveLicenceDoesNotFollowFromTeacherToPupil() {
    assertThat(models.lineage("deepseek-r1-distill-llama-70b").duties())
        .filteredOn(duty -> duty.relation() == Relation.DISTILLED)
        .isNotEmpty()
        .noneMatch(Lineage.Duty::binds);
  }

  @Test
  void aStatusMovesOnlyAlongItsWays() {
    ModelView proposed = model("moving", "'base_models': []");
    ModelView approved =
        models.changeStatus(
            proposed.id(), proposed.version(), Status.APPROVED, "Looked at it.", OFFICER, LATER);

    assertThat(approved.status()).isEqualTo(Status.APPROVED);
    assertThat(approved.statusSince()).isEqualTo(LATER);
    assertThat(approved.statusReason()).isEqualTo("Looked at it.");
    assertThatThrownBy(
            () ->
                models.changeStatus(
                    proposed.id(), approved.version(), Status.PROPOSED, "Back.", OFFICER, LATER))
        .isInstanceOf(StatusMoveRefused.class);
    assertThat(
            violations(
                () ->
                    models.changeStatus(
                        proposed.id(), approved.version(), Status.RETIRED, " ", OFFICER, LATER)))
        .containsExactly("reason");
    assertThat(models.history(proposed.id()).getFirst().changes())
        .containsExactly(
            new Change("status", json("'proposed'"), json("'approved'")),
            new Change("status_reason", null, json("'Looked at it.'")));
  }

  @Test
  void aChangeOfWhatSomebodyElseHasChangedIsRefused() {
    ModelView seen = model("shared", "'base_models': []");
    models.amend(seen.id(), seen.version(), json("{'family': 'A'}"), OFFICER, LATER);

    assertThatThrownBy(
            () -> models.amend(seen.id(), seen.version(), json("{'family': 'B'}"), OFFICER, LATER))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThat(models.get(seen.id()).facts().family()).isEqualTo("A");
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COMPLIANCE_OFFICER")
  void onlyOfficersWrite(Role role) {
    Actor actor = new Actor(new ActorId("x"), new UnitId("u"), Set.of(role));
    ModelView model = model("guarded", "'base_models': []");
    JsonNode any = json("{}");

    assertThat(
            List.<ThrowingCallable>of(
                () -> vendors.create(any, actor, NOW),
                () -> vendors.replace("openai", 0L, any, actor, NOW),
                () -> vendors.amend("openai", 0L, any, actor, NOW),
                () -> licenses.create(any, actor, NOW),
                () -> licenses.replace("MIT", 0L, any, actor, NOW),
                () -> licenses.amend("MIT", 0L, any, actor, NOW),
                () -> models.create(any, actor, NOW),
                () -> models.replace(model.id(), 0L, any, actor, NOW),
                () -> models.amend(model.id(), 0L, any, actor, NOW),
                () -> models.changeStatus(model.id(), 0L, Status.APPROVED, "x", actor, NOW),
                () -> deployments.create(any, actor, NOW),
                () -> deployments.replace("gpt-oss-20b-pc", 0L, any, actor, NOW),
                () -> deployments.amend("gpt-oss-20b-pc", 0L, any, actor, NOW),
                () ->
                    deployments.changeStatus("gpt-oss-20b-pc", 0L, Status.RETIRED, "x", actor, NOW),
                () -> imports.take(List.of(), List.of(), List.of(), actor, NOW),
                () -> imports.followRules(List.of(), actor, NOW)))
        .allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(RoleRefused.class));
  }

  @Test
  void aLicenceThatTheRulesKnowIsNotChangedBesideThem() {
    LicenseView ruled = licenses.get("MIT");

    assertThatThrownBy(
            () ->
                licenses.amend(
                    "MIT", ruled.version(), json("{'kind': 'research'}"), OFFICER, LATER))
        .isInstanceOf(RuledLicenseRefused.class);
    LicenseView made =
        licenses.create(
            json(
                """
                {'id': '%s-1.0', 'name': 'House licence', 'kind': 'community', 'commercial_use': 'yes',
                 'conditions': [{'type': 'attribution', 'text_hint': 'Built with us', 'locator': 's.1'}]}
                """
                    .formatted(own)),
            OFFICER,
            NOW);
    assertThat(made.ruled()).isFalse();
    assertThat(made.conditions())
        .extracting(condition -> condition.text().en())
        .containsExactly("Show “Built with us”.");
    assertThat(
            licenses
                .amend(made.id(), made.version(), json("{'licensor': 'Us'}"), OFFICER, LATER)
                .facts()
                .licensor())
        .isEqualTo("Us");
  }

  @Test
  void listsAreFilteredCountedAndPaged() {
    ModelQuery open = ModelQuery.ALL.with(ModelQuery.Facet.WEIGHTS, "open");
    ModelQuery query =
        open.with(ModelQuery.Facet.VENDOR_COUNTRY, "CN", "JP")
            .with(ModelQuery.Facet.LICENSE_KIND, "community")
            .withText("K");
    List<ModelView> found = all(after -> models.list(query, after, 1));

    assertThat(found)
        .extracting(ModelView::id)
        .contains("kimi-k3", "plamo-3-nict-31b-base")
        .doesNotContain("kimi-k2-instruct", "mistral-medium-3.5");
    assertThat(models.count(query)).isEqualTo(found.size());
    assertThat(models.facets(query).get(ModelQuery.Facet.VENDOR_COUNTRY))
        .extracting(FacetCount::value)
        .contains("CN", "US");
    assertThat(
            models
                .facets(ModelQuery.ALL)
                .getOrDefault(ModelQuery.Facet.MODALITY, List.of())
                .stream()
                .filter(count -> count.value().equals("video"))
                .mapToLong(FacetCount::count)
                .sum())
        .isEqualTo(models.count(ModelQuery.ALL.with(ModelQuery.Facet.MODALITY, "video")));
  }

  @Test
  void everyFacetCountIsWhatTheListThenHas() {
    for (ModelQuery.Facet facet : ModelQuery.Facet.values()) {
      models
          .facets(ModelQuery.ALL)
          .getOrDefault(facet, List.of())
          .forEach(
              count ->
                  assertThat(models.count(ModelQuery.ALL.with(facet, count.value())))
                      .as(facet + " " + count.value())
                      .isEqualTo(count.count()));
    }
    DeploymentQuery every = DeploymentQuery.all(TODAY);
    Map<DeploymentQuery.Facet, List<FacetCount>> facets = deployments.facets(every);
    for (DeploymentQuery.Facet facet : DeploymentQuery.Facet.values()) {
      assertThat(facets.getOrDefault(facet, List.of()))
          .as(facet.word())
          .isNotEmpty()
          .allSatisfy(
              count ->
                  assertThat(deployments.count(every.with(facet, count.value())))
                      .as(facet + " " + count.value())
                      .isEqualTo(count.count()));
    }
  }

  @Test
  void theNewestModelsComeFirstWhereAskedFor() {
    List<ModelView> newest =
        all(after -> models.list(ModelQuery.ALL.sortedBy(ModelQuery.Sort.RELEASED), after, 20));

    assertThat(newest)
        .extracting(model -> released(model))
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(newest).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(73);
  }

  @Test
  void theNearestEndComesFirstWhereAskedFor() {
    List<DeploymentView> ending =
        all(
            after ->
                deployments.list(
                    DeploymentQuery.all(TODAY)
                        .with(DeploymentQuery.Facet.ENDED, "no")
                        .sortedBy(DeploymentQuery.Sort.END_DATE),
                    after,
                    7));

    assertThat(ending.getFirst().facts().endDate()).isEqualTo("2026-12-01");
    assertThat(ending.getLast().facts().endDate()).isNull();
    assertThat(ending).noneMatch(deployment -> deployment.endedBy(TODAY));
  }

  @Test
  void aSignInTheTextSearchedForMeansItself() {
    assertThat(models.count(ModelQuery.ALL.withText("%"))).isZero();
    assertThat(models.count(ModelQuery.ALL.withText("_"))).isZero();
  }

  @Test
  void anImportIsTakenWholeOrNotAtAll() {
    JsonNode good = json("{'id': '%s', 'name': '%s', 'country': 'JP'}".formatted(own, own));
    JsonNode bad =
        json(
            "{'id': '%s-m', 'name': 'M', 'vendor_id': '%s', 'weights': 'open', 'base_models': ['gone']}"
                .formatted(own, own));

    assertThat(violations(() -> imports.take(List.of(good), List.of(bad), List.of(), OFFICER, NOW)))
        .containsExactly("models[0].base_models[0]");
    assertThatThrownBy(() -> vendors.get(own)).isInstanceOf(NotFound.class);
  }

  private static String released(ModelView model) {
    String released = model.facts().released();
    return released == null ? "" : released;
  }

  private VendorView vendor() {
    String id = own + "-v" + UUID.randomUUID().toString().substring(0, 4);
    return vendors.create(
        json("{'id': '%1$s', 'name': 'Maker %1$s', 'country': 'JP'}".formatted(id)), OFFICER, NOW);
  }

  private ModelView model(String name, String more) {
    String id = own + "-" + name;
    String maker = more.contains("vendor_id") ? "" : "'vendor_id': '%s',".formatted(vendor().id());
    return models.create(
        json(
            "{'id': '%s', 'name': '%s', %s 'weights': 'open', %s}"
                .formatted(id, name, maker, more)),
        OFFICER,
        NOW);
  }

  private static <T> List<T> all(Function<@Nullable Cursor, Page<T>> list) {
    List<T> items = new ArrayList<>();
    Cursor after = null;
    do {
      Page<T> page = list.apply(after);
      items.addAll(page.items());
      after = page.next();
    } while (after != null);
    return items;
  }

  private static List<String> violations(ThrowingCallable call) {
    InvalidInput refused = catchThrowableOfType(InvalidInput.class, call);
    assertThat(refused).isNotNull();
    return refused.violations().stream().map(Violation::path).toList();
  }

  private static JsonNode json(String singleQuoted) {
    return JsonMapper.shared().readTree(singleQuoted.replace('\'', '"'));
  }
}
