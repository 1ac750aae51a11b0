package com.sekisho.web.register;

import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.register.FacetCount;
import com.sekisho.register.LicenseKind;
import com.sekisho.register.LicenseView;
import com.sekisho.register.Licenses;
import com.sekisho.register.ModelQuery;
import com.sekisho.register.ModelView;
import com.sekisho.register.Models;
import com.sekisho.shared.Page;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Facet;
import com.sekisho.web.parts.Foot;
import com.sekisho.web.register.Listing.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Makes the register's lists from what their addresses ask for.
@Component
class RegisterPages {

  static final String MODELS = "/register";
  static final String DEPLOYMENTS = "/register/deployments";
  static final String LICENSES = "/register/licenses";

  private static final int ROWS = 25;

  private static final List<ModelQuery.Facet> MODEL_FACETS =
      List.of(
          ModelQuery.Facet.VENDOR_COUNTRY,
          ModelQuery.Facet.STATUS,
          ModelQuery.Facet.WEIGHTS,
          ModelQuery.Facet.LICENSE_KIND,
          ModelQuery.Facet.MODALITY,
          ModelQuery.Facet.HOSTING,
          ModelQuery.Facet.REASONING);

  private static final Set<ModelQuery.Facet> OPEN_FOR_MODELS =
      EnumSet.of(ModelQuery.Facet.VENDOR_COUNTRY, ModelQuery.Facet.STATUS);

  private static final List<DeploymentQuery.Facet> DEPLOYMENT_FACETS =
      List.of(
          DeploymentQuery.Facet.HOSTING,
          DeploymentQuery.Facet.STATUS,
          DeploymentQuery.Facet.REGION,
          DeploymentQuery.Facet.OPERATOR_COUNTRY,
          DeploymentQuery.Facet.VENDOR_COUNTRY,
          DeploymentQuery.Facet.ENDED);

  private static final Set<DeploymentQuery.Facet> OPEN_FOR_DEPLOYMENTS =
      EnumSet.of(DeploymentQuery.Facet.HOSTING, DeploymentQuery.Facet.STATUS);

  private final Models models;
  private final Deployments deployments;
  private final Licenses licenses;

  RegisterPages(Models models, Deployments deployments, Licenses licenses) {
    this.models = models;
    this.deployments = deployments;
    this.licenses = licenses;
  }

  RegisterPage models(MultiValueMap<String, String> parameters, Words words) {
    Asked asked =
        Asked.of(
            MODELS,
            Arrays.stream(ModelQuery.Facet.values()).map(ModelQuery.Facet::word).toList(),
            parameters);
    ModelQuery.Sort sort = ModelQuery.Sort.ofWord(asked.sorting());
    ModelQuery query = ModelQuery.ALL.withText(asked.searched()).sortedBy(sort);
    for (ModelQuery.Facet facet : ModelQuery.Facet.values()) {
      String value = asked.filters().get(facet.word());
      query = value == null ? query : query.with(facet, value);
    }
    long count = models.count(query);
    Page<ModelView> found = models.list(query, asked.after(), ROWS);
    var counts = models.facets(query);
    Listings listings = new Listings(words);
    List<Column> columns = new ArrayList<>(listings.modelColumns());
    columns.set(0, sorted(columns.get(0), asked, "name", sort == ModelQuery.Sort.NAME, false));
    columns.set(
        4, sorted(columns.get(4), asked, "released", sort == ModelQuery.Sort.RELEASED, true));
    return new RegisterPage(
        crumbs(words),
        lead(words),
        kinds(MODELS, words),
        words.say("register.models"),
        count,
        MODEL_FACETS.stream()
            .map(
                facet ->
                    facet(
                        facet.word(),
                        counts.getOrDefault(facet, List.of()),
                        OPEN_FOR_MODELS.contains(facet),
                        asked,
                        words))
            .filter(facet -> !facet.of().isEmpty())
            .toList(),
        MODELS,
        words.say("register.search.models"),
        asked.text(),
        List.of(
            new RegisterPage.Select(
                "sort",
                words.say("register.sort"),
                List.of(
                    new Choice("name", words.say("register.sort.name")),
                    new Choice("released", words.say("register.sort.released"))),
                sort.word())),
        asked.kept(),
        words.say("register.on." + sort.word(), count),
        chips(asked, words),
        new Listing(
            words.say("register.table.models"),
            columns,
            found.items().stream().map(listings::row).toList()),
        foot(asked, count, found, words));
  }

  RegisterPage deployments(MultiValueMap<String, String> parameters, Words words) {
    Asked asked =
        Asked.of(
            DEPLOYMENTS,
            Arrays.stream(DeploymentQuery.Facet.values()).map(DeploymentQuery.Facet::word).toList(),
            parameters);
    DeploymentQuery.Sort sort = DeploymentQuery.Sort.ofWord(asked.sorting());
    DeploymentQuery query =
        DeploymentQuery.all(words.today()).withText(asked.searched()).sortedBy(sort);
    for (DeploymentQuery.Facet facet : DeploymentQuery.Facet.values()) {
      String value = asked.filters().get(facet.word());
      query = value == null ? query : query.with(facet, value);
    }
    long count = deployments.count(query);
    Page<DeploymentView> found = deployments.list(query, asked.after(), ROWS);
    var counts = deployments.facets(query);
    Listings listings = new Listings(words);
    List<Column> columns = new ArrayList<>(listings.deploymentColumns());
    columns.set(
        0, sorted(columns.get(0), asked, "model", sort == DeploymentQuery.Sort.MODEL, false));
    columns.set(
        5, sorted(columns.get(5), asked, "end_date", sort == DeploymentQuery.Sort.END_DATE, false));
    return new RegisterPage(
        crumbs(words),
        lead(words),
        kinds(DEPLOYMENTS, words),
        words.say("register.deployments"),
        count,
        DEPLOYMENT_FACETS.stream()
            .map(
                facet ->
                    facet(
                        facet.word(),
                        counts.getOrDefault(facet, List.of()),
                        OPEN_FOR_DEPLOYMENTS.contains(facet),
                        asked,
                        words))
            .filter(facet -> !facet.of().isEmpty())
            .toList(),
        DEPLOYMENTS,
        words.say("register.search.deployments"),
        asked.text(),
        List.of(
            new RegisterPage.Select(
                "sort",
                words.say("register.sort"),
                List.of(
                    new Choice("model", words.say("register.sort.model")),
                    new Choice("end_date", words.say("register.sort.end_date"))),
                sort.word())),
        asked.kept(),
        words.say("register.on." + sort.word(), count),
        chips(asked, words),
        new Listing(
            words.say("register.table.deployments"),
            columns,
            found.items().stream().map(listings::row).toList()),
        foot(asked, count, found, words));
  }

  RegisterPage licenses(MultiValueMap<String, String> parameters, Words words) {
    Asked asked = Asked.of(LICENSES, List.of("kind"), parameters);
    String kind = asked.filters().get("kind");
    Set<String> kinds = kind == null ? Set.of() : Set.of(kind);
    long count = licenses.count(asked.searched(), kinds);
    Page<LicenseView> found = licenses.list(asked.searched(), kinds, asked.after(), ROWS);
    Listings listings = new Listings(words);
    List<Choice> options =
        Stream.concat(
                Stream.of(new Choice("", words.say("register.all"))),
                Arrays.stream(LicenseKind.values())
                    .map(
                        each -> new Choice(each.word(), words.say("register.kind." + each.word()))))
            .toList();
    return new RegisterPage(
        crumbs(words),
        lead(words),
        kinds(LICENSES, words),
        words.say("register.licenses"),
        count,
        List.of(),
        LICENSES,
        words.say("register.search.licenses"),
        asked.text(),
        List.of(
            new RegisterPage.Select(
                "kind", words.say("register.col.kind"), options, kind == null ? "" : kind)),
        List.of(),
        words.say("register.on.name", count),
        chips(asked, words),
        new Listing(
            words.say("register.table.licenses"),
            listings.licenseColumns(),
            found.items().stream().map(listings::row).toList()),
        foot(asked, count, found, words));
  }

  private static List<Crumb> crumbs(Words words) {
    return List.of(
        new Crumb(words.say("layout.home"), "/"), new Crumb(words.say("layout.register"), null));
  }

  private String lead(Words words) {
    return words.say(
        "register.lead",
        models.count(ModelQuery.ALL),
        deployments.count(DeploymentQuery.all(words.today())),
        licenses.count(null, Set.of()));
  }

  private static List<RegisterPage.Kind> kinds(String here, Words words) {
    return List.of(
        new RegisterPage.Kind(words.say("register.models"), MODELS, here.equals(MODELS)),
        new RegisterPage.Kind(
            words.say("register.deployments"), DEPLOYMENTS, here.equals(DEPLOYMENTS)),
        new RegisterPage.Kind(words.say("register.licenses"), LICENSES, here.equals(LICENSES)));
  }

  private static Column sorted(
      Column column, Asked asked, String word, boolean by, boolean descending) {
    return column.sortedBy(
        asked.sortedBy(word), !by ? "none" : descending ? "descending" : "ascending");
  }

  private Facet facet(
      String word, List<FacetCount> counts, boolean open, Asked asked, Words words) {
    return new Facet(
        words.say("register.facet." + word),
        counts.stream()
            .map(
                each ->
                    new Facet.Choice(
                        name(word, each.value(), words),
                        asked.with(word, each.value()),
                        each.count(),
                        asked.on(word, each.value())))
            .toList(),
        open || asked.filters().containsKey(word));
  }

  private List<Chip> chips(Asked asked, Words words) {
    List<Chip> chips = new ArrayList<>();
    if (!asked.text().isEmpty()) {
      chips.add(new Chip(words.say("register.chip.text", asked.text()), asked.withoutText()));
    }
    asked
        .filters()
        .forEach(
            (facet, value) ->
                chips.add(
                    new Chip(
                        words.say(
                            "register.chip",
                            words.say("register.facet." + facet),
                            name(facet, value, words)),
                        asked.with(facet, value))));
    return chips;
  }

  private String name(String facet, String value, Words words) {
    return switch (facet) {
      case "vendor_country", "operator_country", "region" -> words.country(value);
      case "vendor" ->
          first(models.list(ModelQuery.ALL.with(ModelQuery.Facet.VENDOR, value), null, 1))
              .map(model -> model.vendor().name())
              .orElse(value);
      case "model" -> models.find(value).map(ModelView::name).orElse(value);
      case "license", "terms" -> words.value("model.licenses.id", value);
      case "license_kind", "kind" -> words.sayOr("register.kind." + value, value);
      case "modality" -> words.value("model.modalities_in", value);
      case "reasoning" -> words.sayOr("find.reasoning." + value, value);
      case "model_status" -> words.value("model.status", value);
      case "ended" -> words.sayOr("register.ended." + value, value);
      default -> words.value("deployment." + facet, value);
    };
  }

  private static <T> Optional<T> first(Page<T> page) {
    return page.items().stream().findFirst();
  }

  private static <T> Foot foot(Asked asked, long count, Page<T> found, Words words) {
    var next = found.next();
    return new Foot(
        words.say("register.foot", count, found.items().size()),
        asked.cursor().isEmpty() ? null : asked.fromStart(),
        next == null ? null : asked.from(next),
        null);
  }
}
