package com.sekisho.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.Requires;
import com.sekisho.SekishoTest;
import com.sekisho.database.SharedPostgres;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The whole way of a request through the pages, as people walk it.
@SekishoTest
class StoryTest {

  private static final String LOCALE = "en-GB";

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final Caller caller;
  private final DataSource pool;

  @LocalServerPort private int port;

  @Autowired
  StoryTest(Caller caller, DataSource pool) {
    this.caller = caller;
    this.pool = pool;
  }

  @BeforeAll
  static void open() {
    Requires.tool("Chromium", Chromium.isThere());
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void closeWindows() {
    chromium.closeWindows();
  }

  @Test
  void aModelThroughAChineseCloudIsDeniedWithReasonsAndLaw() {
    Page page = signedIn("employee");
    page.navigate("/ask");
    describeUse(page);

    page.check("#unlisted");
    page.selectOption("#model-id", "deepseek-r1-0528");
    page.check("input[name='deployment.hosting'][value='cloud-api']");
    page.fill("#deployment-operator-name", "Alibaba Cloud");
    page.selectOption("#deployment-operator-country", "CN");
    addCountry(page, "deployment-processing_regions", "CN");
    addCountry(page, "deployment-storage_regions", "CN");

    assertThat(page.locator("#verdict .gate--l")).hasText("You cannot use this");
    Locator findings = page.locator("#verdict .findings");
    assertThat(findings).containsText("China");
    assertThat(findings.locator(".finding__beneath a.code").first())
        .hasText(Pattern.compile("geopolitics\\.foreign-access.*"));
    assertThat(findings.locator(".finding__beneath span").first()).not().isEmpty();
    assertThat(page.locator("#why-1")).containsText("reason for finding");
    assertThat(page.locator("#sill-say")).containsText("You cannot use this");
  }

  @Test
  void theSameWeightsOnOwnServersGoThroughReviewToAnApprovedUse() {
    Page requester = signedIn("employee");
    String reference = ask(requester);
    String address = "/cases/" + reference;
    assertThat(requester.locator(".receipt")).containsText(reference);
    assertThat(requester.locator("button[value=approve]")).hasCount(0);

    for (String reviewer : List.of("officer", "security", "dpo", "legal", "chief")) {
      Page page = signedIn(reviewer);
      page.navigate(address);
      Locator approve = page.locator("button[value=approve]");
      if (approve.count() > 0) {
        approve.click();
        assertThat(page.locator(".errors a[href='#reason']")).isVisible();
        page.fill("#reason", "The weights stay on our own machines.");
        page.locator("button[value=approve]").click();
        assertThat(page.locator(".receipt")).containsText("You approved " + reference);
      }
    }
    requester.navigate(address);
    Locator accept = requester.locator("button[value=accept]");
    if (accept.count() > 0) {
      accept.click();
    }
    assertThat(requester.locator("header .gate--l")).hasText("Approved");
    assertThat(requester.locator(".sill a.btn--first")).hasText("See the approved use");

    Page auditor = signedIn("auditor");
    auditor.navigate(address);
    Locator history = auditor.locator("section:has(#history) .chronicle");
    assertThat(history).containsText("asked");
    assertThat(history).containsText("approved");
    assertThat(history).containsText("The weights stay on our own machines.");
    assertThat(auditor.locator("#decide")).hasCount(0);
  }

  @Test
  void nobodyApprovesWhatTheyAskedFor() {
    Page page = signedIn("officer");
    String reference = ask(page);

    assertThat(page.locator("button[value=approve]")).hasCount(0);
    assertThat(page.locator(".sill")).containsText("Nobody approves what they asked for");

    String token = page.locator("#decide input[name=_csrf]").inputValue();
    APIResponse refused =
        page.request()
            .post(
                "/cases/" + reference + "/decide",
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("_csrf", token)
                            .set("verb", "approve")
                            .set("version", "0")
                            .set("reason", "I like it.")));

    assertThat(refused.status()).isIn(403, 409);
    page.navigate("/cases/" + reference);
    assertThat(page.locator("header .gate--l")).hasText("In review");
  }

  @Test
  void withoutJavaScriptTheFormIsCheckedBySendingIt() {
    Page page = chromium.withoutScript(base(), LOCALE);
    Chromium.signIn(page, "employee2");
    page.navigate("/ask?deployment.id=deepseek-r1-0528-vendor-api");
    describeUse(page);
    page.selectOption("#use-user_regions", "JP");

    page.click("button[value=check]");

    assertThat(page.locator("#verdict .gate--l")).hasText("You cannot use this");
    assertThat(page.locator("#use-purpose")).hasValue("customer-support");
    assertThat(page.locator("input[name='use.user_regions'][value=JP]")).isChecked();
    assertThat(page.locator("#saved")).containsText("Saved at");
  }

  @Test
  void whatIsMissingIsListedWithLinksToTheFieldsAndNothingTypedIsLost() {
    Page page = signedIn("employee2");
    page.navigate("/ask?deployment.id=deepseek-r1-0528-on-premises");
    page.check("input[name='use.classification'][value='internal']");

    page.click("button[value=submit]");

    Locator errors = page.locator(".errors");
    assertThat(errors).isFocused();
    errors.locator("a[href='#use-purpose']").click();
    assertThat(page.locator("#use-purpose")).isFocused();
    assertThat(page.locator("input[name='use.classification'][value='internal']")).isChecked();
  }

  @Test
  void allThatIsAnsweredInOneFormIsOneDraft() {
    Page page = signedIn("security");
    page.navigate("/ask?deployment.id=deepseek-r1-0528-on-premises");

    describeUse(page);

    assertThat(page.locator("#verdict .gate--l")).isVisible();
    assertThat(page.locator("#saved")).containsText("Saved at");
    page.navigate("/");
    assertThat(page.locator("a[href*='draft=']")).hasCount(1);
  }

  @Test
  void whileTheDatabaseIsAwayThereIsNoVerdictAndEveryAnswerStays() {
    Page page = signedIn("employee2");
    page.navigate("/ask?deployment.id=deepseek-r1-0528-vendor-api");
    describeUse(page);
    Locator verdict = page.locator("#verdict .gate--l");
    assertThat(verdict).hasText("You cannot use this");

    SharedPostgres.whileAway(
        pool,
        () -> {
          page.check("input[name='use.classification'][value='confidential']");

          assertThat(page.locator("#verdict")).containsText("The database does not answer");
          assertThat(page.locator(".gate--l, #sill-say .gate")).hasCount(0);
          assertThat(page.locator("input[name='use.classification'][value='confidential']"))
              .isChecked();
          assertThat(page.locator("#use-purpose")).hasValue("customer-support");
          page.selectOption("#use-user_regions", "DE");
          assertThat(page.locator("#use-user_regions")).hasValue("DE");
        });

    page.check("input[name='use.audience'][value='public']");
    assertThat(verdict).hasText("You cannot use this");
  }

  @Test
  void theSituationFindsDeploymentsByVerdictAndLeadsToTheForm() {
    approve("models", "claude-opus-5");
    approve("deployments", "claude-opus-5-bedrock-jp");
    Page page = signedIn("employee");
    page.navigate("/find");
    page.selectOption("select[name=purpose]", "translation");
    Locator offer = page.locator("#results .lines__what a[href*='purpose=translation']").first();
    assertThat(offer).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*purpose=translation.*"));

    offer.click();

    assertThat(page.locator("#use-purpose")).hasValue("translation");
    assertThat(page.locator("#verdict .gate--l")).isVisible();
  }

  /// Approves a proposal of the register's first content.
  private void approve(String kind, String id) {
    String address = "/api/v1/" + kind + "/" + id;
    Answer item = caller.as("officer").get(address);
    if (item.at("/status").equals("proposed")) {
      Answer approved =
          caller
              .as("officer")
              .with("If-Match", item.header("ETag"))
              .post(
                  address + "/status",
                  "{\"status\": \"approved\", \"reason\": \"Looked at its terms.\"}");
      assertThat(approved.status()).isEqualTo(200);
    }
  }

  private Page signedIn(String account) {
    return chromium.signedIn(base(), LOCALE, account);
  }

  private String base() {
    return "http://localhost:" + port;
  }

  /// Customer data of people in Japan, for customer support, used inside the company.
  private static void describeUse(Page page) {
    page.selectOption("#use-purpose", "customer-support");
    page.check("input[name='use.classification'][value='internal']");
    page.check("input[name='use.data'][value='personal']");
    page.check("input[name='use.audience'][value='internal']");
    page.check("input[name='use.autonomy'][value='suggest']");
    page.check("input[name='use.commercial'][value='true']");
  }

  private static void addCountry(Page page, String field, String code) {
    page.selectOption("#" + field, code);
    assertThat(page.locator("#" + field + "-r input[value=" + code + "]")).isChecked();
  }

  /// Asks for R1-0528 on own servers, to act alone with nobody said to watch it, which the rules
  /// leave to a person; gives the case's reference.
  private static String ask(Page page) {
    page.navigate("/ask");
    page.fill("#q", "R1-0528");
    // Until the search has answered, a choice would be made in a list that is about to go.
    assertThat(
            page.locator("#found label")
                .filter(new Locator.FilterOptions().setHasNotText("R1-0528")))
        .hasCount(0);
    page.check("input[value='deepseek-r1-0528-on-premises']");
    describeUse(page);
    page.check("input[name='use.autonomy'][value='act-alone']");
    addCountry(page, "use-subject_regions", "JP");
    assertThat(page.locator("#verdict .gate--l")).hasText("Needs review");
    page.click("button[value=submit]");
    page.waitForURL(Pattern.compile(".*/cases/.*"));
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }
}
