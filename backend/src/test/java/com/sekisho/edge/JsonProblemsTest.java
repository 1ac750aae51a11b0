package com.sekisho.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sekisho.shared.CanonicalJson;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonProblemsTest {

  @Test
  void nestingWithoutEndIsRefused() {
    Problem problem = of("{\"use\": {\"data\": [1, " + "[".repeat(100_000));

    assertThat(problem.word()).isEqualTo("invalid-input");
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.detail().en()).isEqualTo("The body is nested deeper than 64 levels.");
  }

  @Test
  void aNameGivenTwiceIsNamedWithItsPath() {
    Problem problem = of("{\"use\": {\"purpose\": \"a\",\n\"purpose\": \"b\"}}");

    assertThat(problem.word()).isEqualTo("duplicate-name");
    assertThat(problem.violations().getFirst().path()).isEqualTo("use.purpose");
    assertThat(problem.violations().getFirst().message().ja()).contains("2行目");
  }

  @Test
  void whatFollowsTheDocumentIsRefused() {
    assertThat(of("{} {}").status()).isEqualTo(400);
  }

  @Test
  void aTextThatIsTooLongIsTooLarge() {
    Problem problem = of("[\"" + "x".repeat(1_000_001) + "\"]");

    assertThat(problem.word()).isEqualTo("too-large");
    assertThat(problem.status()).isEqualTo(413);
  }

  private static Problem of(String json) {
    return JsonProblems.of(
        catchThrowableOfType(JacksonException.class, () -> CanonicalJson.parse(json)));
  }
}
