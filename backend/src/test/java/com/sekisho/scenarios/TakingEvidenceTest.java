package com.sekisho.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.LogCheck;
import com.sekisho.SekishoTest;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.audit.verify.EvidenceVerification;
import com.sekisho.audit.verify.Report;
import com.sekisho.audit.verify.Trust;
import com.sekisho.audit.verify.Unzipped;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What an auditor takes home, and what it proves there.
@SekishoTest
class TakingEvidenceTest {

  private static final String EVIDENCE = "/api/v1/audit/evidence?";

  @TempDir private Path folder;

  @Autowired private Caller caller;

  private Person employee;
  private Person officer;
  private Caller auditor;

  @BeforeEach
  void people() {
    employee = new Cases(caller).as("employee");
    officer = new Cases(caller).as("officer");
    auditor = caller.as("auditor");
  }

  /// A case that was decided by a person, all of its events covered by a checkpoint.
  private Case decided() {
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().thatActsUnwatched());
    officer.approves(asked);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                auditor
                    .get("/api/v1/audit/events?request=" + asked.id())
                    .json()
                    .path("items")
                    .valueStream()
                    .noneMatch(event -> event.path("log").isNull()));
    return asked;
  }

  private String checkpoint() {
    return auditor.get("/log/checkpoint").body();
  }

  private VerifierKey vkey() {
    return VerifierKey.parse(auditor.get("/log/vkey").body());
  }

  private Path take(String parameters) throws IOException {
    HttpResponse<byte[]> answer = auditor.bytes(EVIDENCE + parameters);
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
    return Files.write(Files.createTempFile(folder, "evidence", ".zip"), answer.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private Report verify(Path bundle, String... checkpoints) throws IOException {
    return EvidenceVerification.verify(
        bundle,
        new Trust(List.of(vkey()), List.of(checkpoints).stream().map(SignedNote::parse).toList()));
  }

  @Test
  void aCaseIsProvenWithItsDocumentsAndItsPolicy() throws IOException {
    String kept = checkpoint();
    Case asked = decided();

    HttpResponse<byte[]> answer =
        auditor.bytes(
            EVIDENCE
                + "request="
                + asked.id()
                + "&checkpoint="
                + encoded(kept.replace("\n", "\r\n")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("sekisho-evidence-")
        .contains(".zip");
    Path bundle = Files.write(folder.resolve("evidence.zip"), answer.body());
    Report report = verify(bundle, kept);
    assertThat(report.breaches()).isEmpty();
    assertThat(report.text(Locale.ENGLISH))
        .contains("2 events are")
        .contains("1 decisions name the facts of their events, and the 1 policies");
    Unzipped files = Unzipped.of(answer.body());
    assertThat(files.text("events.jsonl").lines()).hasSize(2).allMatch(l -> l.contains(asked.id()));
    assertThat(files.text("bodies.jsonl"))
        .contains("Seen and weighed.")
        .contains("\"purpose\":\"translation\"");
    assertThat(files.files().keySet())
        .anyMatch(name -> name.startsWith("policies/sha256-"))
        .contains("index.html", "people.csv", "log/checkpoint", "log/vkey", "manifest.json");
  }

  @Test
  void goFindsTheSame() throws IOException {
    LogCheck.required();
    Case asked = decided();
    Path bundle = take("request=" + asked.id());
    Path whole = take("");
    Path changed =
        Files.write(
            folder.resolve("changed.zip"),
            Unzipped.of(Files.readAllBytes(bundle))
                .put(
                    "events.jsonl",
                    Unzipped.of(Files.readAllBytes(bundle))
                        .text("events.jsonl")
                        .replace("request.approved", "request.rejected"))
                .manifestMended()
                .zip());

    LogCheck.Result one = LogCheck.runOnBundle(bundle, vkey().toString());
    LogCheck.Result all = LogCheck.runOnBundle(whole, vkey().toString());
    LogCheck.Result tampered = LogCheck.runOnBundle(changed, vkey().toString());
    LogCheck.Result foreign =
        LogCheck.runOnBundle(bundle, SigningKey.generate(vkey().name()).verifier().toString());

    assertThat(one.output()).contains("2 events are in the log").contains("1 decisions");
    assertThat(one.sound()).isTrue();
    assertThat(all.sound()).as(all.output()).isTrue();
    assertThat(tampered.sound()).isFalse();
    assertThat(tampered.output()).contains("is not the one in the log");
    assertThat(foreign.sound()).isFalse();
  }

  @Test
  void theWholeLogIsProvenToBeWhole() throws IOException {
    decided();

    Path bundle = take("");

    Report report = verify(bundle);
    assertThat(report.breaches()).isEmpty();
    assertThat(report.text(Locale.ENGLISH)).contains("These are all events of the log");
  }

  @Test
  void theSameQuestionAtTheSameSizeGivesTheSameBytes() throws IOException {
    Case asked = decided();
    long size = Checkpoint.parse(SignedNote.parse(checkpoint()).text()).size();
    String question = "request=" + asked.id() + "&size=" + size;

    assertThat(Files.readAllBytes(take(question))).isEqualTo(Files.readAllBytes(take(question)));
    assertThat(auditor.get(EVIDENCE + "size=999999999").at("/violations/0/path")).isEqualTo("size");
  }

  @Test
  void thatItWasTakenOutIsAnEventWithWhatWasTaken() throws IOException {
    Case asked = decided();
    take("request=" + asked.id() + "&people=false");

    JsonNode event =
        auditor
            .get("/api/v1/audit/events?kind=audit.exported&limit=1&request=" + asked.id())
            .json()
            .at("/items/0");

    assertThat(event.at("/details/format").asString()).isEqualTo("evidence");
    assertThat(event.at("/details/events").asInt()).isEqualTo(2);
    assertThat(event.at("/details/people").asBoolean()).isFalse();
    assertThat(event.at("/details/size").asLong()).isPositive();
  }

  @Test
  void namesStandInAFileOfTheirOwnThatCanBeLeftOut() throws IOException {
    Case asked = decided();
    byte[] with = Files.readAllBytes(take("request=" + asked.id()));
    Path without = take("request=" + asked.id() + "&people=false&bodies=false");
    String requester = asked.document().path("requester").asString();

    Unzipped files = Unzipped.of(with);
    assertThat(files.text("people.csv").lines().count()).isEqualTo(3);
    assertThat(files.text("people.csv")).contains(requester);
    String name =
        files
            .text("people.csv")
            .lines()
            .filter(l -> l.startsWith(requester))
            .findFirst()
            .orElseThrow()
            .split(",")[1];
    files
        .files()
        .forEach(
            (file, content) -> {
              if (!file.equals("people.csv") && !file.endsWith(".gz")) {
                assertThat(new String(content, UTF_8)).as(file).doesNotContain(name);
              }
            });
    assertThat(Unzipped.of(Files.readAllBytes(without)).files().keySet())
        .doesNotContain("people.csv", "bodies.jsonl")
        .noneMatch(file -> file.startsWith("policies/"));
    assertThat(verify(without).breaches()).isEmpty();
  }

  @Test
  void thePageOpensByItselfAndSaysWhatIsProven() throws IOException {
    Case asked = decided();
    String page = Unzipped.of(Files.readAllBytes(take("request=" + asked.id()))).text("index.html");

    assertThat(page)
        .contains("確かめられないこと")
        .contains("What it cannot prove")
        .contains("java -jar sekisho.jar verify evidence.zip --vkey '" + vkey() + "'")
        .contains(asked.id())
        .contains("request.approved")
        .doesNotContain("{{")
        .doesNotContain("<script")
        .doesNotContain("src=")
        .doesNotContain("http");
  }

  @Test
  void aCheckpointThatIsNoneOfThisLogIsRefusedBeforeAnythingIsWritten() {
    SigningKey other = SigningKey.generate("other.test/log");
    String foreign = "other.test/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    String note = new SignedNote(foreign, List.of(other.sign(foreign))).toString();
    String unsigned =
        checkpoint().lines().limit(3).reduce("", (a, line) -> a + line + "\n")
            + "\n"
            + other.sign(foreign)
            + "\n";

    for (String wrong : List.of("nonsense", note, unsigned)) {
      Answer answer = auditor.get(EVIDENCE + "checkpoint=" + encoded(wrong));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.at("/violations/0/path")).isEqualTo("checkpoint");
    }
  }

  @Test
  void evidenceIsTheAuditorsAlsoOnOnesOwnCase() {
    Case asked = decided();

    for (String account : List.of("employee", "officer", "chief", "admin", "policy", "gateway")) {
      Answer answer = caller.as(account).get(EVIDENCE + "request=" + asked.id());
      assertThat(answer.status()).as(account).isEqualTo(403);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
    assertThat(caller.get(EVIDENCE).status()).isEqualTo(401);
  }
}
