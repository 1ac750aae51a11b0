package com.sekisho.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Caller;
import com.sekisho.Requires;
import com.sekisho.SekishoTest;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Proofs;
import com.sekisho.audit.log.Receipt;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.scenarios.AUse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/// The pages on which people see that the log was not rewritten, and the files that they take home.
@SekishoTest
class ProofPagesTest {

  private static final Pattern COMMANDS =
      Pattern.compile("shell\"[^>]*><pre><code>(.*?)</code>", Pattern.DOTALL);

  private final Caller caller;

  @LocalServerPort private int port;

  @Autowired
  ProofPagesTest(Caller caller) {
    this.caller = caller;
  }

  private Reader reader(String account) {
    return Reader.signedIn(port, account, "en");
  }

  /// Asks for something, as an employee.
  ///
  /// @return the case, with its events in a checkpoint
  private JsonNode asked() {
    Caller employee = caller.as("employee");
    String id =
        employee
            .post("/api/v1/requests", AUse.ofAnOpenModelOnOwnServers().json())
            .json()
            .path("id")
            .asString();
    assertThat(id).isNotEmpty();
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> employee.get("/api/v1/requests/" + id).json(),
            document -> document.at("/history/0/log").isObject());
  }

  private static String event(JsonNode asked) {
    return "/audit/events/" + asked.at("/history/0/id").asString();
  }

  private VerifierKey key() {
    return VerifierKey.parse(caller.as("auditor").get("/log/vkey").body());
  }

  private String checkpoint() {
    return caller.as("auditor").get("/log/checkpoint").body();
  }

  private HttpResponse<String> compare(String note) {
    return reader("auditor").send("/audit/verify", "/audit/verify", Map.of("checkpoint", note));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyPageIsDrawnWithNoTextMissing(String language) {
    String event = event(asked());
    Reader auditor = Reader.signedIn(port, "auditor", language);

    for (String address : List.of("/", "/audit", "/audit/verify", event, event + "/proof")) {
      HttpResponse<String> page = auditor.read(address);

      assertThat(page.statusCode()).as(address).isEqualTo(200);
      assertThat(page.body()).as(address).contains("</html>").doesNotContain("??");
    }
  }

  @Test
  void theAuditorSeesTheCheckpointAndWhatItCovers() {
    asked();
    String page = reader("auditor").read("/audit").body();

    assertThat(page)
        .contains("href=\"/audit/verify\"")
        .contains(key().idInHex())
        .containsPattern("The events shown here are covered by the checkpoint of [0-9,]+ events");
    assertThat(reader("auditor").read("/").body()).contains("href=\"/audit/verify\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"employee", "officer"})
  void nobodyElseSeesCheckpointsOrComparesThem(String account) {
    asked();
    Reader reader = reader(account);

    for (String address :
        List.of("/audit/verify", "/audit/checkpoint?size=1", "/audit/consistency?from=0&to=1")) {
      assertThat(reader.read(address).statusCode()).as(address).isEqualTo(403);
    }
    assertThat(reader.send("/", "/audit/verify", Map.of("checkpoint", "anything")).statusCode())
        .isEqualTo(403);
    assertThat(reader.read("/").body()).doesNotContain("/audit/verify");
    assertThat(reader.read("/audit").body()).doesNotContain("/audit/verify");
  }

  @Test
  void theRequesterTakesTheReceiptsOfTheirCaseHome() {
    JsonNode asked = asked();
    String event = event(asked);
    Reader employee = reader("employee");
    String reference = asked.path("reference").asString();

    String page = employee.read("/cases/" + reference).body();

    assertThat(page)
        .contains("Keep it with the contract.")
        .contains("href=\"" + event + "/receipt\"")
        .contains("href=\"" + event + "/proof\"");
    HttpResponse<String> file = employee.read(event + "/receipt");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"")
        .endsWith(".tlog-proof\"");
    Receipt receipt = Receipt.parse(file.body());
    byte[] entry = Objects.requireNonNull(receipt.entry());
    assertThat(receipt.proves(entry, key())).isTrue();
    assertThat(new String(entry, UTF_8)).contains(asked.at("/history/0/id").asString());
    assertThat(employee.read(event + "/proof").body())
        .contains("has not been changed")
        .contains(Hash.leaf(entry).base64())
        .contains(Checkpoint.parse(receipt.checkpoint().text()).root().base64())
        .contains(key().toString());
  }

  @Test
  void officersAndAuditorsSeeTheProofAndOthersDont() {
    String event = event(asked());

    for (String address : List.of(event + "/proof", event + "/receipt")) {
      assertThat(reader("officer").read(address).statusCode()).isEqualTo(200);
      assertThat(reader("auditor").read(address).statusCode()).isEqualTo(200);
      assertThat(reader("employee2").read(address).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void anEventThatIsNotThereHasNoProof() {
    String event = "/audit/events/" + UUID.randomUUID();

    assertThat(reader("auditor").read(event + "/proof").statusCode()).isEqualTo(404);
    assertThat(reader("auditor").read(event + "/receipt").statusCode()).isEqualTo(404);
  }

  @Test
  void anOldCheckpointIsFoundToBeTheBeginningAndTheProofCanBeTaken() {
    asked();
    String old = checkpoint();
    long size = Checkpoint.parse(SignedNote.parse(old).text()).size();
    asked();

    HttpResponse<String> page = compare(old);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("is the beginning of today’s log");
    Matcher link =
        Pattern.compile("/audit/consistency\\?from=(\\d+)&amp;to=(\\d+)").matcher(page.body());
    assertThat(link.find()).isTrue();
    assertThat(link.group(1)).isEqualTo(Long.toString(size));
    String file = reader("auditor").read(HtmlUtils.htmlUnescape(link.group())).body();
    String[] parts = file.split("\n\n", 2);
    List<Hash> proof = Arrays.stream(parts[0].split("\n")).skip(1).map(Hash::ofBase64).toList();
    SignedNote now = SignedNote.parse(parts[1]);
    Checkpoint kept = Checkpoint.parse(SignedNote.parse(old).text());
    Checkpoint latest = Checkpoint.parse(now.text());
    assertThat(parts[0]).startsWith("old " + size);
    assertThat(now.isSignedBy(key())).isTrue();
    assertThat(Proofs.extend(kept.size(), kept.root(), latest.size(), latest.root(), proof))
        .isTrue();
  }

  @Test
  void theSameCheckpointIsTheLatestOne() {
    asked();

    assertThat(compare(checkpoint()).body())
        .containsPattern("This is the latest checkpoint|is the beginning of today’s log");
  }

  @Test
  void aCheckpointThatSomebodyChangedIsNotSigned() {
    asked();
    String[] lines = checkpoint().split("\n", 3);
    String changed = lines[0] + "\n" + (Long.parseLong(lines[1]) - 1) + "\n" + lines[2];

    assertThat(compare(changed).body())
        .contains("is not signed by a key of this log")
        .contains("receipt--no");
  }

  @Test
  void aCheckpointOfAnotherLogSaysNothing() {
    asked();
    SigningKey other = SigningKey.generate("elsewhere.example/log");
    String text = new Checkpoint("elsewhere.example/log", 1, Hash.EMPTY).text();
    String note = new SignedNote(text, List.of(other.sign(text))).toString();

    assertThat(compare(note).body()).contains("This checkpoint is of another log");
  }

  @Test
  void whatIsNoCheckpointIsKeptInTheFieldAndSaidToBeNone() {
    asked();

    HttpResponse<String> page = compare("not <b>one</b>");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("href=\"#checkpoint\"")
        .contains("aria-invalid=\"true\"")
        .contains("not &lt;b&gt;one&lt;/b&gt;");
  }

  @Test
  void theAuditorHasTheWholeLogVerified() {
    asked();
    Reader auditor = reader("auditor");

    HttpResponse<String> started = auditor.send("/audit/verify", "/audit/verify/whole", Map.of());

    assertThat(started.statusCode()).isEqualTo(200);
    Awaitility.await()
        .atMost(Duration.ofSeconds(120))
        .untilAsserted(
            () ->
                assertThat(auditor.read("/audit/verify").body())
                    .containsPattern("All [0-9,]+ events are as they were signed")
                    .doesNotContain("data-hx-get"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"employee", "officer"})
  void nobodyElseHasItVerified(String account) {
    assertThat(reader(account).send("/", "/audit/verify/whole", Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void theCommandsOnThePagesComeToTheSameWithOpenSsl(@TempDir Path folder)
      throws IOException, InterruptedException {
    Requires.tool("OpenSSL", Files.isExecutable(Path.of("/usr/bin/openssl")));
    String event = event(asked());
    Reader auditor = reader("auditor");
    HttpResponse<String> receipt = auditor.read(event + "/receipt");
    String proof = auditor.read(event + "/proof").body();
    keep(folder, receipt);
    String verify = auditor.read("/audit/verify").body();
    Matcher link = Pattern.compile("/audit/checkpoint\\?size=\\d+").matcher(verify);
    assertThat(link.find()).isTrue();
    keep(folder, auditor.read(link.group()));

    assertThat(run(folder, commands(verify))).contains("Signature Verified Successfully");
    Receipt parsed = Receipt.parse(receipt.body());
    String leaf = Hash.leaf(Objects.requireNonNull(parsed.entry())).base64();
    String computed = run(folder, commands(proof));
    assertThat(computed).startsWith("leaf " + leaf + "\nroot ");
    assertThat(proof).contains(computed.substring(computed.indexOf("root ") + 5).strip());
  }

  private static String commands(String page) {
    Matcher found = COMMANDS.matcher(page);
    assertThat(found.find()).isTrue();
    return HtmlUtils.htmlUnescape(found.group(1));
  }

  /// Saves a file as a browser would.
  private static void keep(Path folder, HttpResponse<String> file) throws IOException {
    String name =
        file.headers()
            .firstValue("Content-Disposition")
            .orElseThrow()
            .replaceAll(".*filename=\"(.*)\"", "$1");
    Files.writeString(folder.resolve(name), file.body());
  }

  private static String run(Path folder, String commands) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-e", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor()).as(said).isZero();
    return said;
  }
}
