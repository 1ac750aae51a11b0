package com.sekisho.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The application is killed while it prepares a file. The next start goes on where it stopped, and
/// the file is the one that it would have been.
class KilledWhileExportingTest {

  private static final int REQUESTS = 40;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path data;

  @Test
  void thePreparedFileIsWholeAfterAKill() throws Exception {
    ApplicationProcess application =
        ApplicationProcess.on(
            data, "--sekisho.exports.piece=1", "--sekisho.exports.background=true");
    try {
      Caller employee = application.caller().as("employee");
      for (int i = 0; i < REQUESTS; i++) {
        employee.post(
            "/api/v1/requests", AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched().json());
      }
      Caller auditor = application.caller().as("auditor");
      while (auditor.get("/api/v1/audit/events?limit=1").json().at("/items/0/log").isNull()) {
        Thread.sleep(50);
      }
      Answer taken = auditor.call("POST", "/api/v1/audit/exports?format=jsonl&kind=request", null);
      String path = "/api/v1/audit/exports/" + taken.at("/id");
      JsonNode seen = auditor.get(path).json();
      while (seen.path("done").asLong() == 0) {
        assertThat(seen.path("state").asString()).isNotEqualTo("FAILED");
        Thread.sleep(5);
        seen = auditor.get(path).json();
      }
      application.kill();

      application =
          ApplicationProcess.on(
              data, "--sekisho.exports.piece=7", "--sekisho.exports.background=true");
      auditor = application.caller().as("auditor");
      while (!auditor.get(path).at("/state").equals("READY")) {
        assertThat(auditor.get(path).at("/state")).isNotEqualTo("FAILED");
        Thread.sleep(200);
      }
      List<String> prepared =
          new String(auditor.download(path + "/file").body(), UTF_8).lines().toList();
      List<String> direct =
          new String(
                  auditor.download("/api/v1/audit/export?format=jsonl&kind=request").body(), UTF_8)
              .lines()
              .toList();

      assertThat(prepared).hasSize(REQUESTS).isEqualTo(direct);
    } finally {
      application.end();
    }
  }
}
