package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.SekishoTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// Without an engine the form stands, with all that was typed, and says that there is no verdict.
@SekishoTest
@TestPropertySource(
    properties = {
      "sekisho.decision.engine=opa",
      // Nothing listens on the discard port.
      "sekisho.decision.opa.url=http://127.0.0.1:9"
    })
@DirtiesContext
class EngineAwayTest {

  private static final Map<String, String> TYPED =
      Map.of(
          "deployment.id", "deepseek-r1-0528-vendor-api",
          "use.purpose", "customer-support",
          "use.classification", "confidential");

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({"ja, いま判定できません", "en, There is no verdict now"})
  void theFormSaysThatThereIsNoVerdictAndKeepsTheAnswers(String language, String failed) {
    Reader employee = Reader.signedIn(port, "employee", language);

    HttpResponse<String> page = employee.send("/ask", "/ask", TYPED);

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body())
        .contains(failed)
        .containsPattern("value=\"customer-support\"[^>]* selected")
        .containsPattern("value=\"confidential\"[^>]* checked")
        .doesNotContain("gate--l")
        .doesNotContain("??");
  }

  @ParameterizedTest
  @CsvSource({"ja, いま判定できません", "en, There is no verdict now"})
  void thePartThatIsRenewedSaysSoToo(String language, String failed) {
    Reader employee = Reader.signedIn(port, "employee", language);

    HttpResponse<String> part = employee.send("/ask", "/ask/check", TYPED);

    assertThat(part.statusCode()).isEqualTo(503);
    assertThat(part.body()).contains(failed).doesNotContain("gate--l").doesNotContain("<html");
  }
}
