package com.sekisho.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SekishoTest
class OrganisationUnitsTest {

  private static final String UNITS = "/api/v1/organisation-units";

  @Autowired Caller anybody;

  private final String name = "Unit " + UUID.randomUUID();

  @Test
  void anOfficerEntersAUnitAndChangesIt() {
    Caller officer = anybody.as("officer");

    Answer created = officer.post(UNITS, unit("general", "null"));
    String path = created.header("Location");
    Answer changed =
        officer.with("If-Match", created.header("ETag")).put(path, unit("finance", "null"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo("\"0\"");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    assertThat(anybody.as("employee").get(path).body()).isEqualTo(changed.body());
    assertThat(changed.at("/sector")).isEqualTo("finance");
  }

  @Test
  void theHistoryTellsWhatItWasAndWhoMadeItSo() {
    Answer created = anybody.as("officer").post(UNITS, unit("general", "null"));
    String path = created.header("Location");
    anybody.as("officer2").with("If-Match", "\"0\"").put(path, unit("finance", "null"));

    Answer history = anybody.as("auditor").get(path + "/history");

    assertThat(history.json().findValuesAsString("sector")).containsExactly("finance", "general");
    assertThat(history.json().findValuesAsString("actor")).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void aChangeOfWhatSomebodyElseChangedIsRefused() {
    Caller officer = anybody.as("officer");
    String path = officer.post(UNITS, unit("general", "null")).header("Location");
    officer.with("If-Match", "\"0\"").put(path, unit("finance", "null"));

    Answer late = officer.with("If-Match", "\"0\"").put(path, unit("media", "null"));
    Answer blind = officer.put(path, unit("media", "null"));
    Answer garbled = officer.with("If-Match", "0").put(path, unit("media", "null"));

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.at("/type")).isEqualTo("urn:sekisho:problem:changed-meanwhile");
    assertThat(blind.status()).isEqualTo(428);
    assertThat(garbled.status()).isEqualTo(400);
    assertThat(officer.get(path).at("/sector")).isEqualTo("finance");
  }

  @Test
  void nobodyButAnOfficerWrites() {
    String path = anybody.as("officer").post(UNITS, unit("general", "null")).header("Location");

    for (String account : new String[] {"employee", "chief", "auditor", "admin", "gateway"}) {
      Answer create = anybody.as(account).post(UNITS, unit("general", "null"));
      Answer change =
          anybody.as(account).with("If-Match", "\"0\"").put(path, unit("media", "null"));

      assertThat(List.of(create.status(), change.status())).as(account).containsOnly(403);
      assertThat(create.at("/type")).isEqualTo("urn:sekisho:problem:role-refused");
    }
  }

  @Test
  void aUnitIsNeverAPartOfItself() {
    Caller officer = anybody.as("officer");
    Answer above = officer.post(UNITS, unit("general", "null"));
    Answer below = officer.post(UNITS, unit("general", "\"" + above.at("/id") + "\""));

    Answer circle =
        officer
            .with("If-Match", "\"0\"")
            .put(above.header("Location"), unit("general", "\"" + below.at("/id") + "\""));

    assertThat(below.at("/parent")).isEqualTo(above.at("/id"));
    assertThat(circle.status()).isEqualTo(400);
    assertThat(circle.at("/violations/0/path")).isEqualTo("parent");
  }

  @Test
  void theListComesInPagesWithoutGapOrRepetition() {
    Caller officer = anybody.as("officer");
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = officer.get(UNITS + "?limit=3" + cursor);
      page.json().at("/items").forEach(item -> ids.add(item.at("/id").asString()));
      cursor = page.json().at("/next").isNull() ? "" : "&cursor=" + page.at("/next");
    } while (!cursor.isEmpty());

    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(8);
  }

  private String unit(String sector, String parent) {
    return """
    {"name": {"en": "%s", "ja": "試験部"}, "parent": %s, "country": "JP", "sector": "%s",
     "source": "Organisation chart", "source_date": "2026-04-01"}
    """
        .formatted(name, parent, sector);
  }
}
