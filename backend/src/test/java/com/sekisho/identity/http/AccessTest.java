package com.sekisho.identity.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@SekishoTest
class AccessTest {

  @Autowired Caller anybody;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/organisation-units",
        "/api/v1/nothing-here",
        "/access/v1/evaluation",
        "/v1/data/sekisho/decision",
        "/actuator/prometheus"
      })
  void anonymousCallsOfProgramsAreAskedWhoTheyAre(String path) {
    Answer answer = anybody.get(path);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo("Basic realm=\"Sekisho\", charset=\"UTF-8\"");
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("/type")).isEqualTo("urn:sekisho:problem:not-signed-in");
    assertThat(answer.at("/instance")).isEqualTo(path);
  }

  @Test
  void aWrongPasswordIsNoSignIn() {
    Answer answer =
        anybody
            .with("Authorization", "Basic b2ZmaWNlcjp3cm9uZw==")
            .get("/api/v1/organisation-units");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.at("/type")).isEqualTo("urn:sekisho:problem:not-signed-in");
  }

  @Test
  void programsGetNoSession() {
    Answer answer = anybody.as("employee").get("/api/v1/organisation-units");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void whatOperatorsNeedIsOpenAsFarAsSensible() {
    assertThat(anybody.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(anybody.as("admin").get("/actuator/prometheus").status()).isEqualTo(200);
    assertThat(anybody.as("employee").get("/actuator/prometheus").status()).isEqualTo(403);
    assertThat(anybody.as("admin").get("/actuator/env").status()).isEqualTo(404);
  }

  @Test
  void peopleAreLedToTheLogIn() {
    Answer answer = anybody.get("/");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).endsWith("/login");
  }

  @Test
  void aPartOfAPageLeadsTheWholePageToTheLogIn() {
    Answer answer = anybody.with("HX-Request", "true").get("/");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("HX-Redirect")).isEqualTo("/login");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Answer answer =
        anybody
            .with("Content-Type", "application/x-www-form-urlencoded")
            .call("POST", "/login", "username=officer&password=officer");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("JSESSIONID") && cookie.contains("officer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/organisation-units", "/login"})
  void eachAnswerTellsTheBrowserToTrustNothingElse(String path) {
    Answer answer = anybody.get(path);

    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(
            List.of(
                answer.header("X-Content-Type-Options"),
                answer.header("X-Frame-Options"),
                answer.header("Referrer-Policy"),
                answer.header("Cross-Origin-Opener-Policy")))
        .containsExactly("nosniff", "DENY", "same-origin", "same-origin");
  }

  @Test
  void theLanguageIsKeptAndOnlyOurOwnPagesAreGoneBackTo() {
    Answer home = anybody.get("/language?lang=ja");
    Answer page =
        anybody
            .with("Referer", "http://elsewhere.example/cases?state=open")
            .get("/language?lang=ja");
    Answer trick = anybody.with("Referer", "http://x//elsewhere.example").get("/language?lang=ja");

    assertThat(home.status()).isEqualTo(303);
    assertThat(home.header("Set-Cookie")).startsWith("lang=ja").contains("HttpOnly");
    assertThat(List.of(home.header("Location"), page.header("Location"), trick.header("Location")))
        .containsExactly("/", "/cases?state=open", "/");
  }
}
