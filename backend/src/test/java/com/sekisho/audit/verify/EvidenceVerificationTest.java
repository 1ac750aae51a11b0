package com.sekisho.audit.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.audit.bundle.BundleFiles;
import com.sekisho.audit.bundle.EvidenceOrder;
import com.sekisho.audit.bundle.KeyOfLog;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.Tree;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.audit.verify.Breach.Kind;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class EvidenceVerificationTest {

  private static final LogInMemory LOG = LogInMemory.of(600);

  private static final byte[] WHOLE = LOG.wholeBundle(300);

  private static final byte[] SELECTION = LOG.selection(index -> index % 7 == 3, 300);

  @TempDir private Path folder;

  private Report verify(byte[] zip, Trust trust) {
    try {
      Path file = Files.write(folder.resolve("evidence.zip"), zip);
      return EvidenceVerification.verify(file, trust);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Trust key() {
    return trust(LOG.key.verifier());
  }

  private static Trust trust(VerifierKey... keys) {
    return new Trust(List.of(keys), List.of());
  }

  private static Trust keyAnd(SignedNote... checkpoints) {
    return new Trust(List.of(LOG.key.verifier()), List.of(checkpoints));
  }

  private static List<Kind> kinds(Report report) {
    return report.breaches().stream().map(Breach::kind).toList();
  }

  private static Unzipped whole() {
    return Unzipped.of(WHOLE);
  }

  // What holds

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 512, 600})
  void aWholeLogHoldsWhateverItsSize(int size) {
    LogInMemory log = LogInMemory.of(size);

    Report report = verify(log.wholeBundle(size / 2), trust(log.key.verifier()));

    assertThat(report.breaches()).isEmpty();
    assertThat(report.text(Locale.ENGLISH))
        .startsWith("VERIFIED\n")
        .contains("nothing was left out")
        .contains("signed by the key that you gave");
    assertThat(report.text(Locale.JAPANESE)).startsWith("確認できました\n").contains("抜けはありません");
  }

  @Test
  void tilesAboveTilesAreProvenToo() {
    LogInMemory log = new LogInMemory(SigningKey.generate("sekisho.test/large"));
    for (int i = 0; i < 66_000; i++) {
      log.addEnvelope("{\"digests\":{},\"id\":\"00000000-0000-4000-8000-%012x\"}".formatted(i));
    }
    byte[] zip = log.selection(index -> index == 3 || index == 40_000 || index == 65_999, 1);

    assertThat(verify(zip, trust(log.key.verifier())).breaches()).isEmpty();
    Unzipped changed = Unzipped.of(zip);
    assertThat(changed.files)
        .containsKeys("log/tile/2/000.p/1", "log/tile/1/000", "log/tile/1/001.p/1");
    changed.bytes("log/tile/1/000")[156 * 32] ^= 1;
    Report report = verify(changed.manifestMended().zip(), trust(log.key.verifier()));
    assertThat(kinds(report)).contains(Kind.TILE_CHANGED);
    assertThat(report.firstBadIndex()).hasValue(3);
  }

  @Test
  void aLogWithoutEventsHolds() {
    LogInMemory log = LogInMemory.of(5);

    Report report = verify(log.selection(_ -> false, 2), trust(log.key.verifier()));

    assertThat(report.breaches()).isEmpty();
  }

  @Test
  void aSelectionHoldsAndSaysThatItIsOne() {
    Report report = verify(SELECTION, key());

    assertThat(report.breaches()).isEmpty();
    assertThat(report.text(Locale.ENGLISH))
        .contains("That no other event matched the filter")
        .doesNotContain("nothing was left out");
  }

  @Test
  void aRowOfEventsIsSaidToHaveNoGap() {
    Report report = verify(LOG.selection(i -> i >= 250 && i < 270, 300), key());

    assertThat(report.breaches()).isEmpty();
    assertThat(report.text(Locale.ENGLISH)).contains("from index 250 to 269 follow one another");
  }

  @Test
  void aCheckpointThatWasKeptIsProvenToBeTheBeginning() {
    Report report = verify(SELECTION, keyAnd(LOG.signed(300)));

    assertThat(report.breaches()).isEmpty();
    assertThat(report.text(Locale.ENGLISH))
        .contains("None of the 300 events of the checkpoint that you kept");
  }

  @Test
  void aWholeLogProvesAnyCheckpointThatWasKept() {
    assertThat(verify(WHOLE, keyAnd(LOG.signed(17), LOG.signed(599), LOG.signed(600))).breaches())
        .isEmpty();
  }

  @Test
  void withTheEnclosedKeyAloneLessIsProven() {
    Report report = verify(WHOLE, Trust.NONE);

    assertThat(report.breaches()).isEmpty();
    assertThat(report.text(Locale.ENGLISH))
        .contains("could have made up the key too")
        .contains("give a checkpoint that you kept");
    assertThat(report.text(Locale.JAPANESE)).contains("鍵も作り替えた可能性があります");
  }

  @Test
  void namesOfPeopleMayBeTakenOut() {
    Unzipped bundle = whole();
    bundle.files.remove("people.csv");

    Report report = verify(bundle.zip(), key());

    assertThat(report.breaches()).isEmpty();
    assertThat(report.text(Locale.ENGLISH)).contains("people.csv is not in the bundle");
  }

  @Test
  void documentsThatWereNotAskedForAreNotMissed() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    EvidenceOrder lean =
        LOG.order(
            all,
            _ -> true,
            LOG.signed(600),
            new EvidenceOrder.Earlier(LOG.signed(1), new Tree(LOG).consistency(1, 600)),
            List.of(new KeyOfLog(0, LOG.key.verifier())),
            Map.of(),
            false);

    Report report = verify(LOG.bundle(lean, _ -> true), key());

    assertThat(report.breaches()).isEmpty();
    assertThat(report.text(Locale.ENGLISH)).contains("so they were not checked");
  }

  @Test
  void whatIsTheSameIsPackedTheSame() {
    assertThat(LOG.wholeBundle(300)).isEqualTo(WHOLE);
  }

  @Test
  void aKeyVouchesForTheOneThatItHandedOverTo() {
    LogInMemory log = LogInMemory.of(40);
    SigningKey next = SigningKey.generate("sekisho.test/log");
    EvidenceOrder order =
        log.order(
            JsonNodeFactory.instance.objectNode(),
            _ -> true,
            log.signed(40, next),
            new EvidenceOrder.Earlier(log.signed(10), new Tree(log).consistency(10, 40)),
            List.of(new KeyOfLog(0, log.key.verifier()), new KeyOfLog(20, next.verifier())),
            Map.of(20L, log.signed(22, log.key, next)),
            true);
    byte[] zip = log.bundle(order, _ -> true);

    assertThat(verify(zip, trust(log.key.verifier())).breaches()).isEmpty();
    Unzipped alone = Unzipped.of(zip).put("log/handovers/20", log.signed(22, next).toString());
    assertThat(kinds(verify(alone.manifestMended().zip(), trust(log.key.verifier()))))
        .contains(Kind.CHECKPOINT_NOT_SIGNED);
  }

  // What was tampered with

  @Test
  void aChangedEventIsFoundAndNamed() {
    String envelope = LOG.envelopes.get(417);
    Unzipped bundle =
        whole().replace("events.jsonl", envelope, envelope.replace("actor-2", "actor-3"));

    Report report = verify(bundle.manifestMended().zip(), key());

    assertThat(kinds(report)).containsExactly(Kind.EVENT_CHANGED);
    assertThat(report.firstBadIndex()).hasValue(417);
    assertThat(report.text(Locale.ENGLISH)).startsWith("NOT VERIFIED\n").contains("index 417");
    assertThat(report.text(Locale.JAPANESE)).startsWith("確認できませんでした\n").contains("番号417");
  }

  @Test
  void aRowTakenOutOfAWholeLogIsFoundAndNamed() {
    Unzipped bundle = whole();
    bundle.lines("events.jsonl", lines -> without(lines, 211));

    Report report = verify(bundle.manifestMended().zip(), key());

    assertThat(kinds(report)).contains(Kind.EVENT_MISSING);
    assertThat(report.firstBadIndex()).hasValue(211);
  }

  @Test
  void theLastRowTakenOutIsFoundToo() {
    Unzipped bundle = whole();
    bundle.lines("events.jsonl", lines -> without(lines, 599));

    Report report = verify(bundle.manifestMended().zip(), key());

    assertThat(kinds(report)).contains(Kind.EVENT_MISSING);
    assertThat(report.firstBadIndex()).hasValue(599);
  }

  @Test
  void aRowTakenOutOfASelectionContradictsItsCount() {
    Unzipped bundle = Unzipped.of(SELECTION);
    bundle.lines("events.jsonl", lines -> without(lines, 11));

    assertThat(kinds(verify(bundle.zip(), key()))).contains(Kind.EVENT_MISSING, Kind.FILE_CHANGED);
  }

  private static List<String> without(List<String> lines, int line) {
    lines.remove(line);
    return lines;
  }

  @Test
  void swappedRowsAreFoundAndNamed() {
    Unzipped bundle = whole();
    bundle.lines(
        "events.jsonl",
        lines -> {
          Collections.swap(lines, 100, 101);
          return lines;
        });

    Report report = verify(bundle.manifestMended().zip(), key());

    assertThat(kinds(report)).contains(Kind.EVENTS_OUT_OF_ORDER);
    assertThat(report.firstBadIndex()).hasValue(100);
  }

  @Test
  void eventsThatTookEachOthersPlaceAreFoundAndNamed() {
    Unzipped bundle = whole();
    bundle.lines(
        "events.jsonl",
        lines -> {
          String at100 = lines.get(100);
          lines.set(100, lines.get(101).replace("\"index\":101}", "\"index\":100}"));
          lines.set(101, at100.replace("\"index\":100}", "\"index\":101}"));
          return lines;
        });

    Report report = verify(bundle.manifestMended().zip(), key());

    assertThat(kinds(report)).containsExactly(Kind.EVENT_CHANGED, Kind.EVENT_CHANGED);
    assertThat(report.firstBadIndex()).hasValue(100);
  }

  @Test
  void anEventGivenTwiceIsFound() {
    LogInMemory log = LogInMemory.of(10);
    log.addEnvelope(log.envelopes.get(4));

    Report report = verify(log.wholeBundle(2), trust(log.key.verifier()));

    assertThat(kinds(report)).containsExactly(Kind.EVENT_TWICE);
    assertThat(report.firstBadIndex()).hasValue(10);
  }

  @Test
  void anEventBeyondTheCheckpointIsFound() {
    Unzipped bundle = whole();
    bundle.lines(
        "events.jsonl",
        lines -> {
          lines.add(
              "{\"envelope\":{\"id\":\"00000000-0000-4000-8000-00000000ffff\"},\"index\":600}");
          return lines;
        });

    Report report = verify(bundle.manifestMended().zip(), key());

    assertThat(kinds(report)).contains(Kind.EVENT_NOT_COVERED);
    assertThat(report.firstBadIndex()).hasValue(600);
  }

  @Test
  void aForgedCheckpointIsFound() {
    String root = LOG.checkpoint(600).root().base64();
    String other = LOG.checkpoint(599).root().base64();
    Unzipped bundle =
        whole().replace("log/checkpoint", root, other).replace("manifest.json", root, other);

    assertThat(kinds(verify(bundle.manifestMended().zip(), key())))
        .contains(Kind.CHECKPOINT_FORGED, Kind.ROOT_DIFFERS);
  }

  @Test
  void aHistorySignedAnewIsFoundByTheCheckpointThatWasKept() {
    LogInMemory rewritten = new LogInMemory(LOG.key);
    for (int i = 0; i < 600; i++) {
      rewritten.add(i == 42 ? "never happened" : "happened " + i);
    }
    byte[] zip = rewritten.wholeBundle(300);

    Report report = verify(zip, keyAnd(LOG.signed(300)));
    Report withoutKept = verify(zip, key());

    assertThat(kinds(report)).containsExactly(Kind.HISTORY_REWRITTEN);
    assertThat(kinds(verify(rewritten.selection(i -> i > 500, 300), keyAnd(LOG.signed(300)))))
        .containsExactly(Kind.HISTORY_REWRITTEN);
    assertThat(withoutKept.breaches()).isEmpty();
    assertThat(withoutKept.text(Locale.ENGLISH))
        .contains("That the log was not rewritten before this checkpoint");
  }

  @Test
  void aLogSetBackIsFoundByTheCheckpointThatWasKept() {
    LogInMemory setBack = new LogInMemory(LOG.key);
    for (int i = 0; i < 550; i++) {
      setBack.add("happened " + i);
    }

    Report report = verify(setBack.wholeBundle(300), keyAnd(LOG.signed(600)));

    assertThat(kinds(report)).containsExactly(Kind.LOG_SHRUNK);
    assertThat(report.firstBadIndex()).hasValue(550);
  }

  @Test
  void aCheckpointToWhichNoProofLeadsIsNotPassedOver() {
    assertThat(kinds(verify(SELECTION, keyAnd(LOG.signed(299)))))
        .containsExactly(Kind.CONSISTENCY_UNPROVEN);
  }

  @Test
  void aChangedProofOfConsistencyIsFound() {
    Unzipped bundle = Unzipped.of(SELECTION);
    bundle.lines("log/consistency", lines -> without(lines, 0));

    assertThat(kinds(verify(bundle.manifestMended().zip(), key())))
        .containsExactly(Kind.HISTORY_REWRITTEN);
  }

  @Test
  void theKeyOfAnotherLogIsFound() {
    assertThat(kinds(verify(WHOLE, trust(SigningKey.generate("elsewhere.test/log").verifier()))))
        .containsExactly(Kind.OTHER_LOG);
    assertThat(kinds(verify(WHOLE, trust(SigningKey.generate("sekisho.test/log").verifier()))))
        .contains(Kind.CHECKPOINT_NOT_SIGNED);
  }

  @Test
  void aBundleOfWhichEverythingWasMadeAnewHasNotTheKeyThatIsKnown() {
    LogInMemory made = LogInMemory.of(600);

    assertThat(kinds(verify(made.wholeBundle(300), key()))).contains(Kind.CHECKPOINT_NOT_SIGNED);
  }

  @Test
  void aWitnessThatDidNotSignIsMissed() {
    VerifierKey witness = VerifierKey.parse("witness.test/w+" + cosigner("witness.test/w"));

    assertThat(kinds(verify(WHOLE, trust(LOG.key.verifier(), witness))))
        .containsExactly(Kind.NOT_COSIGNED);
  }

  /// The key of a cosigner of this name: another name and type give the same public key another id.
  private static String cosigner(String name) {
    String[] parts = LOG.vkey().split("\\+", 3);
    byte[] typed = Base64.getDecoder().decode(parts[2]);
    typed[0] = 4;
    byte[] hashed = (name + "\n").getBytes(UTF_8);
    byte[] all = Arrays.copyOf(hashed, hashed.length + typed.length);
    System.arraycopy(typed, 0, all, hashed.length, typed.length);
    return Digest.of(all).value().substring(7, 15)
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }

  @Test
  void aChangedDocumentIsFoundAndNamed() {
    Unzipped bundle = whole().replace("bodies.jsonl", "happened 333\"", "happened 334\"");

    Report report = verify(bundle.manifestMended().zip(), key());

    assertThat(kinds(report)).containsExactly(Kind.BODY_FOREIGN, Kind.BODY_MISSING);
    assertThat(report.firstBadIndex()).hasValue(333);
  }

  @Test
  void aDocumentTakenOutIsFoundAndNamed() {
    Unzipped bundle = whole();
    bundle.lines("bodies.jsonl", lines -> without(lines, 0));

    assertThat(kinds(verify(bundle.manifestMended().zip(), key())))
        .containsExactly(Kind.BODY_MISSING);
  }

  @Test
  void aDecisionOnOtherFactsIsFoundAndNamed() {
    LogInMemory log = LogInMemory.of(7);
    ObjectNode envelope = (ObjectNode) CanonicalJson.parse(log.envelopes.get(3)).tree();
    String of0 = CanonicalJson.parse(log.envelopes.get(0)).tree().at("/digests/facts").asString();
    ((ObjectNode) envelope.get("digests")).put("facts", of0);
    envelope.put("id", "00000000-0000-4000-8000-00000000abcd");
    log.addEnvelope(CanonicalJson.of(envelope).text());

    Report report = verify(log.selection(i -> i == 0 || i == 7, 2), trust(log.key.verifier()));

    assertThat(kinds(report)).containsExactly(Kind.FACTS_DIFFER);
    assertThat(report.firstBadIndex()).hasValue(7);
  }

  @Test
  void aChangedPolicyIsFoundAndNamed() {
    String name = BundleFiles.policy(Digest.of(LogInMemory.POLICY));
    Unzipped bundle = whole().put(name, "another policy");

    Report report = verify(bundle.manifestMended().zip(), key());

    assertThat(kinds(report)).containsExactly(Kind.POLICY_CHANGED);
    assertThat(report.text(Locale.ENGLISH)).contains(name);
    bundle.files.remove(name);
    assertThat(kinds(verify(bundle.manifestMended().zip(), key())))
        .containsExactly(Kind.POLICY_MISSING);
  }

  @Test
  void aChangedTileIsFoundAndNamed() {
    Unzipped bundle = Unzipped.of(SELECTION);
    bundle.bytes("log/tile/0/001")[5] ^= 1;

    Report report = verify(bundle.manifestMended().zip(), key());

    assertThat(kinds(report)).containsExactly(Kind.TILE_CHANGED);
    assertThat(report.firstBadIndex()).hasValue(262);
    bundle.files.remove("log/tile/0/001");
    assertThat(kinds(verify(bundle.manifestMended().zip(), key())))
        .containsExactly(Kind.FILE_MISSING);
  }

  @Test
  void whatDiffersFromTheManifestIsFoundInEachFile() {
    for (String name : whole().files.keySet()) {
      Unzipped bundle = whole();
      byte[] content = bundle.bytes(name);
      content[content.length / 2] ^= 1;

      assertThat(verify(bundle.zip(), key()).holds()).as(name).isFalse();
    }
  }

  @Test
  void whatIsMissingIsFoundForEachFile() {
    for (String name : whole().files.keySet()) {
      Unzipped bundle = whole();
      bundle.files.remove(name);

      assertThat(verify(bundle.zip(), key()).holds()).as(name).isEqualTo(name.equals("people.csv"));
    }
  }

  // Zips from somebody who means harm

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 0.9, 0.9999})
  void aZipCutOffIsFound(double share) {
    byte[] cut = Arrays.copyOf(WHOLE, (int) (WHOLE.length * share));

    Report report = verify(cut, key());

    assertThat(kinds(report)).containsExactly(Kind.NOT_A_BUNDLE);
    assertThat(report.text(Locale.ENGLISH)).contains("cut off or damaged");
  }

  @Test
  void aDamagedZipIsFoundWhereverTheDamageIs() {
    for (int at = 0; at < WHOLE.length; at += 997) {
      byte[] damaged = WHOLE.clone();
      damaged[at] ^= 0x55;
      Report report = verify(damaged, key());

      if (report.holds()) {
        // What no reader of zips looks at, such as a local header's time, changes no file.
        assertThat(contents(damaged)).as("at " + at).isEqualTo(contents(WHOLE));
      }
    }
  }

  private Map<String, String> contents(byte[] zip) throws AssertionError {
    Map<String, String> contents = new TreeMap<>();
    try (var file = new ZipFile(Files.write(folder.resolve("contents.zip"), zip).toFile())) {
      for (var entry : Collections.list(file.entries())) {
        contents.put(entry.getName(), Digest.of(file.getInputStream(entry).readAllBytes()).value());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return contents;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "/etc/passwd",
        "log/../../evil",
        "C:\\evil",
        "log\\evil",
        "log//evil",
        "log/./x",
        "folder/",
        "\u202Eevil",
        "events.jsonl\u0000",
        ".hidden"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) {
    Unzipped bundle = whole().put(name, "evil");

    assertThat(kinds(verify(bundle.zip(), key()))).contains(Kind.NAME_UNSAFE);
  }

  @Test
  void twoFilesOfOneNameAreRefused() {
    byte[] zip = whole().put("log/twice-a", "one").put("log/twice-b", "other").zip();
    byte[] renamed =
        new String(zip, ISO_8859_1).replace("log/twice-b", "log/twice-a").getBytes(ISO_8859_1);

    assertThat(kinds(verify(renamed, key()))).containsExactly(Kind.NAME_TWICE);
  }

  @Test
  void aFileThatTheManifestDoesNotNameIsFound() {
    assertThat(kinds(verify(whole().put("log/more", "x").zip(), key())))
        .containsExactly(Kind.FILE_UNNAMED);
  }

  @Test
  void aFileThatWouldUnpackToTooMuchIsRefused() {
    Unzipped long64 = whole();
    long64.files.put("manifest.json", new byte[(64 << 20) + 1]);

    assertThat(kinds(verify(long64.zip(), key()))).containsExactly(Kind.OVERSIZED);
    assertThat(kinds(verify(claiming(whole().zip(), 2_000_000_000), key())))
        .containsExactly(Kind.OVERSIZED);
    assertThat(verify(claiming(whole().zip(), 1), key()).holds()).isFalse();
  }

  /// The same zip, the first entry of whose directory claims another size (APPNOTE 4.3.12).
  private static byte[] claiming(byte[] zip, int size) {
    byte[] patched = zip.clone();
    for (int at = patched.length - 46; at >= 0; at--) {
      ByteBuffer from = ByteBuffer.wrap(patched).order(ByteOrder.LITTLE_ENDIAN);
      if (from.getInt(at) == 0x02014b50 && isFirst(patched, at)) {
        from.putInt(at + 24, size);
        return patched;
      }
    }
    throw new AssertionError("no directory");
  }

  private static boolean isFirst(byte[] zip, int at) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    return bytes.getInt(at + 42) == 0;
  }

  @Test
  void whatIsNoBundleIsSaidToBeNone() {
    assertThat(kinds(verify("no zip".getBytes(UTF_8), key()))).containsExactly(Kind.NOT_A_BUNDLE);
    assertThat(kinds(verify(new Unzipped().put("a", "b").zip(), key())))
        .contains(Kind.FILE_MISSING);
    assertThat(kinds(verify(whole().put("manifest.json", "{}").zip(), key())))
        .containsExactly(Kind.MALFORMED);
    assertThat(kinds(verify(whole().put("log/checkpoint", "x").manifestMended().zip(), key())))
        .containsExactly(Kind.MALFORMED);
  }
}
