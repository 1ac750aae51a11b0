package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.request.Drafts;
import com.sekisho.request.RequestView;
import com.sekisho.request.Requests;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// Somebody leaves and asks to be forgotten.
@SekishoTest
class ErasureTest {

  private static final String REASON = "{\"reason\": \"Left the company and asked for it.\"}";

  @Autowired private Caller caller;
  @Autowired private People people;
  @Autowired private Requests requests;
  @Autowired private Drafts drafts;
  @Autowired private JdbcTemplate database;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private PersonView leaver;
  private Caller admin;
  private Caller auditor;

  @BeforeEach
  void somebody() {
    admin = caller.as("admin");
    auditor = caller.as("auditor");
    PersonView colleague = people.byLogin("employee").orElseThrow();
    leaver =
        people.enter(
            "login-" + mark,
            new Bilingual("Forget Me " + mark, "忘田" + mark),
            colleague.unit(),
            Set.of(Role.SECURITY_OFFICER),
            false,
            Actor.installer(),
            Instant.now());
  }

  @Test
  void theNameGoesEverywhereAndTheLogStaysByteForByte() {
    RequestView asked = submits(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    drafts.begin(CanonicalJson.parse("{\"name\": \"x\"}").tree(), leaver.actor(), Instant.now());
    assertThat(placesThatHold(mark)).contains("person.login", "person.name_en", "person.name_ja");
    List<Map<String, @Nullable Object>> before = events(Instant.EPOCH);

    Answer erased = erase(leaver.id(), REASON);

    assertThat(erased.status()).as(erased.body()).isEqualTo(204);
    assertThat(placesThatHold(mark)).isEmpty();
    assertThat(events(Instant.EPOCH)).containsAll(before);
    assertThat(auditor.get("/api/v1/requests/" + asked.id()).at("/state")).isEqualTo("WITHDRAWN");
    assertThat(auditor.get("/api/v1/requests/" + asked.id()).at("/requester"))
        .isEqualTo(leaver.id().value());
    assertThat(drafts.list(leaver.actor())).isEmpty();
    assertThat(people.find(leaver.id())).isEmpty();
    assertThat(people.byLogin("login-" + mark)).isEmpty();
  }

  @Test
  void anEventSaysThatItWasDoneAndNotToWhom() {
    erase(leaver.id(), REASON);

    JsonNode event =
        auditor
            .get("/api/v1/audit/events?kind=person.erased&limit=200")
            .json()
            .at("/items")
            .valueStream()
            .filter(each -> each.at("/subjects/person").asString("").equals(leaver.id().value()))
            .findFirst()
            .orElseThrow();

    assertThat(event.at("/details/reason").asString())
        .isEqualTo("Left the company and asked for it.");
    assertThat(event.toString()).doesNotContain(mark);
  }

  @Test
  void theirRolesOfThatTimeAreStillToldUnderTheActorId() {
    Instant then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    erase(leaver.id(), REASON);

    JsonNode past = entry("/api/v1/people?limit=200&role=security-officer&as_of=" + then);
    assertThat(past.at("/name").isNull()).isTrue();
    assertThat(past.at("/roles").toString()).isEqualTo("[\"employee\",\"security-officer\"]");
    assertThat(entry("/api/v1/people?limit=200&role=security-officer").isMissingNode()).isTrue();
  }

  @Test
  void whoeverAnswersForAUseIsNotErasedBeforeItHasEnded() {
    RequestView approved = submits(AUse.ofAnOpenModelOnOwnServers());

    Answer refused = erase(leaver.id(), REASON);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).isEqualTo("urn:sekisho:problem:erasure-refused");
    assertThat(refused.at("/violations/0/message"))
        .contains(approved.reference().replaceFirst("^C", "U"));
    assertThat(people.find(leaver.id())).isPresent();
    String use = "/api/v1/uses/" + approved.useId();
    caller.as("officer").post(use + "/revoke", REASON);
    assertThat(erase(leaver.id(), REASON).status()).isEqualTo(204);
  }

  @Test
  void theReasonMustNotNameThem() {
    Answer refused = erase(leaver.id(), "{\"reason\": \"forget me " + mark + " has left\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/violations/0/path")).isEqualTo("reason");
    assertThat(people.find(leaver.id())).isPresent();
  }

  @Test
  void nobodyErasesThemselvesNorAMachineNorTwice() {
    ActorId self = people.byLogin("admin").orElseThrow().id();
    ActorId machine = people.byLogin("gateway").orElseThrow().id();
    erase(leaver.id(), REASON);

    assertThat(erase(self, REASON).at("/type")).isEqualTo("urn:sekisho:problem:own-erasure");
    assertThat(erase(machine, REASON).status()).isEqualTo(409);
    assertThat(erase(leaver.id(), REASON).status()).isEqualTo(404);
  }

  @Test
  void onlyAnAdministratorErases() {
    for (String account :
        List.of("employee", "officer", "chief", "legal", "dpo", "policy", "auditor", "gateway")) {
      Answer denied =
          caller.as(account).post("/api/v1/people/" + leaver.id().value() + "/erase", REASON);

      assertThat(denied.status()).as(account).isEqualTo(403);
    }
    assertThat(people.find(leaver.id())).isPresent();
  }

  private RequestView submits(AUse use) {
    return requests.submit(CanonicalJson.parse(use.json()).tree(), leaver.actor(), Instant.now());
  }

  private Answer erase(ActorId person, String body) {
    return admin.post("/api/v1/people/" + person.value() + "/erase", body);
  }

  private JsonNode entry(String path) {
    return auditor
        .get(path)
        .json()
        .at("/items")
        .valueStream()
        .filter(each -> each.at("/id").asString().equals(leaver.id().value()))
        .findFirst()
        .orElse(CanonicalJson.parse("{}").tree().at("/none"));
  }

  private List<Map<String, @Nullable Object>> events(Instant from) {
    return database.queryForList(
        "select * from audit_event where at >= ? order by id", java.sql.Timestamp.from(from));
  }

  /// Every column of every table that holds the text, in whatever form.
  private List<String> placesThatHold(String text) {
    List<String> places = new ArrayList<>();
    for (Map<String, @Nullable Object> column :
        database.queryForList(
            """
            select c.table_name as t, c.column_name as c, c.data_type as d
              from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
             where table_schema = 'public' and t.table_type = 'BASE TABLE'
               and table_name <> 'flyway_schema_history'
            """)) {
      String place = "\"%s\".\"%s\"".formatted(column.get("t"), column.get("c"));
      String holds =
          "bytea".equals(column.get("d"))
              ? "position(? in %s) > 0".formatted(place)
              : "position(? in %s::text) > 0".formatted(place);
      Object wanted =
          "bytea".equals(column.get("d")) ? text.getBytes(StandardCharsets.UTF_8) : text;
      Boolean found =
          database.queryForObject(
              "select exists (select from \"%s\" where %s)".formatted(column.get("t"), holds),
              Boolean.class,
              wanted);
      if (Boolean.TRUE.equals(found)) {
        places.add(place.replace("\"", ""));
      }
    }
    return places;
  }
}
