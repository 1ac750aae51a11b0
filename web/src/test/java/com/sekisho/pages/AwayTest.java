package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.SekishoTest;
import com.sekisho.database.SharedPostgres;
import java.net.http.HttpResponse;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// While the database is away no page gives a verdict, and what was typed comes back with the page
/// that says so.
@SekishoTest
class AwayTest {

  @Autowired private DataSource pool;
  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "ja, データベースが応答しない, 入力した内容でもう一度試す",
    "en, The database does not answer, Try again with what you entered"
  })
  void aFormThatIsSentWhileTheDatabaseIsAwayIsNotLost(String language, String away, String again) {
    Reader employee = Reader.signedIn(port, "employee", language);
    Map<String, String> typed =
        Map.of(
            "act", "submit",
            "deployment.id", "deepseek-r1-0528-vendor-api",
            "use.purpose", "customer-support",
            "use.extra", "\"<b>typed</b>\"");

    String token = employee.token("/ask");

    SharedPostgres.whileAway(
        pool,
        () -> {
          HttpResponse<String> page = employee.sendWith(token, "/ask", typed);

          assertThat(page.statusCode()).isEqualTo(503);
          assertThat(page.headers().firstValue("Retry-After")).contains("30");
          assertThat(page.body())
              .contains("<html lang=\"" + language + "\"")
              .contains(away)
              .contains(again)
              .contains("name=\"use.purpose\" value=\"customer-support\"")
              .contains("value=\"&quot;&lt;b&gt;typed&lt;/b&gt;&quot;\"")
              .doesNotContain("gate--l")
              .doesNotContain("??");
        });

    assertThat(employee.send("/ask", "/ask", Map.of("act", "check")).statusCode()).isEqualTo(200);
  }
}
