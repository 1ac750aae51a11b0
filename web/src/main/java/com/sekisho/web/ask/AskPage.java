package com.sekisho.web.ask;

import com.sekisho.shared.Bilingual;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form with its answers, and the verdict beside it.
public final class AskPage {

  /// What a deployment in the register looks like where one is picked.
  public record Offer(String id, String model, String name, String note, boolean picked) {}

  /// A word of the company's tables.
  ///
  /// @param marked of a purpose: it weighs heavily on people; of data: it is about people
  public record Term(String id, Bilingual name, @Nullable Bilingual help, boolean marked) {}

  /// What the questions offer to choose from.
  public record Vocabulary(
      List<Term> purposes,
      List<Term> data,
      List<Choice> countries,
      List<Choice> models,
      List<Choice> licenses) {

    Set<String> personal() {
      return data.stream().filter(Term::marked).map(Term::id).collect(Collectors.toSet());
    }
  }

  /// What came of the answers: a verdict, or the reason for which there is none.
  ///
  /// @param failed why nothing could be decided
  /// @param engineAway whether that is our fault
  record Outcome(@Nullable Verdict verdict, @Nullable String failed, boolean engineAway) {}

  /// The findings that the answers to one question cause.
  ///
  /// @param findings their numbers in the verdict
  public record Why(Gate gate, List<Integer> findings) {}

  /// The values of the closed lists, as RULES of the facts schema name them.
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "model.weights", List.of("open", "closed"),
          "model.modalities_in", List.of("text", "image", "audio", "video", "pdf"),
          "deployment.hosting",
              List.of("vendor-api", "cloud-api", "cloud-hosted", "on-premises", "pc", "edge"),
          "deployment.safeguards",
              List.of(
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
                  "network-isolated"),
          "use.classification", List.of("public", "internal", "confidential", "secret"),
          "use.audience", List.of("internal", "partners", "public"),
          "use.offering", List.of("none", "product", "model-as-a-service", "ai-work-assistant"),
          "use.autonomy", List.of("suggest", "approve-each", "act-alone"),
          "use.outputs_train", List.of("no", "own-model", "competing-model"),
          "use.distributes", List.of("no", "weights", "derived-weights"));

  private final Words words;
  private final Vocabulary vocabulary;
  private final Answers answers;
  private final Outcome outcome;
  private final List<Offer> found;
  private final long foundInAll;
  private final String search;
  private final @Nullable Errors errors;
  private final @Nullable String saved;
  private final @Nullable String draft;
  private final @Nullable String caseId;
  private final String unitCountry;

  AskPage(
      Words words,
      Vocabulary vocabulary,
      Answers answers,
      Outcome outcome,
      List<Offer> found,
      long foundInAll,
      String search,
      @Nullable Errors errors,
      @Nullable String saved,
      @Nullable String draft,
      @Nullable String caseId,
      String unitCountry) {
    this.words = words;
    this.vocabulary = vocabulary;
    this.answers = answers;
    this.outcome = outcome;
    this.found = found;
    this.foundInAll = foundInAll;
    this.search = search;
    this.errors = errors;
    this.saved = saved;
    this.draft = draft;
    this.caseId = caseId;
    this.unitCountry = unitCountry;
  }

  public List<Crumb> crumbs() {
    return List.of(new Crumb(words.say("layout.home"), "/"), new Crumb(heading(), null));
  }

  public String heading() {
    return words.say(caseId == null ? "ask.title" : "ask.title.again");
  }

  public @Nullable Errors errors() {
    return errors;
  }

  public boolean wrong(String field) {
    return errors != null && errors.of(field) != null;
  }

  public @Nullable String saved() {
    return saved;
  }

  public @Nullable String draft() {
    return draft;
  }

  public @Nullable String caseId() {
    return caseId;
  }

  public String unitCountry() {
    return unitCountry;
  }

  public boolean unlisted() {
    return answers.unlisted();
  }

  public @Nullable String one(String path) {
    return answers.one(path);
  }

  public Set<String> all(String path) {
    return answers.all(path);
  }

  public String id(String path) {
    return Field.id(path);
  }

  public @Nullable String hint(String path) {
    String hint = words.sayOr("ask.hint." + path, "");
    return hint.isEmpty() ? null : hint;
  }

  public List<Choice> choices(String path) {
    Stream<Choice> named =
        WORDS.getOrDefault(path, List.of()).stream()
            .map(word -> new Choice(word, words.alone(words.value(path, word))));
    return path.equals("deployment.safeguards")
        ? Stream.concat(
                named, Stream.of(new Choice(Answers.NONE, words.alone(words.say("value.none")))))
            .toList()
        : named.toList();
  }

  public List<Choice> yesNo() {
    return List.of(
        new Choice("true", words.alone(words.say("value.true"))),
        new Choice("false", words.alone(words.say("value.false"))),
        new Choice("", words.alone(words.say("ask.unknown"))));
  }

  /// The choice of [#yesNo] that holds: not known until something was answered.
  public Set<String> yesNoOf(String path) {
    Set<String> given = answers.all(path);
    return given.isEmpty() ? Set.of("") : given;
  }

  public List<Choice> purposes() {
    return vocabulary.purposes().stream().map(this::choice).toList();
  }

  public boolean heavy(String purpose) {
    return vocabulary.purposes().stream()
        .anyMatch(term -> term.id().equals(purpose) && term.marked());
  }

  public List<Choice> data() {
    return Stream.concat(
            vocabulary.data().stream().map(this::choice),
            Stream.of(new Choice(Answers.NONE, words.say("ask.data.none"))))
        .toList();
  }

  public boolean personal(String category) {
    return vocabulary.personal().contains(category);
  }

  private Choice choice(Term term) {
    Bilingual help = term.help();
    return new Choice(term.id(), words.in(term.name()), help == null ? null : words.in(help));
  }

  public List<Choice> countries() {
    return vocabulary.countries();
  }

  public List<Choice> models() {
    return vocabulary.models();
  }

  public List<Choice> licenses() {
    return vocabulary.licenses();
  }

  /// The countries chosen for a field, in the order of their names.
  public List<Choice> regions(String path) {
    return answers.all(path).stream()
        .map(code -> new Choice(code, words.country(code)))
        .sorted(Comparator.comparing(Choice::name))
        .toList();
  }

  public String search() {
    return search;
  }

  public List<Offer> found() {
    return found;
  }

  public String foundSay() {
    if (found.size() == 1 && found.getFirst().picked()) {
      return words.say("ask.picked");
    }
    return found.size() >= foundInAll
        ? words.say("ask.found", foundInAll)
        : words.say("ask.found.more", foundInAll, found.size());
  }

  public @Nullable Verdict verdict() {
    return outcome.verdict();
  }

  public @Nullable String failed() {
    return outcome.failed();
  }

  public boolean engineAway() {
    return outcome.engineAway();
  }

  public @Nullable Gate gate() {
    Verdict verdict = outcome.verdict();
    return verdict == null ? null : verdict.gate();
  }

  /// The verdict as it is read out.
  public String said() {
    Verdict verdict = outcome.verdict();
    if (verdict == null) {
      return words.say("ask.failed");
    }
    Gate gate = verdict.gate();
    return gate == null
        ? verdict.say()
        : words.say("ask.said", words.say("gate.l." + gate.word()), verdict.say());
  }

  /// What submitting would do.
  public String sill() {
    Gate gate = gate();
    if (gate == null) {
      return words.say("ask.sill.none");
    }
    Verdict verdict = outcome.verdict();
    if (verdict != null && verdict.open().stream().anyMatch(Verdict.Open::required)) {
      return words.say("ask.sill.required");
    }
    return words.say("ask.sill." + gate.word());
  }

  /// The fields that must show although they are asked only at need: those still open, and those
  /// that a finding rests on.
  public String openFields() {
    Verdict verdict = outcome.verdict();
    if (verdict == null) {
      return "";
    }
    Stream<@Nullable String> open = verdict.open().stream().map(Verdict.Open::field);
    Stream<@Nullable String> used =
        verdict.findings().stream()
            .flatMap(finding -> finding.facts().stream())
            .flatMap(fact -> Field.of(fact.path()).stream())
            .map(Field::id);
    TreeSet<String> ids = new TreeSet<>();
    Stream.concat(open, used)
        .forEach(
            id -> {
              if (id != null) {
                ids.add(id);
              }
            });
    return String.join(" ", ids);
  }

  /// Which findings stand in the way because of the answers to a question, or none.
  public @Nullable Why why(int question) {
    Verdict verdict = outcome.verdict();
    if (verdict == null) {
      return null;
    }
    Why why = null;
    for (int i = 0; i < verdict.findings().size(); i++) {
      var finding = verdict.findings().get(i);
      Gate gate = Gate.of(finding.outcome());
      boolean stands = gate == Gate.CLOSED || gate == Gate.KEEPER;
      boolean causes =
          finding.facts().stream()
              .flatMap(fact -> Field.of(fact.path()).stream())
              .anyMatch(field -> field.question().number() == question);
      if (stands && causes) {
        int number = i + 1;
        why =
            why == null
                ? new Why(gate, List.of(number))
                : new Why(
                    why.gate(), Stream.concat(why.findings().stream(), Stream.of(number)).toList());
      }
    }
    return why;
  }
}
