package com.sekisho.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sekisho.Caller;
import com.sekisho.Requires;
import com.sekisho.SekishoTest;
import com.sekisho.scenarios.AUse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An auditor keeps a checkpoint, and later shows by it that nothing was rewritten.
@SekishoTest
class VerifyStoryTest {

  private static final String LOCALE = "en-GB";

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  private final Caller caller;

  @LocalServerPort private int port;

  @Autowired
  VerifyStoryTest(Caller caller) {
    this.caller = caller;
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

  private String base() {
    return "http://localhost:" + port;
  }

  /// Somebody asks for something, and a checkpoint covers it.
  ///
  /// @return the event's id
  private String ask() {
    Caller employee = caller.as("employee");
    String id =
        employee
            .post("/api/v1/requests", AUse.ofAnOpenModelOnOwnServers().json())
            .json()
            .path("id")
            .asString();
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> employee.get("/api/v1/requests/" + id).json(),
            asked -> asked.at("/history/0/log").isObject())
        .at("/history/0/id")
        .asString();
  }

  @Test
  void theAuditorKeepsACheckpointAndPastesItLater() throws IOException {
    ask();
    Page auditor = chromium.signedIn(base(), LOCALE, "auditor");
    auditor.navigate("/audit");
    auditor.click("a[href='/audit/verify']");
    Download download = auditor.waitForDownload(() -> auditor.click(".sill .btn--first"));
    assertThat(download.suggestedFilename()).startsWith("sekisho-checkpoint-");
    String kept = Files.readString(download.path());
    ask();

    auditor.navigate("/audit/verify");
    auditor.fill("#checkpoint", kept);
    auditor.click("button:text('Compare')");

    assertThat(auditor.locator("section:has(#old) .receipt"))
        .containsText("is the beginning of today’s log");
    assertThat(auditor.locator("section:has(#old) .receipt")).isFocused();
    auditor.locator("section:has(#old) summary").click();
    assertThat(auditor.locator(".hashes li").first()).isVisible();
    assertThat(Chromium.barriers(auditor)).isEmpty();

    String[] lines = kept.split("\n", 3);
    auditor.fill("#checkpoint", lines[0] + "\n" + (Long.parseLong(lines[1]) - 1) + "\n" + lines[2]);
    auditor.click("button:text('Compare')");

    assertThat(auditor.locator("section:has(#old) .receipt--no"))
        .containsText("is not signed by a key of this log");
    assertThat(auditor.locator("#checkpoint")).hasValue(Pattern.compile(".+"));
    assertThat(Chromium.barriers(auditor)).isEmpty();
  }

  @Test
  void theWholeLogIsVerifiedWhileTheAuditorLooksOn() {
    ask();
    Page auditor = chromium.signedIn(base(), LOCALE, "auditor");
    auditor.navigate("/audit/verify");

    auditor.locator("section:has(#whole) button").click();

    assertThat(auditor.locator("#whole-state .receipt")).containsText("as they were signed");
  }

  @Test
  void withoutJavaScriptACheckpointIsComparedTheSameWay() {
    ask();
    Page auditor = chromium.withoutScript(base(), LOCALE);
    Chromium.signIn(auditor, "auditor");
    auditor.navigate("/audit/verify");
    String note = auditor.locator("#note").inputValue();
    ask();

    auditor.fill("#checkpoint", note);
    auditor.click("button:text('Compare')");

    assertThat(auditor.locator("section:has(#old) .receipt"))
        .containsText("is the beginning of today’s log");
  }

  @ParameterizedTest
  @CsvSource({"ja-JP, 1440, DARK", "en-GB, 390, LIGHT"})
  void theProofsPagesHaveNoBarriers(String locale, int width, ColorScheme scheme) {
    String event = "/audit/events/" + ask();
    Page auditor = chromium.window(base(), locale, width, scheme);
    Chromium.signIn(auditor, "auditor");
    for (String address : new String[] {"/", "/audit", "/audit/verify", event, event + "/proof"}) {
      auditor.navigate(address);
      assertThat(Chromium.barriers(auditor)).as(address).isEmpty();
      assertThat(auditor.content()).doesNotContain("??");
    }
    auditor.locator("section:has(#way) summary").click();
    assertThat(Chromium.barriers(auditor)).isEmpty();
  }
}
