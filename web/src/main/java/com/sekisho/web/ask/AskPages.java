package com.sekisho.web.ask;

import com.sekisho.check.Answering;
import com.sekisho.check.Checker;
import com.sekisho.check.OpenQuestion;
import com.sekisho.decision.NoVerdict;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.policy.Tables;
import com.sekisho.register.DeploymentFacts;
import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.register.ModelQuery;
import com.sekisho.register.Models;
import com.sekisho.register.Status;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Page;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes the form: what can be chosen, what was found, and what the answers come to.
@Component
class AskPages {

  private static final int OFFERS = 8;

  private final Checker checker;
  private final Tables tables;
  private final Deployments deployments;
  private final Models models;
  private final OrganisationUnits units;

  AskPages(
      Checker checker,
      Tables tables,
      Deployments deployments,
      Models models,
      OrganisationUnits units) {
    this.checker = checker;
    this.tables = tables;
    this.deployments = deployments;
    this.models = models;
    this.units = units;
  }

  /// What surrounds the answers: where they are kept, what was searched for, what was refused.
  ///
  /// @param saved what is said of the draft
  /// @param caseId reference of the request that is being changed
  record Around(
      String search,
      @Nullable Errors errors,
      @Nullable String saved,
      @Nullable String draft,
      @Nullable String caseId) {

    static final Around NOTHING = new Around("", null, null, null, null);
  }

  AskPage page(Answers answers, Around around, Actor actor, Words words) {
    AskPage.Vocabulary vocabulary = vocabulary(words);
    AskPage.Outcome outcome = outcome(answers, vocabulary, actor, words);
    return page(answers, around, vocabulary, outcome, actor, words);
  }

  /// The same without asking for a verdict, for parts of the page that show none.
  AskPage undecided(Answers answers, Around around, Actor actor, Words words) {
    AskPage.Outcome none = new AskPage.Outcome(null, null, false);
    return page(answers, around, vocabulary(words), none, actor, words);
  }

  private AskPage page(
      Answers answers,
      Around around,
      AskPage.Vocabulary vocabulary,
      AskPage.Outcome outcome,
      Actor actor,
      Words words) {
    List<AskPage.Offer> found = new ArrayList<>();
    long inAll = offers(answers, around.search(), found, words);
    return new AskPage(
        words,
        vocabulary,
        answers,
        outcome,
        found,
        inAll,
        around.search(),
        around.errors(),
        around.saved(),
        around.draft(),
        around.caseId(),
        words.country(units.get(actor.unit()).country()));
  }

  /// The body of the request that the answers make.
  ObjectNode body(Answers answers, Words words) {
    return answers.body(vocabulary(words).personal());
  }

  private AskPage.Outcome outcome(
      Answers answers, AskPage.Vocabulary vocabulary, Actor actor, Words words) {
    if (!answers.namesDeployment()) {
      return new AskPage.Outcome(
          new Verdict(null, words.say("ask.nothing"), "", false, List.of(), List.of(), List.of()),
          null,
          false);
    }
    try {
      Answering answering =
          checker.answer(answers.body(vocabulary.personal()), actor, words.today());
      return new AskPage.Outcome(verdict(answers, answering, words), null, false);
    } catch (InvalidInput refused) {
      List<String> wrong =
          refused.violations().stream()
              .map(
                  violation ->
                      words.say(
                          "ask.wrong", words.fact(violation.path()), words.in(violation.message())))
              .toList();
      return new AskPage.Outcome(null, words.say("ask.invalid", String.join(" ", wrong)), false);
    } catch (NoVerdict none) {
      return new AskPage.Outcome(null, words.in(none.explanation()), true);
    }
  }

  private static Verdict verdict(Answers answers, Answering answering, Words words) {
    var decision = answering.decision();
    List<Verdict.Open> open =
        answering.open().stream().map(question -> open(answers, question, words)).toList();
    String say =
        decision.findings().isEmpty()
            ? words.say("ask.noFinding")
            : words.in(decision.findings().getFirst().message());
    return new Verdict(
        Gate.of(decision.outcome()),
        say,
        words.say("ask.count", decision.findings().size(), open.size()),
        answering.settled(),
        open,
        decision.conditions(),
        decision.findings());
  }

  private static Verdict.Open open(Answers answers, OpenQuestion question, Words words) {
    Optional<Field> field =
        Field.of(question.path()).filter(asked -> answers.unlisted() || !asked.ofUnlisted());
    return new Verdict.Open(
        words.fact(question.path()),
        field.map(Field::id).orElse(null),
        question.required(),
        question.couldChange());
  }

  /// The picked deployment, and what a search finds besides.
  ///
  /// @return how many there are in all
  private long offers(Answers answers, String search, List<AskPage.Offer> found, Words words) {
    String picked = answers.one(Field.DEPLOYMENT_ID.path());
    Optional<DeploymentView> pick = picked == null ? Optional.empty() : deployments.find(picked);
    pick.ifPresent(view -> found.add(offer(view, true, words)));
    if (pick.isPresent() && search.isBlank()) {
      return 1;
    }
    DeploymentQuery query = DeploymentQuery.all(words.today()).withText(search);
    Page<DeploymentView> page = deployments.list(query, null, OFFERS);
    page.items().stream()
        .filter(view -> !view.id().equals(picked))
        .map(view -> offer(view, false, words))
        .forEach(found::add);
    return Math.max(deployments.count(query), found.size());
  }

  private static AskPage.Offer offer(DeploymentView view, boolean picked, Words words) {
    DeploymentFacts facts = view.facts();
    List<String> regions = facts.processingRegions();
    String where = regions == null ? words.say("value.unknown") : words.countries(regions);
    String vendor =
        words.say(
            "ask.vendor",
            view.model().vendor().name(),
            words.country(view.model().vendor().country()));
    String hosting = words.value("deployment.hosting", facts.hosting().word());
    var end = facts.endDate();
    String note =
        end != null && view.endedBy(words.today())
            ? words.say("ask.offer.ended", vendor, hosting, where, words.date(end))
            : words.say("ask.offer", vendor, hosting, where);
    String marked =
        view.status() == Status.APPROVED
            ? note
            : words.say(
                "ask.offer.status", note, words.value("deployment.status", view.status().word()));
    return new AskPage.Offer(
        view.id(), view.model().name(), words.in(facts.name()), marked, picked);
  }

  private AskPage.Vocabulary vocabulary(Words words) {
    List<Choice> countries =
        tables.countries().stream()
            .map(country -> new Choice(country.id(), words.in(country.name())))
            .sorted(Comparator.comparing(Choice::name))
            .toList();
    List<Choice> known =
        models.list(ModelQuery.ALL, null, Page.MAX_LIMIT).items().stream()
            .map(model -> new Choice(model.id(), model.name()))
            .toList();
    List<Choice> licenses = new ArrayList<>();
    for (JsonNode license : tables.table("licenses").path("licenses")) {
      licenses.add(new Choice(license.path("id").asString(""), license.path("name").asString("")));
    }
    licenses.sort(Comparator.comparing(Choice::name));
    return new AskPage.Vocabulary(
        terms("purposes", "high_impact"),
        terms("data_categories", "personal"),
        countries,
        known,
        List.copyOf(licenses));
  }

  private List<AskPage.Term> terms(String table, String mark) {
    List<AskPage.Term> terms = new ArrayList<>();
    for (JsonNode row : tables.table(table).path("rows")) {
      terms.add(
          new AskPage.Term(
              row.path("id").asString(""),
              text(row.path("name")),
              row.path("help").isObject() ? text(row.path("help")) : null,
              row.path(mark).asBoolean(false)));
    }
    return List.copyOf(terms);
  }

  private static Bilingual text(JsonNode node) {
    return new Bilingual(node.path("en").asString(""), node.path("ja").asString(""));
  }
}
