package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.SekishoTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SekishoTest
class ComparePagesTest {

  private static final String SITUATION =
      "classification=confidential&data=personal&subject=DE&purpose=customer-support"
          + "&audience=internal&autonomy=suggest&place=any";
  private static final String BEDROCK = "claude-sonnet-4-5-bedrock-jp";
  private static final String SERVERS = "deepseek-r1-0528-on-premises";
  private static final String SAKURA = "gpt-oss-120b-sakura-ai-engine";

  @LocalServerPort private int port;

  @Test
  void whatIsTickedStaysTickedAndCanBeCompared() {
    String found = read("en", "/find?all=open&all=tag&all=keeper&all=closed" + picks(BEDROCK));

    assertThat(found).containsPattern("value=\"" + BEDROCK + "\"[^>]* checked=\"checked\"");
    assertThat(found).doesNotContainPattern("value=\"" + SERVERS + "\"[^>]* checked=\"checked\"");
    assertThat(found)
        .contains("formaction=\"/find/compare\"")
        .contains("1 chosen: Claude Sonnet 4.5")
        .contains("&amp;pick=" + BEDROCK);
  }

  @Test
  void whatIsTickedAndNotShownIsKept() {
    String found = read("en", "/find?hosting=pc" + picks(BEDROCK));

    assertThat(found)
        .contains(
            "<input type=\"hidden\" name=\"pick\" form=\"situation-form\" value=\"" + BEDROCK);
  }

  @Test
  void factsStandSideBySideAndThoseThatDifferAreMarked() {
    for (String language : List.of("ja", "en")) {
      String page = read(language, "/find/compare?" + SITUATION + picks(BEDROCK, SERVERS, SAKURA));

      assertThat(page).doesNotContain("??");
      assertThat(count(page, "<th scope=\"col\"")).isEqualTo(4);
      assertThat(count(page, " gate--s\"")).isGreaterThanOrEqualTo(3);
      for (String id : List.of(BEDROCK, SERVERS, SAKURA)) {
        assertThat(page)
            .contains("href=\"/register/deployments/" + id + "\"")
            .contains("href=\"/ask?deployment.id=" + id + "&amp;use.purpose=customer-support");
      }
    }
    String page = read("en", "/find/compare?" + SITUATION + picks(BEDROCK, SERVERS));
    assertThat(row(page, "Hosting")).contains("differs").contains("Cloud API");
    assertThat(row(page, "Vendor")).contains("Anthropic (United States)").contains("(China)");
    assertThat(row(page, "Input")).doesNotContain("??");
  }

  @Test
  void onlyWhatDiffersCanBeSeen() {
    String address = "/find/compare?" + SITUATION + picks(SERVERS, "deepseek-r1-0528-pc");

    String all = read("en", address);
    String differing = read("en", address + "&only=differences");

    assertThat(row(all, "Weights")).doesNotContain("differs");
    assertThat(row(all, "Hosting")).contains("differs");
    assertThat(differing).doesNotContain(">Weights<");
    assertThat(row(differing, "Hosting")).contains("differs");
  }

  @Test
  void fewerThanTwoAreNothingToCompareAndOfMoreThanFourTheFirstAre() {
    String one = read("en", "/find/compare?" + SITUATION + picks(BEDROCK, "no-such-deployment"));
    String five =
        read(
            "en",
            "/find/compare?"
                + SITUATION
                + picks(BEDROCK, SERVERS, SAKURA, "o3-vendor-api", "gpt-oss-20b-pc"));

    assertThat(one).contains("Nothing to compare yet").doesNotContain("<table");
    assertThat(count(five, "<th scope=\"col\"")).isEqualTo(5);
    assertThat(five).contains("these are the first 4").doesNotContain(">gpt-oss-20b<");
  }

  private static String picks(String... deployments) {
    return "&pick=" + String.join("&pick=", deployments);
  }

  private String read(String language, String address) {
    HttpResponse<String> page = Reader.signedIn(port, "employee", language).read(address);
    assertThat(page.statusCode()).as(address).isEqualTo(200);
    return page.body();
  }

  private static int count(String page, String part) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }

  /// The row of a fact, up to its end.
  private static String row(String page, String fact) {
    int start = page.indexOf("<th scope=\"row\">" + fact);
    assertThat(start).as(fact).isPositive();
    return page.substring(start, page.indexOf("</tr>", start));
  }
}
