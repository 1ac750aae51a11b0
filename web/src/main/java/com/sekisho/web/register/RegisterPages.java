package com.sekisho.web.register;

import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.identity.OrganisationUnits;
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
import com.sekisho.register.VendorView;
import com.sekisho.register.Vendors;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.web.files.ListFile;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Facet;
import com.sekisho.web.parts.Foot;
import com.sekisho.web.register.Listing.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/// Makes the register's lists from what their addresses ask for.
@Component
class RegisterPages {

  static final String MODELS = "/register";
  static final String DEPLOYMENTS = "/register/deployments";
  static final String LICENSES = "/register/licenses";
  static final String VENDORS = "/register/vendors";
  static final String UNITS = "/register/units";

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
  private final Vendors vendors;
  private final OrganisationUnits units;

  RegisterPages(
      Models models,
      Deployments deployments,
      Licenses licenses,
      Vendors vendors,
      OrganisationUnits units) {
    this.models = models;
    this.deployments = deployments;
    this.licenses = licenses;
    this.vendors = vendors;
    this.units = units;
  }

  private static Asked askedOfModels(MultiValueMap<String, String> parameters) {
    return Asked.of(
        MODELS,
        Arrays.stream(ModelQuery.Facet.values()).map(ModelQuery.Facet::word).toList(),
        parameters);
  }

  private static ModelQuery query(Asked asked) {
    ModelQuery query =
        ModelQuery.ALL.withText(asked.searched()).sortedBy(ModelQuery.Sort.ofWord(asked.sorting()));
    for (ModelQuery.Facet facet : ModelQuery.Facet.values()) {
      String value = asked.filters().get(facet.word());
      query = value == null ? query : query.with(facet, value);
    }
    return query;
  }

  ListFile<ModelView> modelsFile(MultiValueMap<String, String> parameters, Words words) {
    ModelQuery query = query(askedOfModels(parameters));
    RegisterFiles files = new RegisterFiles(words);
    return new ListFile<>(
        "models",
        files.models(),
        after -> models.list(query, after, Page.MAX_LIMIT),
        found -> found.stream().map(files::row).toList());
  }

  RegisterPage models(MultiValueMap<String, String> parameters, Actor reader, Words words) {
    Asked asked = askedOfModels(parameters);
    ModelQuery query = query(asked);
    ModelQuery.Sort sort = query.sort();
    long count = models.count(query);
    Page<ModelView> found = models.list(query, asked.after(), ROWS);
    var counts = models.facets(query);
    Listings listings = new Listings(words);
    List<Column> columns = new ArrayList<>(listings.modelColumns());
    sortable(columns, 0, "name", asked, sort.word());
    sortable(columns, 1, "vendor", asked, sort.word());
    sortable(columns, 2, "weights", asked, sort.word());
    sortable(columns, 4, "released", asked, sort.word());
    sortable(columns, 5, "status", asked, sort.word());
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
            sorts(
                Arrays.stream(ModelQuery.Sort.values()).map(ModelQuery.Sort::word).toList(),
                sort.word(),
                words)),
        asked.kept(),
        words.say("register.on." + sort.word(), count),
        chips(asked, words),
        new Listing(
            words.say("register.table.models"),
            columns,
            found.items().stream().map(listings::row).toList()),
        foot(asked, count, found, words),
        deeds("models", reader, words));
  }

  private static Asked askedOfDeployments(MultiValueMap<String, String> parameters) {
    return Asked.of(
        DEPLOYMENTS,
        Arrays.stream(DeploymentQuery.Facet.values()).map(DeploymentQuery.Facet::word).toList(),
        parameters);
  }

  private static DeploymentQuery query(Asked asked, Words words) {
    DeploymentQuery query =
        DeploymentQuery.all(words.today())
            .withText(asked.searched())
            .sortedBy(DeploymentQuery.Sort.ofWord(asked.sorting()));
    for (DeploymentQuery.Facet facet : DeploymentQuery.Facet.values()) {
      String value = asked.filters().get(facet.word());
      query = value == null ? query : query.with(facet, value);
    }
    return query;
  }

  ListFile<DeploymentView> deploymentsFile(MultiValueMap<String, String> parameters, Words words) {
    DeploymentQuery query = query(askedOfDeployments(parameters), words);
    RegisterFiles files = new RegisterFiles(words);
    return new ListFile<>(
        "deployments",
        files.deployments(),
        after -> deployments.list(query, after, Page.MAX_LIMIT),
        found -> found.stream().map(files::row).toList());
  }

  RegisterPage deployments(MultiValueMap<String, String> parameters, Actor reader, Words words) {
    Asked asked = askedOfDeployments(parameters);
    DeploymentQuery query = query(asked, words);
    DeploymentQuery.Sort sort = query.sort();
    long count = deployments.count(query);
    Page<DeploymentView> found = deployments.list(query, asked.after(), ROWS);
    var counts = deployments.facets(query);
    Listings listings = new Listings(words);
    List<Column> columns = new ArrayList<>(listings.deploymentColumns());
    sortable(columns, 0, "model", asked, sort.word());
    sortable(columns, 1, "hosting", asked, sort.word());
    sortable(columns, 2, "operator", asked, sort.word());
    sortable(columns, 4, "status", asked, sort.word());
    sortable(columns, 5, "end_date", asked, sort.word());
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
            sorts(
                Arrays.stream(DeploymentQuery.Sort.values())
                    .map(DeploymentQuery.Sort::word)
                    .toList(),
                sort.word(),
                words)),
        asked.kept(),
        words.say("register.on." + sort.word(), count),
        chips(asked, words),
        new Listing(
            words.say("register.table.deployments"),
            columns,
            found.items().stream().map(listings::row).toList()),
        foot(asked, count, found, words),
        deeds("deployments", reader, words));
  }

  /// A list that is narrowed by one word and sorted by a column.
  ///
  /// @param filter name of the parameter that narrows it, and of its message
  private record Short(String kind, String path, String filter, List<String> sorts) {

    Asked asked(MultiValueMap<String, String> parameters) {
      return Asked.of(path, filter.isEmpty() ? List.of() : List.of(filter), parameters);
    }

    /// The word of the order that is asked for; one that isn't known counts as the first.
    String sort(Asked asked) {
      return sorts.contains(asked.sort()) ? asked.sort() : sorts.getFirst();
    }

    Set<String> wanted(Asked asked) {
      String value = asked.filters().get(filter);
      return value == null ? Set.of() : Set.of(value);
    }
  }

  private static final Short LICENSE_LIST =
      new Short("licenses", LICENSES, "kind", List.of("name", "kind"));
  private static final Short VENDOR_LIST =
      new Short("vendors", VENDORS, "country", List.of("name", "country"));
  private static final Short UNIT_LIST =
      new Short("units", UNITS, "", List.of("name", "above", "country", "sector"));

  private static Licenses.Sort licenseSort(Asked asked) {
    return LICENSE_LIST.sort(asked).equals("kind") ? Licenses.Sort.KIND : Licenses.Sort.NAME;
  }

  private static Vendors.Sort vendorSort(Asked asked) {
    return VENDOR_LIST.sort(asked).equals("country") ? Vendors.Sort.COUNTRY : Vendors.Sort.NAME;
  }

  ListFile<LicenseView> licensesFile(MultiValueMap<String, String> parameters, Words words) {
    Asked asked = LICENSE_LIST.asked(parameters);
    RegisterFiles files = new RegisterFiles(words);
    return new ListFile<>(
        "licenses",
        files.licenses(),
        after ->
            licenses.list(
                asked.searched(),
                LICENSE_LIST.wanted(asked),
                licenseSort(asked),
                after,
                Page.MAX_LIMIT),
        found -> found.stream().map(files::row).toList());
  }

  RegisterPage licenses(MultiValueMap<String, String> parameters, Actor reader, Words words) {
    Asked asked = LICENSE_LIST.asked(parameters);
    Set<String> kinds = LICENSE_LIST.wanted(asked);
    Listings listings = new Listings(words);
    List<Choice> options =
        Arrays.stream(LicenseKind.values())
            .map(each -> new Choice(each.word(), words.say("register.kind." + each.word())))
            .toList();
    return shortList(
        LICENSE_LIST,
        asked,
        licenses.count(asked.searched(), kinds),
        licenses.list(asked.searched(), kinds, licenseSort(asked), asked.after(), ROWS),
        listings.licenseColumns(),
        listings::row,
        List.of(0, 1),
        options,
        reader,
        words);
  }

  ListFile<VendorView> vendorsFile(MultiValueMap<String, String> parameters, Words words) {
    Asked asked = VENDOR_LIST.asked(parameters);
    RegisterFiles files = new RegisterFiles(words);
    return new ListFile<>(
        "vendors",
        files.vendors(),
        after ->
            vendors.list(
                asked.searched(),
                VENDOR_LIST.wanted(asked),
                vendorSort(asked),
                after,
                Page.MAX_LIMIT),
        found -> found.stream().map(files::row).toList());
  }

  RegisterPage vendors(MultiValueMap<String, String> parameters, Actor reader, Words words) {
    Asked asked = VENDOR_LIST.asked(parameters);
    Set<String> countries = VENDOR_LIST.wanted(asked);
    Listings listings = new Listings(words);
    List<Choice> options =
        models
            .facets(ModelQuery.ALL)
            .getOrDefault(ModelQuery.Facet.VENDOR_COUNTRY, List.of())
            .stream()
            .map(each -> new Choice(each.value(), words.country(each.value())))
            .toList();
    return shortList(
        VENDOR_LIST,
        asked,
        vendors.count(asked.searched(), countries),
        vendors.list(asked.searched(), countries, vendorSort(asked), asked.after(), ROWS),
        listings.vendorColumns(),
        listings::row,
        List.of(0, 1),
        options,
        reader,
        words);
  }

  /// Units, of which a company has few, found and sorted at once.
  private static List<OrganisationUnitView> found(
      Asked asked, Map<UnitId, OrganisationUnitView> all, Words words) {
    String text = asked.text().toLowerCase(Locale.ROOT);
    Comparator<OrganisationUnitView> byName = Comparator.comparing(unit -> words.in(unit.name()));
    Comparator<OrganisationUnitView> order =
        switch (UNIT_LIST.sort(asked)) {
          case "above" ->
              Comparator.comparing(
                  unit -> {
                    OrganisationUnitView above = above(unit, all);
                    return above == null ? "" : words.in(above.name());
                  });
          case "country" -> Comparator.comparing(OrganisationUnitView::country);
          case "sector" -> Comparator.comparing(OrganisationUnitView::sector);
          default -> byName;
        };
    return all.values().stream()
        .filter(
            unit ->
                unit.name().en().toLowerCase(Locale.ROOT).contains(text)
                    || unit.name().ja().toLowerCase(Locale.ROOT).contains(text))
        .sorted(order.thenComparing(byName))
        .toList();
  }

  private Map<UnitId, OrganisationUnitView> allUnits() {
    return units.all().stream()
        .collect(Collectors.toMap(OrganisationUnitView::id, Function.identity()));
  }

  private static @Nullable OrganisationUnitView above(
      OrganisationUnitView unit, Map<UnitId, OrganisationUnitView> all) {
    return unit.parent() == null ? null : all.get(unit.parent());
  }

  ListFile<OrganisationUnitView> unitsFile(MultiValueMap<String, String> parameters, Words words) {
    Asked asked = UNIT_LIST.asked(parameters);
    RegisterFiles files = new RegisterFiles(words);
    return new ListFile<>(
        "units",
        files.units(),
        _ -> new Page<>(found(asked, allUnits(), words), null),
        found -> {
          Map<UnitId, OrganisationUnitView> all = allUnits();
          return found.stream().map(unit -> files.row(unit, above(unit, all))).toList();
        });
  }

  RegisterPage units(MultiValueMap<String, String> parameters, Actor reader, Words words) {
    Asked asked = UNIT_LIST.asked(parameters);
    Listings listings = new Listings(words);
    Map<UnitId, OrganisationUnitView> all = allUnits();
    List<OrganisationUnitView> found = found(asked, all, words);
    return shortList(
        UNIT_LIST,
        asked,
        found.size(),
        new Page<>(found, null),
        listings.unitColumns(),
        unit -> listings.row(unit, above(unit, all)),
        List.of(0, 1, 2, 3),
        List.of(),
        reader,
        words);
  }

  /// @param sortable the columns that the list's orders belong to
  /// @param options of the word that narrows it
  private <T> RegisterPage shortList(
      Short list,
      Asked asked,
      long count,
      Page<T> found,
      List<Column> columns,
      Function<T, Listing.Row> row,
      List<Integer> sortable,
      List<Choice> options,
      Actor reader,
      Words words) {
    String sort = list.sort(asked);
    List<Column> headed = new ArrayList<>(columns);
    for (int i = 0; i < sortable.size(); i++) {
      sortable(headed, sortable.get(i), list.sorts().get(i), asked, sort);
    }
    List<RegisterPage.Select> selects = new ArrayList<>();
    if (!options.isEmpty()) {
      List<Choice> all = new ArrayList<>(List.of(new Choice("", words.say("register.all"))));
      all.addAll(options);
      selects.add(
          new RegisterPage.Select(
              list.filter(),
              words.say("register.facet." + list.filter()),
              all,
              asked.filters().getOrDefault(list.filter(), "")));
    }
    return new RegisterPage(
        crumbs(words),
        lead(words),
        kinds(list.path(), words),
        words.say("register." + list.kind()),
        count,
        List.of(),
        list.path(),
        words.say("register.search." + list.kind()),
        asked.text(),
        selects,
        asked.sort().isEmpty() ? List.of() : List.of(new RegisterPage.Kept("sort", asked.sort())),
        words.say("register.on." + sort, count),
        chips(asked, words),
        new Listing(
            words.say("register.table." + list.kind()),
            headed,
            found.items().stream().map(row).toList()),
        foot(asked, count, found, words),
        deeds(list.kind(), reader, words));
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
        new RegisterPage.Kind(words.say("register.vendors"), VENDORS, here.equals(VENDORS)),
        new RegisterPage.Kind(words.say("register.licenses"), LICENSES, here.equals(LICENSES)),
        new RegisterPage.Kind(words.say("register.units"), UNITS, here.equals(UNITS)));
  }

  /// Heads a column with a way to the list sorted by it.
  private static void sortable(
      List<Column> columns, int at, String word, Asked asked, String present) {
    String order =
        !word.equals(present) ? "none" : word.equals("released") ? "descending" : "ascending";
    columns.set(at, columns.get(at).sortedBy(asked.sortedBy(word), order));
  }

  private static RegisterPage.Select sorts(List<String> sorts, String present, Words words) {
    return new RegisterPage.Select(
        "sort",
        words.say("register.sort"),
        sorts.stream().map(sort -> new Choice(sort, words.say("register.sort." + sort))).toList(),
        present);
  }

  private static RegisterPage.Deeds deeds(String kind, Actor reader, Words words) {
    return new RegisterPage.Deeds(
        Items.add(kind, reader),
        words.say("register.add." + kind),
        kind.equals("models") || kind.equals("deployments"));
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
      case "vendor_country", "operator_country", "region", "country" -> words.country(value);
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
        asked.file());
  }
}
