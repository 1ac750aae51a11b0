package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.SekishoTest;
import com.sekisho.audit.PreparedExports;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// The pages where an auditor takes events out.
@SekishoTest
class ExportPagesTest {

  @Value("${local.server.port}")
  private int port;

  @Autowired private PreparedExports exports;

  @ParameterizedTest
  @CsvSource({
    "en, Take events out, What is recorded, Prepare the file",
    "ja, 記録を書き出す, 記録されること, ファイルを準備する"
  })
  void theWayOutSaysWhatIsTakenAndWhatIsRecorded(
      String language, String title, String recorded, String deed) {
    Reader auditor = Reader.signedIn(port, "auditor", language);

    HttpResponse<String> page = auditor.read("/audit/export?kind=vendor&outcome=DENY&country=CN");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(title, recorded, deed)
        .contains("name=\"kind\" value=\"vendor\"", "value=\"ocsf-1.3.0\"", "value=\"pdf\"");
  }

  @Test
  void theLogOffersFurtherFiltersAndKeepsThem() {
    Reader auditor = Reader.signedIn(port, "auditor", "en");

    HttpResponse<String> page = auditor.read("/audit?outcome=DENY&rule=license.unknown");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Further filters", "value=\"license.unknown\"", "value=\"DENY\" selected");
  }

  @Test
  void aFileIsOrderedLeftFoundAgainFetchedAndDeleted() {
    Reader auditor = Reader.signedIn(port, "auditor", "en");
    HttpResponse<String> ordered =
        auditor.send(
            "/audit/export?kind=register",
            "/audit/exports",
            Map.of("format", "jsonl", "kind", "register"));
    String address = ordered.uri().getPath();

    assertThat(ordered.statusCode()).isEqualTo(200);
    assertThat(address).startsWith("/audit/exports/");
    assertThat(ordered.body()).contains("Waits its turn", "data-hx-trigger");
    assertThat(exports.work()).isTrue();
    assertThat(auditor.read(address).body())
        .contains("Ready", address + "/file")
        .doesNotContain("data-hx-trigger");
    assertThat(auditor.read("/audit/export").body()).contains(address);
    assertThat(auditor.read(address + "/file").statusCode()).isEqualTo(200);
    assertThat(auditor.send(address, address + "/delete", Map.of()).uri().getPath())
        .isEqualTo("/audit/export");
    assertThat(auditor.read(address).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyElseTakesTheLogOut() {
    Reader employee = Reader.signedIn(port, "employee", "en");

    assertThat(employee.read("/audit/export").statusCode()).isEqualTo(403);
    assertThat(employee.read("/audit/export/file?format=pdf").statusCode()).isEqualTo(403);
  }
}
