package com.sekisho.web.uses;

import com.sekisho.export.Cell;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.register.DeploymentView;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.use.UseOrder;
import com.sekisho.use.UseQuery;
import com.sekisho.use.UseState;
import com.sekisho.use.UseView;
import com.sekisho.use.Uses;
import com.sekisho.web.cases.Cases;
import com.sekisho.web.files.ListFile;
import com.sekisho.web.layout.Address;
import com.sekisho.web.layout.Counted;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Foot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the list of approved uses from the filters that its address names.
@Component
class UsesPages {

  private static final int ROWS = 25;

  /// How near a last day counts as near, in days.
  private static final int NEAR = 90;

  private static final String CONDITIONS = "conditions";
  private static final String ENDING = "ending";

  private final Uses uses;
  private final People people;
  private final OrganisationUnits units;
  private final Cases cases;

  UsesPages(Uses uses, People people, OrganisationUnits units, Cases cases) {
    this.uses = uses;
    this.people = people;
    this.units = units;
    this.cases = cases;
  }

  /// What the address asks for; empty texts don't narrow.
  ///
  /// @param only [#CONDITIONS] for those with open conditions, [#ENDING] for those that end soon
  record Asked(
      String q,
      String state,
      String only,
      String model,
      String deployment,
      String sort,
      String cursor) {

    UseOrder order() {
      return UseOrder.ofWord(sort).orElse(UseOrder.UNTIL);
    }

    UseQuery query(Words words) {
      UseQuery query = UseQuery.ALL.sortedBy(order());
      Optional<UseState> wanted = stateOf();
      if (wanted.isPresent()) {
        query = query.in(wanted.get());
      }
      if (only.equals(CONDITIONS)) {
        query = query.withConditionsOpen();
      }
      if (only.equals(ENDING)) {
        query = query.endingBy(words.today().plusDays(NEAR));
      }
      if (!model.isEmpty()) {
        query = query.ofModel(model);
      }
      if (!deployment.isEmpty()) {
        query = query.onDeployment(deployment);
      }
      return q.isBlank() ? query : query.matching(q.strip());
    }

    Optional<UseState> stateOf() {
      return Arrays.stream(UseState.values())
          .filter(value -> UsePages.word(value).equals(state))
          .findFirst();
    }

    /// The same list with one filter taken away, from its start.
    String without(String filter) {
      return address("/uses", filter, sort, "");
    }

    String after(Cursor next) {
      return address("/uses", "", sort, next.value());
    }

    String sortedBy(UseOrder other) {
      return address("/uses", "", other.word(), "");
    }

    /// The whole list as a file.
    String file() {
      return address("/uses.csv", "", sort, "");
    }

    private String address(String path, String left, String order, String from) {
      return Address.of(path)
          .with("deployment", left.equals("deployment") ? "" : deployment)
          .with("model", left.equals("model") ? "" : model)
          .with("only", left.equals("only") ? "" : only)
          .with("q", left.equals("q") ? "" : q)
          .with("state", left.equals("state") ? "" : state)
          .with("sort", order)
          .with("cursor", from)
          .toString();
    }
  }

  /// The whole list as a file.
  ListFile<UseView> file(Asked asked, Actor reader, Words words) {
    UseQuery query = asked.query(words);
    return new ListFile<>(
        "uses",
        Stream.of(
                "reference",
                "use",
                "model",
                "deployment",
                "owner",
                "unit",
                "state",
                "conditions",
                "approved",
                "until")
            .map(column -> words.say("uses.file." + column))
            .toList(),
        after -> uses.list(query.page(after, Page.MAX_LIMIT), reader),
        found -> cells(found, words));
  }

  private List<List<Cell>> cells(List<UseView> found, Words words) {
    Map<String, DeploymentView> deployments =
        cases.deploymentsOf(found.stream().map(UseView::summary).toList());
    Map<ActorId, PersonView> owners = people.findAll(found.stream().map(UseView::owner).toList());
    Map<UnitId, String> unitNames =
        units.all().stream()
            .collect(Collectors.toMap(unit -> unit.id(), unit -> words.in(unit.name())));
    return found.stream()
        .map(
            use ->
                List.of(
                    Cell.of(use.reference()),
                    Cell.of(words.value("use.purpose", use.summary().purpose())),
                    Cell.of(cases.model(use.summary(), words)),
                    Cell.of(cases.deployment(use.summary(), deployments, words)),
                    Cell.of(words.who(use.owner(), owners.get(use.owner()))),
                    Cell.of(unitNames.get(use.unit())),
                    Cell.of(UsePages.said(use.state(), words)),
                    Cell.of(use.openConditions()),
                    Cell.of(use.approvedAt()),
                    Cell.of(use.validUntil())))
        .toList();
  }

  /// The ways to the list in other orders, by column.
  private static Map<String, UsesPage.Sort> sorts(Asked asked) {
    Map<String, UsesPage.Sort> sorts = new LinkedHashMap<>();
    for (UseOrder order : UseOrder.values()) {
      sorts.put(
          order.word(),
          new UsesPage.Sort(
              asked.sortedBy(order),
              order != asked.order() ? "none" : order.rising() ? "ascending" : "descending"));
    }
    return sorts;
  }

  private Counted count(UseQuery query, Actor reader) {
    return Counted.of(uses.countUpTo(Counted.ENOUGH, query, reader));
  }

  UsesPage page(Asked asked, Actor reader, Words words) {
    UseQuery query = asked.query(words);
    Counted count = count(query, reader);
    Page<UseView> found =
        uses.list(
            query.page(asked.cursor().isEmpty() ? null : new Cursor(asked.cursor()), ROWS), reader);
    UseQuery active = UseQuery.ALL.in(UseState.ACTIVE);
    Cursor more = found.next();
    return new UsesPage(
        List.of(
            new Crumb(words.say("layout.home"), "/"), new Crumb(words.say("layout.uses"), null)),
        words.say("uses.head"),
        words.say(
            "uses.lead",
            count(active, reader).in(words),
            count(active.endingBy(words.today().plusDays(NEAR)), reader).in(words),
            count(active.withConditionsOpen(), reader).in(words)),
        asked.q(),
        asked.state(),
        asked.only(),
        states(words),
        onlys(words),
        count.shown(),
        count.say("uses.on." + asked.order().word(), words),
        asked.sort(),
        sorts(asked),
        chips(asked, words),
        rows(found.items(), words),
        new Foot(
            count.foot(found.items().size(), words),
            asked.cursor().isEmpty() ? null : asked.without("cursor"),
            more == null ? null : asked.after(more),
            count.shown() == 0 ? null : asked.file()));
  }

  private static List<Choice> states(Words words) {
    return Stream.concat(
            Stream.of(new Choice("", words.say("uses.all"))),
            Arrays.stream(UseState.values())
                .map(state -> new Choice(UsePages.word(state), UsePages.said(state, words))))
        .toList();
  }

  private static List<Choice> onlys(Words words) {
    return List.of(
        new Choice("", words.say("uses.all")),
        new Choice(CONDITIONS, words.say("uses.only.conditions")),
        new Choice(ENDING, words.say("uses.only.ending")));
  }

  private static List<Chip> chips(Asked asked, Words words) {
    List<Chip> chips = new ArrayList<>();
    if (!asked.q().isBlank()) {
      chips.add(new Chip(words.say("uses.chip.text", asked.q().strip()), asked.without("q")));
    }
    asked
        .stateOf()
        .ifPresent(
            state -> chips.add(new Chip(UsePages.said(state, words), asked.without("state"))));
    onlys(words).stream()
        .filter(choice -> !choice.id().isEmpty() && choice.id().equals(asked.only()))
        .forEach(choice -> chips.add(new Chip(choice.name(), asked.without("only"))));
    if (!asked.model().isEmpty()) {
      chips.add(new Chip(words.say("uses.chip.model", asked.model()), asked.without("model")));
    }
    if (!asked.deployment().isEmpty()) {
      chips.add(
          new Chip(
              words.say("uses.chip.deployment", asked.deployment()), asked.without("deployment")));
    }
    return chips;
  }

  private List<UsesPage.Row> rows(List<UseView> found, Words words) {
    Map<String, DeploymentView> deployments =
        cases.deploymentsOf(found.stream().map(UseView::summary).toList());
    Map<ActorId, PersonView> owners = people.findAll(found.stream().map(UseView::owner).toList());
    return found.stream().map(use -> row(use, deployments, owners, words)).toList();
  }

  private UsesPage.Row row(
      UseView use,
      Map<String, DeploymentView> deployments,
      Map<ActorId, PersonView> owners,
      Words words) {
    long open = use.openConditions();
    boolean active = use.state() == UseState.ACTIVE;
    return new UsesPage.Row(
        "/uses/" + use.id(),
        words.value("use.purpose", use.summary().purpose()),
        words.say(
            "case.from",
            words.who(use.owner(), owners.get(use.owner())),
            words.in(units.get(use.unit()).name())),
        use.reference(),
        cases.what(use.summary(), deployments, words),
        UsePages.gate(use),
        UsePages.said(use.state(), words),
        open == 0 ? null : words.say("uses.open", open),
        words.date(use.validUntil()),
        active ? words.distance(use.validUntil()) : "",
        active && words.soon(use.validUntil()));
  }
}
