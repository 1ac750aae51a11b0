package com.sekisho.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.audit.EventQuery;
import com.sekisho.audit.ExportFormat;
import com.sekisho.audit.ExportOrder;
import com.sekisho.audit.Exports;
import com.sekisho.audit.PreparedExports;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of events: each format holds what the auditor sees, and is an event itself.
@SekishoTest
class ExportingEventsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired private Caller caller;
  @Autowired private Exports exports;
  @Autowired private PreparedExports prepared;
  @Autowired private People people;

  private Person employee;
  private Person officer;
  private Person auditor;
  private Case asked;

  /// Other tests order files too.
  @BeforeEach
  void nothingIsUnderWay() {
    boolean worked;
    do {
      worked = prepared.work();
    } while (worked);
  }

  @BeforeEach
  void aCaseWithAQuestionThatLooksLikeAFormula() {
    Cases cases = new Cases(caller);
    employee = cases.as("employee");
    officer = cases.as("officer");
    auditor = cases.as("auditor");
    asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    officer.asks(asked, "=HYPERLINK(1) 日本の関所で𠮷田が確認");
  }

  @Test
  void jsonLinesHoldTheEnvelopesAsTheLogProvesThem() throws Exception {
    List<JsonNode> lines = lines(file(auditor, "jsonl").body());
    JsonNode listed = listed();

    assertThat(lines).hasSize(3);
    for (int at = 0; at < lines.size(); at++) {
      JsonNode line = lines.get(at);
      CanonicalJson envelope = CanonicalJson.of(line.path("envelope"));
      assertThat(line.toString()).contains(envelope.text());
      assertThat(new Digest(line.path("digest").asString())).isEqualTo(envelope.digest());
      assertThat(line.at("/envelope/id")).isEqualTo(listed.get(at).path("id"));
      assertThat(line.path("details")).isEqualTo(listed.get(at).path("details"));
    }
  }

  @Test
  void theCsvHasNamesBesideIdsAndNoFormula() throws Exception {
    String csv = new String(file(auditor, "csv").body(), UTF_8);

    assertThat(csv).startsWith("\ufeffat,kind,actor,").contains(",'=HYPERLINK(1) 日本の");
    assertThat(csv.lines()).hasSize(4);
    assertThat(csv.lines().skip(1).map(line -> line.split(",", -1)[1]))
        .containsExactly("audit.exported", "request.asked", "request.submitted");
  }

  @Test
  void theWorkbookOpensElsewhereWithTypesAndTitlesInTheReadersLanguage() throws Exception {
    byte[] bytes = file(auditor.caller().with("Accept-Language", "ja"), "xlsx").body();

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("何があったか");
      assertThat(sheet.getLastRowNum()).isEqualTo(3);
      Row question = sheet.getRow(2);
      assertThat(DateUtil.isCellDateFormatted(question.getCell(1))).isTrue();
      assertThat(question.getCell(2).getStringCellValue()).isEqualTo("申請者への質問");
      assertThat(question.getCell(4).getStringCellValue()).isEqualTo("=HYPERLINK(1) 日本の関所で𠮷田が確認");
      assertThat(question.getCell(5).getStringCellValue()).isEqualTo(asked.id());
    }
  }

  @Test
  void theReportCanBeSearchedInJapaneseAndNamesWhatItRestsOn() throws Exception {
    byte[] bytes = file(auditor.caller().with("Accept-Language", "ja"), "pdf").body();

    try (PDDocument document = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("監査報告書", "日本の関所で𠮷田が確認", "申請者への質問", "記録の件数")
          .contains("3 件の記録の値を、この順に一行ずつ並べたものの SHA-256：");
      String digests =
          lines(file(auditor, "jsonl").body()).stream()
              .skip(1)
              .map(line -> line.path("digest").asString() + "\n")
              .reduce("", String::concat);
      assertThat(text).contains(Digest.of(digests.getBytes(UTF_8)).value().substring(7));
      assertThat(text).containsPattern("チェックポイント：大きさ [0-9,]+、根の値|チェックポイントは、まだありません");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.3.0", "1.8.0"})
  void ocsfIsWhatItsSchemaSays(String version) throws Exception {
    Case denied = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().onARetiredDeployment());
    assertThat(denied.outcome()).isEqualTo("DENY");
    byte[] bytes =
        auditor
            .caller()
            .download(
                "/api/v1/audit/export?format=ocsf&schema=" + version + "&request=" + denied.id())
            .body();

    List<JsonNode> lines = lines(bytes);
    assertThat(lines.stream().map(line -> line.path("class_uid").asInt()).distinct())
        .containsExactlyInAnyOrder(3004, 2003);
    Schema management = schema("entity_management", version);
    Schema findings = schema("compliance_finding", version);
    for (JsonNode line : lines) {
      assertThat(line.at("/metadata/version").asString()).isEqualTo(version);
      Schema schema = line.path("class_uid").asInt() == 3004 ? management : findings;
      assertThat(schema.validate(line)).as(line.toPrettyString()).isEmpty();
    }
    JsonNode finding =
        lines.stream()
            .filter(line -> line.path("class_uid").asInt() == 2003)
            .findFirst()
            .orElseThrow();
    assertThat(finding.at("/compliance/control").asString())
        .isEqualTo(denied.document().at("/decision/findings/0/rule").asString());
    assertThat(management.validate(JSON.readTree("{\"class_uid\": 3004}"))).isNotEmpty();
  }

  @Test
  void aVersionThatThereIsNotIsRefusedWithThoseThatThereAre() {
    Answer refused = auditor.caller().get("/api/v1/audit/export?format=ocsf&schema=9.9");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/violations/0/path")).isEqualTo("schema");
    assertThat(refused.at("/violations/0/message")).contains("1.3.0", "1.8.0");
  }

  @ParameterizedTest
  @CsvSource({"jsonl", "csv", "xlsx", "pdf", "ocsf"})
  void nobodyTakesOutMoreThanTheySee(String format) throws Exception {
    Person colleague = new Cases(caller).as("employee2");

    assertThat(employee.caller().get("/api/v1/audit/export?format=" + format).status())
        .isEqualTo(403);
    assertThat(officer.caller().get("/api/v1/audit/export?format=" + format).status())
        .isEqualTo(403);
    if (format.equals("jsonl") || format.equals("ocsf")) {
      assertThat(new String(file(colleague, format).body(), UTF_8))
          .contains("audit.exported")
          .doesNotContain("request.submitted", "request.asked", "日本の関所");
      assertThat(new String(file(employee, format).body(), UTF_8))
          .contains("request.submitted", "request.asked", "日本の関所");
    }
  }

  @Test
  void aFileThatBreaksOffIsStillAnEventAndNeverPassesForWhole() {
    Actor reader = actor("auditor");
    EventQuery query = EventQuery.about("request", asked.id());

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(
            () ->
                exports.write(
                    ExportOrder.of("xlsx", null, query, Locale.ENGLISH),
                    reader,
                    Instant.now(),
                    Broken::new));

    assertThat(listed().get(0).path("kind").asString()).isEqualTo("audit.exported");
  }

  @ParameterizedTest
  @EnumSource
  void aPreparedFileListsWhatTheLogHadWhenItWasOrdered(ExportFormat format) throws Exception {
    waitForTheLog();
    UUID id = ordered(auditor, format.word());
    officer.asks(asked, "Later, and not in the file.");
    JsonNode before = auditor.caller().get("/api/v1/audit/exports/" + id).json();
    assertThat(before.path("state").asString()).isEqualTo("WAITING");
    assertThat(auditor.caller().get("/api/v1/audit/exports/" + id + "/file").status())
        .isEqualTo(409);

    assertThat(prepared.work()).isTrue();

    JsonNode after = auditor.caller().get("/api/v1/audit/exports/" + id).json();
    assertThat(after.path("state").asString()).isEqualTo("READY");
    assertThat(after.path("total").asLong()).isEqualTo(2);
    assertThat(after.path("done").asLong()).isEqualTo(2);
    HttpResponse<byte[]> file = auditor.caller().download("/api/v1/audit/exports/" + id + "/file");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).hasSize(after.path("bytes").asInt());
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("." + format.ending());
    if (format.isByLine()) {
      assertThat(new String(file.body(), UTF_8)).contains("request.asked").doesNotContain("Later");
    }
  }

  @Test
  void aDownloadThatBrokeOffGoesOnWhereItStopped() throws Exception {
    waitForTheLog();
    UUID id = ordered(auditor, "jsonl");
    assertThat(prepared.work()).isTrue();
    String path = "/api/v1/audit/exports/" + id + "/file";
    byte[] whole = auditor.caller().download(path).body();

    HttpResponse<byte[]> rest = auditor.caller().with("Range", "bytes=100-").download(path);

    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.headers().firstValue("Content-Range"))
        .hasValue("bytes 100-" + (whole.length - 1) + "/" + whole.length);
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
  }

  @Test
  void aPreparedExportIsItsOwnersAloneAndCanBeDeleted() {
    UUID id = ordered(auditor, "csv");
    String path = "/api/v1/audit/exports/" + id;

    assertThat(new Cases(caller).as("chief").caller().get(path).status()).isEqualTo(404);
    assertThat(auditor.caller().get("/api/v1/audit/exports").body()).contains(id.toString());
    assertThat(listed().get(0).at("/details/prepared").asString()).isEqualTo(id.toString());
    assertThat(auditor.caller().delete(path).status()).isEqualTo(204);
    assertThat(auditor.caller().get(path).status()).isEqualTo(404);
  }

  @Test
  void onePersonHasAFewUnderWayAndNoMore() {
    List<UUID> ids = new ArrayList<>();
    String path = "/api/v1/audit/exports?format=csv&request=" + asked.id();
    for (int i = 0; i < PreparedExports.MOST_OF_ONE_PERSON; i++) {
      ids.add(UUID.fromString(auditor.caller().call("POST", path, null).at("/id")));
    }

    Answer refused = auditor.caller().call("POST", path, null);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/type")).endsWith("too-many-exports");
    ids.forEach(id -> auditor.caller().delete("/api/v1/audit/exports/" + id));
  }

  @Test
  void filesAreDeletedAfterSomeDays() {
    UUID id = ordered(auditor, "csv");
    Actor reader = actor("auditor");

    assertThat(prepared.deleteExpired(Instant.now().plus(PreparedExports.KEPT).plusSeconds(5)))
        .isPositive();
    assertThat(prepared.list(reader, Instant.now())).noneMatch(export -> export.id().equals(id));
  }

  private UUID ordered(Person person, String format) {
    Answer taken =
        person
            .caller()
            .call(
                "POST", "/api/v1/audit/exports?format=" + format + "&request=" + asked.id(), null);
    assertThat(taken.status()).as(taken.body()).isEqualTo(201);
    return UUID.fromString(taken.at("/id"));
  }

  private Actor actor(String login) {
    PersonView person = people.byLogin(login).orElseThrow();
    return new Actor(person.id(), person.unit(), person.roles());
  }

  /// Until a checkpoint covers all events of the case.
  private void waitForTheLog() throws InterruptedException {
    while (listed().valueStream().anyMatch(event -> event.path("log").isNull())) {
      Thread.sleep(50);
    }
  }

  private JsonNode listed() {
    return auditor.caller().get("/api/v1/audit/events?request=" + asked.id()).json().path("items");
  }

  private HttpResponse<byte[]> file(Person person, String format) throws Exception {
    return file(person.caller(), format);
  }

  private HttpResponse<byte[]> file(Caller reader, String format) throws Exception {
    HttpResponse<byte[]> file =
        reader.download("/api/v1/audit/export?format=" + format + "&request=" + asked.id());
    assertThat(file.statusCode()).isEqualTo(200);
    return file;
  }

  private static List<JsonNode> lines(byte[] bytes) {
    return new String(bytes, UTF_8).lines().<JsonNode>map(JSON::readTree).toList();
  }

  private static Schema schema(String name, String version) throws IOException {
    try (InputStream file =
        new ClassPathResource("ocsf/" + name + "-" + version + ".json").getInputStream()) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(file));
    }
  }

  /// A reader who goes away after the first bytes.
  private static final class Broken extends OutputStream {

    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    @Override
    public void write(int one) throws IOException {
      if (taken.size() > 100) {
        throw new IOException("gone");
      }
      taken.write(one);
    }
  }
}
