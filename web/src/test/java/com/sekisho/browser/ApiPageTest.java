package com.sekisho.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sekisho.Requires;
import com.sekisho.SekishoTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The page that describes the API is there for whoever signs in, and works under the same content
/// security policy as everything else.
@SekishoTest
class ApiPageTest {

  /// Swagger UI writes a style into its page, which is blocked; nothing that it offers needs it.
  private static final String BLOCKED_STYLE = "Applying inline style violates";

  @LocalServerPort private int port;

  @Test
  void anOperationIsFoundAndTriedOut() {
    Requires.tool("Chromium", Chromium.isThere());
    try (Chromium chromium = Chromium.open()) {
      Page page = chromium.withPassword("http://localhost:" + port, "employee");
      List<String> complaints = new ArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !message.text().startsWith(BLOCKED_STYLE)) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);

      page.navigate("/swagger-ui/index.html");
      Locator rules = page.locator(".opblock-get:has([data-path='/api/v1/rules'])");
      rules.locator(".opblock-summary-control").click();
      rules.locator(".try-out__btn").click();
      rules.locator(".execute").click();

      assertThat(
              rules
                  .locator(".live-responses-table td.response-col_status:not(.col_header)")
                  .first())
          .hasText("200");
      assertThat(complaints).isEmpty();
    }
  }
}
