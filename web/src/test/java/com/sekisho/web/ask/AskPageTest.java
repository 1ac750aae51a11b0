package com.sekisho.web.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.decision.Citation;
import com.sekisho.decision.FactUsed;
import com.sekisho.decision.Finding;
import com.sekisho.decision.Outcome;
import com.sekisho.pages.Rendering;
import com.sekisho.shared.Bilingual;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class AskPageTest {

  private static final Answers ANSWERS =
      new Answers(
          Map.of(
              "deployment.id", List.of("r1-deepseek"),
              "use.purpose", List.of("customer-support"),
              "use.classification", List.of("confidential"),
              "use.data", List.of("personal"),
              "use.subject_regions", List.of("DE", "FR"),
              "use.audience", List.of("internal"),
              "use.autonomy", List.of("suggest")),
          false);

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void theFormIsDrawnInBothLanguagesWithAnswersVerdictAndErrors(String language) throws Exception {
    Words words = Rendering.words(Locale.of(language));
    Errors errors =
        new Errors(
            "2", List.of(new Errors.Wrong("use-purpose", "!"), new Errors.Wrong(null, "?")), "");

    String page =
        Rendering.page(
            "ask/ask",
            words.locale(),
            Map.of("words", words, "frame", Rendering.frame(), "page", page(words, errors)));

    Files.writeString(
        Files.createDirectories(Path.of("target", "gallery")).resolve("ask." + language + ".html"),
        page.replace("href=\"/css/", "href=\"../../src/main/resources/static/css/"));
    assertThat(page)
        .doesNotContain("??")
        .contains(
            "name=\"use.data\" value=\"personal\" id=\"use-data\" data-personal=\"true\" checked")
        .contains("href=\"#use-purpose\"")
        .contains("aria-describedby=\"use-purpose-e\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void anAnswerRenewsVerdictSillAndReasonsOutOfBand(String language) throws Exception {
    Words words = Rendering.words(Locale.of(language));

    String fragments =
        Rendering.page(
            "ask/live :: answer",
            words.locale(),
            Map.of("words", words, "frame", Rendering.frame(), "page", page(words, null)));

    assertThat(fragments)
        .doesNotContain("??")
        .contains("id=\"said\" class=\"unseen\" role=\"status\" data-hx-swap-oob=\"innerHTML\"")
        .contains("id=\"sill-say\" data-hx-swap-oob=\"true\"")
        .contains("id=\"why-1\" data-hx-swap-oob=\"true\" class=\"question__why gate--closed\"")
        .contains("id=\"why-2\" data-hx-swap-oob=\"true\"></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ask/live :: found(page=${page})",
        "ask/live :: regions(path='use.user_regions',"
            + " chosen=${page.regions('use.subject_regions')}, countries=${page.countries})"
      })
  void theFragmentsThatASearchAndACountryRenewAreDrawnByThemselves(String view) throws Exception {
    Words words = Rendering.words(Locale.JAPANESE);

    String fragment =
        Rendering.page(
            view,
            words.locale(),
            Map.of("words", words, "frame", Rendering.frame(), "page", page(words, null)));

    assertThat(fragment).startsWith("<div").doesNotContain("??").doesNotContain("<html");
  }

  @Test
  void aQuestionNamesTheFindingsThatItsAnswersCause() {
    AskPage page = page(Rendering.words(Locale.ENGLISH), null);

    assertThat(page.why(1)).isEqualTo(new AskPage.Why(Gate.CLOSED, List.of(1, 2)));
    assertThat(page.why(4)).isEqualTo(new AskPage.Why(Gate.KEEPER, List.of(2)));
    assertThat(page.why(5)).isNull();
  }

  @Test
  void questionsAskedOnlyAtNeedShowWhereTheyAreOpenOrAFindingRestsOnThem() {
    assertThat(page(Rendering.words(Locale.ENGLISH), null).openFields())
        .isEqualTo(
            "deployment-operator-country deployment-processing_regions use-oversight"
                + " use-subject_regions");
  }

  private static AskPage page(Words words, @Nullable Errors errors) {
    List<AskPage.Term> purposes =
        List.of(
            new AskPage.Term(
                "customer-support",
                new Bilingual("Customer support", "顧客対応"),
                new Bilingual("Answering customers", "問い合わせへの回答"),
                false));
    List<AskPage.Term> data =
        List.of(
            new AskPage.Term("personal", new Bilingual("Personal data", "個人データ"), null, true),
            new AskPage.Term("source-code", new Bilingual("Source code", "ソースコード"), null, false));
    AskPage.Vocabulary vocabulary =
        new AskPage.Vocabulary(
            purposes,
            data,
            List.of(new Choice("DE", words.country("DE")), new Choice("FR", words.country("FR"))),
            List.of(new Choice("deepseek-r1", "DeepSeek-R1")),
            List.of(new Choice("MIT", "MIT")));
    Verdict verdict =
        new Verdict(
            Gate.CLOSED,
            "…",
            words.say("ask.count", 2, 1),
            true,
            List.of(new Verdict.Open(words.fact("use.oversight"), "use-oversight", false, false)),
            List.of(),
            List.of(
                finding(Outcome.DENY, "deployment.operator.country"),
                finding(
                    Outcome.NEEDS_REVIEW,
                    "use.subject_regions",
                    "deployment.processing_regions[0]")));
    return new AskPage(
        words,
        vocabulary,
        ANSWERS,
        new AskPage.Outcome(verdict, null, false),
        List.of(new AskPage.Offer("r1-deepseek", "DeepSeek-R1-0528", "DeepSeek API", "…", true)),
        1,
        "",
        errors,
        words.say("ask.saved", "9:42"),
        "0b9f3a52-0000-4000-8000-000000000000",
        null,
        words.country("JP"));
  }

  private static Finding finding(Outcome outcome, String... paths) {
    return new Finding(
        "geopolitics.foreign-access",
        "geopolitics.foreign-access",
        outcome,
        new Bilingual("The operator is a company in China.", "運営者が中国の企業です。"),
        Arrays.stream(paths)
            .map(path -> new FactUsed(path, JsonNodeFactory.instance.stringNode("CN")))
            .toList(),
        List.of(new Citation("law", new Bilingual("National Intelligence Law", "国家情報法"), "Art. 7")),
        List.of(),
        List.of(),
        null);
  }
}
