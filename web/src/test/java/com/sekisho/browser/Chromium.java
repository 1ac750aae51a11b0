package com.sekisho.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A real Chromium, as the machine has it.
final class Chromium implements AutoCloseable {

  private static final List<Path> PLACES =
      Stream.of(
              "/usr/bin/chromium",
              "/usr/bin/chromium-browser",
              "/usr/bin/google-chrome",
              "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
          .map(Path::of)
          .toList();

  private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
  }

  static boolean isThere() {
    return PLACES.stream().anyMatch(Files::isExecutable);
  }

  /// Waits as long as a busy machine may need; what never comes still fails.
  static Chromium open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    return new Chromium(PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow());
  }

  /// A window of its own, signed in by nobody, that speaks the language.
  Page window(String base, String locale, int width, ColorScheme scheme) {
    return open(
        new Browser.NewContextOptions()
            .setBaseURL(base)
            .setLocale(locale)
            .setColorScheme(scheme)
            .setViewportSize(width, 1000));
  }

  Page window(String base, String locale) {
    return window(base, locale, 1440, ColorScheme.LIGHT);
  }

  /// A window in which no script runs.
  Page withoutScript(String base, String locale) {
    return open(
        new Browser.NewContextOptions()
            .setBaseURL(base)
            .setLocale(locale)
            .setJavaScriptEnabled(false));
  }

  /// A window that answers with a demo account where a password is asked for.
  Page withPassword(String base, String account) {
    return open(
        new Browser.NewContextOptions()
            .setBaseURL(base)
            .setLocale("en-GB")
            .setHttpCredentials(account, account));
  }

  /// Without motion, so that a colour or a place is never seen on its way to another.
  private Page open(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(60_000);
    return context.newPage();
  }

  /// Closes all windows, and with them whatever they are still asking for.
  void closeWindows() {
    browser.contexts().forEach(BrowserContext::close);
  }

  /// Opens the page of somebody who has signed in.
  Page signedIn(String base, String locale, String account) {
    Page page = window(base, locale);
    signIn(page, account);
    return page;
  }

  static void signIn(Page page, String account) {
    page.navigate("/login");
    page.fill("#username", account);
    page.fill("#password", account);
    page.click("button[type=submit]");
    page.waitForURL(url -> !url.contains("/login"));
  }

  /// What breaks WCAG 2.2 A or AA on the page, one line each.
  static List<String> barriers(Page page) {
    AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
    return results.getViolations().stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getTarget()))
        .toList();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
