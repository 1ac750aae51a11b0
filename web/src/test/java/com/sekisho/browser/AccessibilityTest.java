package com.sekisho.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sekisho.Caller;
import com.sekisho.Requires;
import com.sekisho.SekishoTest;
import com.sekisho.pages.FilledPages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// No page may have a barrier that axe knows of under WCAG 2.2 A and AA.
@SekishoTest
class AccessibilityTest {

  private static final String SITUATION =
      "/find?subject=DE&data=personal&classification=confidential&purpose=customer-support"
          + "&audience=internal&autonomy=suggest&place=any";

  private static final String ANSWERED =
      "/ask?deployment.id=deepseek-r1-0528-vendor-api&use.purpose=customer-support"
          + "&use.classification=confidential&use.data=personal&use.subject_regions=DE"
          + "&use.audience=public&use.autonomy=act-alone";

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @Autowired private Caller caller;
  @LocalServerPort private int port;

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

  /// Each of these at one width and in one scheme: their parts are those of the pages below.
  @ParameterizedTest
  @CsvSource({"officer, ja-JP, 1440, LIGHT", "employee, en-GB, 390, DARK"})
  void casesAndUsesInEveryStateHaveNoBarriers(
      String account, String locale, int width, ColorScheme scheme) {
    FilledPages filled = new FilledPages(caller);
    List<String> addresses = new ArrayList<>(filled.cases());
    addresses.addAll(filled.uses());
    addresses.add("/");
    try (Page page = chromium.window("http://localhost:" + port, locale, width, scheme)) {
      Chromium.signIn(page, account);
      for (String address : addresses) {
        page.navigate(address);
        assertThat(page.locator("main section").count()).as(address).isPositive();
        assertThat(Chromium.barriers(page)).as(address).isEmpty();
      }
    }
  }

  @Test
  void theLogHasNoBarriersForWhoReadsIt() {
    FilledPages filled = new FilledPages(caller);
    try (Page page = chromium.signedIn("http://localhost:" + port, "ja-JP", "auditor")) {
      for (String address : List.of("/audit", filled.event(), filled.cases().getFirst())) {
        page.navigate(address);
        assertThat(Chromium.barriers(page)).as(address).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ja-JP, 1440, LIGHT",
    "en-GB, 1440, DARK",
    "ja-JP, 390, DARK",
    "en-GB, 390, LIGHT",
  })
  void pagesHaveNoBarriers(String locale, int width, ColorScheme scheme) {
    String base = "http://localhost:" + port;
    try (Page page = chromium.window(base, locale, width, scheme)) {
      page.navigate("/login");
      assertThat(Chromium.barriers(page)).as("/login").isEmpty();
      Chromium.signIn(page, "officer");
      for (String address :
          new String[] {
            "/",
            "/find",
            SITUATION,
            "/ask",
            "/ask?unlisted=true",
            ANSWERED,
            "/cases",
            "/cases/none",
            "/uses",
            "/rules",
            "/rules/geopolitics.foreign-access",
            "/register",
            "/register/deployments",
            "/register/licenses",
            "/register/models/deepseek-r1-distill-llama-70b",
            "/register/deployments/deepseek-r1-0528-vendor-api",
            "/register/vendors/deepseek",
            "/register/licenses/llama-4-community",
            "/audit"
          }) {
        page.navigate(address);
        assertThat(Chromium.barriers(page)).as(address).isEmpty();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(locale.substring(0, 2));
        assertThat(page.content()).doesNotContain("??");
      }
    }
  }
}
