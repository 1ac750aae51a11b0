package com.sekisho.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class EventCsvTest {

  private static final Digest DIGEST = Digest.of("x".getBytes(UTF_8));

  @Test
  void writesOneLineForEachEventAfterTheHeader() throws IOException {
    UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
    EventView event =
        new EventView(
            id,
            Instant.parse("2026-11-24T09:00:00Z"),
            "request.approved",
            new ActorId("a-1"),
            Map.of("request", "r-1", "unit", "u-1", "rule", "x.y"),
            Map.of("facts", DIGEST),
            JsonNodeFactory.instance.objectNode().put("reason", "理由, \"with\" a comma"),
            DIGEST,
            new LogPosition(7, 9));

    assertThat(written(event))
        .isEqualTo(
            "\ufeffat,kind,actor,request,use,decision,model,deployment,unit,other_subjects,details,"
                + "digests,id,digest\r\n"
                + "2026-11-24T09:00:00Z,request.approved,a-1,r-1,,,,,u-1,rule=x.y,"
                + "\"{\"\"reason\"\":\"\"理由, \\\"\"with\\\"\" a comma\"\"}\",facts="
                + DIGEST
                + ","
                + id
                + ","
                + DIGEST
                + "\r\n");
  }

  private static String written(EventView event) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EventCsv csv = new EventCsv(out)) {
      csv.write(event);
    }
    return out.toString(UTF_8);
  }
}
