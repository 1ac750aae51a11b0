package com.sekisho.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SekishoTest
class ProblemDocumentsTest {

  private static final String UNITS = "/api/v1/organisation-units";

  @Autowired Caller anybody;
  @Autowired JdbcClient database;

  private Caller officer;

  @BeforeEach
  void signIn() {
    officer = anybody.as("officer");
  }

  static Stream<Arguments> badBodies() {
    return Stream.of(
        Arguments.of(
            "broken JSON",
            "{\"country\": \"JP\",\n \"sector\" \"general\"}",
            "broken-json",
            "sector",
            "line 2, column"),
        Arguments.of("cut short", "{\"country\": ", "broken-json", "country", "line 1, column"),
        Arguments.of("no body", "", "invalid-input", "", "needs a JSON body"),
        Arguments.of("two documents", "{} {}", "invalid-input", "", ""),
        Arguments.of(
            "duplicate name",
            "{\"name\": {\"en\": \"a\", \"en\": \"b\"}}",
            "duplicate-name",
            "name.en",
            "line 1, column"),
        Arguments.of(
            "unknown field",
            "{\"name\": {\"en\": \"a\", \"fr\": \"b\"}}",
            "invalid-input",
            "name.fr",
            "There are: en, ja."),
        Arguments.of("wrong type", "{\"name\": [1]}", "invalid-input", "name", "an object"),
        Arguments.of(
            "text for a number",
            "{\"monthly_active_users\": \"many\"}",
            "invalid-input",
            "monthly_active_users",
            "a number"),
        Arguments.of(
            "no date",
            "{\"source_date\": \"2026-02-30\"}",
            "invalid-input",
            "source_date",
            "2026-02-30"),
        Arguments.of(
            "100,000 nested brackets",
            "{\"name\":\n" + "[".repeat(100_000),
            "too-deep",
            "",
            "at line 2, column 64"),
        Arguments.of("an array", "[]", "invalid-input", "", "an object"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBodies")
  void aBodyThatCannotBeReadIsRefusedWithItsPlace(
      String name, String body, String word, String path, String message) {
    long before = count();

    Answer answer = officer.post(UNITS, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("/type")).isEqualTo("urn:sekisho:problem:" + word);
    assertThat(answer.at("/status")).isEqualTo("400");
    assertThat(answer.at("/instance")).isEqualTo(UNITS);
    assertThat(answer.at("/violations/0/path")).startsWith(path);
    assertThat(answer.at("/violations/0/message")).contains(message);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void allThatIsWrongIsNamedAtOnce() {
    Answer answer =
        officer.post(
            UNITS,
            """
            {"name": {"en": "", "ja": "支店"}, "country": "XX", "sector": "farming", "annual_revenue_usd": -1}
            """);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/violations").findValuesAsString("path"))
        .containsExactly(
            "name.en", "country", "sector", "annual_revenue_usd", "source", "source_date");
  }

  @Test
  void theCallersLanguageIsSpoken() {
    Answer answer = officer.with("Accept-Language", "fr, ja-JP;q=0.8").post(UNITS, "{}");

    assertThat(answer.header("Content-Language")).isEqualTo("ja");
    assertThat(answer.at("/title")).isEqualTo("入力を受け付けられません");
    assertThat(answer.at("/violations/2/message")).isEqualTo("国をISO 3166-1の2文字コードで指定してください。");
  }

  @Test
  void aBodyOf5MegabytesIsRefused() {
    Answer answer = officer.post(UNITS, "{\"source\": \"" + "x".repeat(5_000_000) + "\"}");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.at("/type")).isEqualTo("urn:sekisho:problem:too-large");
    assertThat(answer.at("/detail")).isEqualTo("The body is longer than 1,000,000 bytes.");
  }

  @Test
  void aBodyOfUnknownLengthIsRefusedWhereItGetsTooLong() {
    Answer answer =
        officer.stream("POST", UNITS, "{\"source\": \"" + "x".repeat(1_100_000) + "\"}");

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.at("/type")).isEqualTo("urn:sekisho:problem:too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/yaml",
        "application/xml",
        "application/cbor",
        "application/x-jackson-smile"
      })
  void anotherContentTypeIsRefused(String type) {
    Answer answer = officer.with("Content-Type", type).post(UNITS, "{}");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.at("/type")).isEqualTo("urn:sekisho:problem:unsupported-content-type");
    assertThat(answer.at("/detail")).contains(type).endsWith("send application/json.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/yaml", "application/xml", "text/csv"})
  void anAnswerInAnotherFormatIsNotToBeHad(String type) {
    assertThat(officer.with("Accept", type).get(UNITS).status()).isEqualTo(406);
  }

  @Test
  void anotherMethodIsRefusedAndTheRightOnesNamed() {
    Answer answer = officer.delete(UNITS);

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).isEqualTo("GET, POST");
  }

  @Test
  void anUnknownPathIsNotFound() {
    Answer answer = officer.get("/api/v1/nothing-here");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/type")).isEqualTo("urn:sekisho:problem:no-such-path");
    assertThat(answer.at("/instance")).isEqualTo("/api/v1/nothing-here");
  }

  @Test
  void anUnknownIdIsNotFound() {
    Answer answer = officer.get(UNITS + "/no-such-unit");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/detail")).isEqualTo("There is no organisation unit “no-such-unit”.");
  }

  @Test
  void aPathThatTheContainerRejectsIsAProblemDocumentToo() {
    Answer answer = officer.get("/api/v1/a%2e%2e%2fb;c");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("/type")).isEqualTo("urn:sekisho:problem:bad-request");
  }

  @Test
  void aWrongParameterIsNamed() {
    assertThat(officer.get(UNITS + "?limit=many").at("/violations/0/path")).isEqualTo("limit");
    assertThat(officer.get(UNITS + "?limit=0").at("/violations/0/path")).isEqualTo("limit");
    assertThat(officer.get(UNITS + "?cursor=x").at("/violations/0/path")).isEqualTo("cursor");
  }

  private long count() {
    return database.sql("SELECT count(*) FROM organisation_unit").query(Long.class).single();
  }
}
