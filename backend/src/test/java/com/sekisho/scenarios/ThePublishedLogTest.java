package com.sekisho.scenarios;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.LogCheck;
import com.sekisho.SekishoTest;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Receipt;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.Tile;
import com.sekisho.audit.log.Tree;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What an auditor's own tools find under `/log`, and what a requester's receipt proves.
@SekishoTest
class ThePublishedLogTest {

  @TempDir private Path folder;

  @Autowired private Caller caller;

  private Person employee;
  private Caller auditor;

  @BeforeEach
  void people() {
    employee = new Cases(caller).as("employee");
    auditor = caller.as("auditor");
  }

  /// The event of the case's submission, once a checkpoint covers it.
  private JsonNode covered(Case asked) {
    String event = asked.document().at("/history/0/id").asString();
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> auditor.get("/api/v1/audit/events/" + event).json(),
            json -> json.path("log").isObject());
  }

  private VerifierKey vkey() {
    return VerifierKey.parse(auditor.get("/log/vkey").body());
  }

  private SignedNote signed() {
    SignedNote note = SignedNote.parse(auditor.get("/log/checkpoint").body());
    assertThat(note.isSignedBy(vkey())).isTrue();
    return note;
  }

  private List<Hash> hashes(Tile tile) {
    byte[] bytes = auditor.bytes("/log/tile/" + tile.level() + "/" + tile.path()).body();
    assertThat(bytes).hasSize(tile.width() * Hash.SIZE);
    List<Hash> hashes = new ArrayList<>();
    for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
      byte[] hash = new byte[Hash.SIZE];
      rest.get(hash);
      hashes.add(Hash.of(hash));
    }
    return hashes;
  }

  private List<byte[]> entries(Tile tile) {
    List<byte[]> entries = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(auditor.bytes("/log/tile/entries/" + tile.path()).body());
    while (rest.hasRemaining()) {
      byte[] entry = new byte[Short.toUnsignedInt(rest.getShort())];
      rest.get(entry);
      entries.add(entry);
    }
    return entries;
  }

  @Test
  void theWholeLogIsFoundUnderItsCheckpoint() {
    covered(employee.asksFor(AUse.ofAnOpenModelOnOwnServers()));
    Checkpoint checkpoint = Checkpoint.parse(signed().text());
    long size = checkpoint.size();

    Tree tree =
        new Tree(
            (level, first, count) -> {
              long index = first / Tile.FULL;
              int width = (int) Math.min(Tile.FULL, Tile.hashes(level, size) - index * Tile.FULL);
              int from = (int) (first % Tile.FULL);
              return hashes(new Tile(level, index, width)).subList(from, from + count);
            });
    List<Hash> leaves = new ArrayList<>();
    for (long index = 0; index * Tile.FULL < size; index++) {
      int width = (int) Math.min(Tile.FULL, size - index * Tile.FULL);
      Tile tile = new Tile(0, index, width);
      List<Hash> ofEntries = entries(tile).stream().map(Hash::leaf).toList();
      assertThat(hashes(tile)).isEqualTo(ofEntries);
      leaves.addAll(ofEntries);
    }

    assertThat(leaves).hasSize((int) size);
    assertThat(tree.root(size)).isEqualTo(checkpoint.root());
  }

  @Test
  void theReferenceImplementationFindsTheRunningLogSound() throws IOException {
    LogCheck.required();
    Path before = folder.resolve("checkpoint");
    Files.writeString(before, signed().toString());
    JsonNode event = covered(employee.asksFor(AUse.ofAnOpenModelOnOwnServers()));
    Path receipt = folder.resolve("receipt");
    Files.writeString(
        receipt,
        auditor.get("/api/v1/audit/events/" + event.path("id").asString() + "/receipt").body());

    LogCheck.Result result =
        LogCheck.run(
            "-log",
            caller.address("/log"),
            "-user",
            "auditor:auditor",
            "-old",
            before.toString(),
            "-receipt",
            receipt.toString());

    assertThat(result.sound()).as(result.output()).isTrue();
    assertThat(result.output())
        .contains("entry " + event.at("/log/index").asLong() + " is in the log")
        .contains("extends the checkpoint of size")
        .contains("entries are those of root");
  }

  @Test
  void anEventSaysWhereItStandsAndStandsThere() {
    JsonNode event = covered(employee.asksFor(AUse.ofAnOpenModelOnOwnServers()));
    long index = event.at("/log/index").asLong();

    assertThat(event.at("/log/size").asLong()).isGreaterThan(index);
    byte[] entry = entries(new Tile(0, index / Tile.FULL, (int) (index % Tile.FULL) + 1)).getLast();
    assertThat(Digest.of(entry).value()).isEqualTo(event.path("digest").asString());
    assertThat(CanonicalJson.parse(new String(entry, UTF_8)).tree().path("id"))
        .isEqualTo(event.path("id"));
  }

  @Test
  void aReceiptAloneProvesTheEventToWhoeverKnowsTheKey() {
    JsonNode event = covered(employee.asksFor(AUse.ofAnOpenModelOnOwnServers()));
    String path = "/api/v1/audit/events/" + event.path("id").asString() + "/receipt";

    Answer answer = employee.caller().get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(answer.header("Content-Disposition")).contains(".tlog-proof");
    Receipt receipt = Receipt.parse(answer.body());
    byte[] entry = receipt.entry();
    assertThat(receipt.proves(entry, vkey())).isTrue();
    assertThat(receipt.index()).isEqualTo(event.at("/log/index").asLong());
    assertThat(Digest.of(entry).value()).isEqualTo(event.path("digest").asString());
    assertThat(new Cases(caller).as("employee2").caller().get(path).status()).isEqualTo(404);
    assertThat(caller.get(path).status()).isEqualTo(401);
  }

  @Test
  void anEventThatNoCheckpointCoversYetHasNoReceipt() {
    // Whether it is covered when asked for is a matter of milliseconds: either answer is right.
    Case asked = employee.asksFor(AUse.ofAnOpenModelOnOwnServers());
    String event = asked.document().at("/history/0/id").asString();

    Answer answer = employee.caller().get("/api/v1/audit/events/" + event + "/receipt");

    if (answer.status() != 200) {
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.at("/type")).endsWith("not-yet-in-log");
    }
    covered(asked);
    assertThat(employee.caller().get("/api/v1/audit/events/" + event + "/receipt").status())
        .isEqualTo(200);
  }

  @Test
  void tilesMayBeKeptForEverAndTheCheckpointNotAtAll() {
    covered(employee.asksFor(AUse.ofAnOpenModelOnOwnServers()));
    Answer tile = auditor.get("/log/tile/0/000.p/1");
    Answer entries = auditor.get("/log/tile/entries/000.p/1");
    Answer checkpoint = auditor.get("/log/checkpoint");

    assertThat(tile.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(tile.header("Cache-Control")).contains("immutable").contains("private");
    assertThat(entries.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(entries.header("Cache-Control")).contains("immutable").contains("private");
    assertThat(checkpoint.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
    assertThat(checkpoint.header("Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0/x999/999",
        "0/999.p/1",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/01",
        "00/000.p/1",
        "01/000.p/1",
        "64/000.p/1",
        "63/000.p/1",
        "7/000.p/1",
        "0/0",
        "0/x000/000",
        "-1/000",
        "entries/x999/999",
        "entries/000.p/0",
        "nonsense/000"
      })
  void whatIsNotInTheTreeIsNotFound(String tile) {
    Answer answer = auditor.get("/log/tile/" + tile);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("Cache-Control")).doesNotContain("immutable");
  }

  @ParameterizedTest
  @CsvSource({"/log/checkpoint", "/log/vkey", "/log/tile/0/000.p/1", "/log/tile/entries/000.p/1"})
  void theLogIsTheAuditors(String path) {
    covered(employee.asksFor(AUse.ofAnOpenModelOnOwnServers()));

    assertThat(auditor.get(path).status()).isEqualTo(200);
    assertThat(caller.get(path).status()).isEqualTo(401);
    for (String account : List.of("employee", "officer", "chief", "admin", "gateway")) {
      assertThat(caller.as(account).get(path).status()).as(account).isEqualTo(403);
    }
  }

  @Test
  void theLogIsHealthy() {
    assertThat(caller.get("/actuator/health").status()).isEqualTo(200);
    assertThat(caller.as("admin").get("/actuator/prometheus").body())
        .contains("sekisho_log_pending")
        .contains("sekisho_log_lag_seconds")
        .contains("sekisho_log_signing 1.0");
  }
}
