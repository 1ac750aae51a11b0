package com.sekisho.audit.verify;

import com.sekisho.audit.bundle.BundleFiles;
import com.sekisho.audit.bundle.EventLine;
import com.sekisho.audit.bundle.KeyOfLog;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.GrowingTree;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.Proofs;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.Tile;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.audit.verify.Breach.Kind;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Verifies an evidence bundle: all that `docs/audit-format.md` demands of one.
public final class EvidenceVerification {

  /// A document has at most [CanonicalJson#MAX_LENGTH] characters, each of at most three bytes for
  /// every UTF-16 unit.
  private static final int LONGEST_BODY = 3 * CanonicalJson.MAX_LENGTH;

  private static final int BLOCK = 1 << 16;
  private static final String DECISION = "decision";
  private static final String FACTS = "facts";
  private static final String PREFIX = "sha256:";

  private final SafeZip zip;
  private final Trust trust;
  private final Report report;
  private final Manifest manifest;

  private final SignedNote note;
  private final Checkpoint signed;
  private final List<VerifierKey> trusted = new ArrayList<>();

  /// The checkpoint that came with the bundle.
  private @Nullable SignedNote enclosed;

  private List<Hash> enclosedProof = List.of();

  /// By digest, the first event that names a document.
  private final Map<Hash, Long> named = new HashMap<>();

  /// The facts that each decision must rest on.
  private final Map<Hash, Hash> factsOf = new HashMap<>();

  private final Set<Digest> policies = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));

  /// The tree of the proven events, as long as none is missing from the first on; and its roots at
  /// the sizes of earlier checkpoints.
  private final GrowingTree tree = new GrowingTree();

  private final Map<Long, Hash> roots = new HashMap<>();
  private long badTile = -1;
  private long events;
  private long first = -1;
  private long last = -1;
  private long bodies;

  private EvidenceVerification(SafeZip zip, Trust trust, Report report) throws IOException {
    this.zip = zip;
    this.trust = trust;
    this.report = report;
    this.manifest = Manifest.parse(zip.read(BundleFiles.MANIFEST));
    this.note = note(BundleFiles.CHECKPOINT);
    this.signed = Checkpoint.parse(note.text());
  }

  /// @param trust what is known from elsewhere
  /// @throws IOException where the file cannot be read
  public static Report verify(Path file, Trust trust) throws IOException {
    Report report = new Report();
    Optional<SafeZip> opened = SafeZip.open(file, report);
    if (opened.isEmpty()) {
      return report;
    }
    try (SafeZip zip = opened.get()) {
      for (String needed :
          List.of(
              BundleFiles.MANIFEST, BundleFiles.CHECKPOINT, BundleFiles.KEYS, BundleFiles.EVENTS)) {
        if (!zip.has(needed)) {
          missing(needed, report);
        }
      }
      if (report.holds()) {
        new EvidenceVerification(zip, trust, report).run();
      }
    } catch (Malformed e) {
      malformed(e.getMessage(), report);
    } catch (SafeZip.TooLong e) {
      report.breach(
          Kind.OVERSIZED,
          "The file “%s” is longer than it says, or than it may be.".formatted(e.getMessage()),
          "ファイル「%s」が、表示または上限より大きくなっています。".formatted(e.getMessage()));
    } catch (ZipException | EOFException e) {
      report.breach(
          Kind.NOT_A_BUNDLE,
          "The zip is damaged: %s.".formatted(e.getMessage()),
          "zipファイルが壊れています（%s）。".formatted(e.getMessage()));
    }
    return report;
  }

  private static void missing(String name, Report report) {
    report.breach(
        Kind.FILE_MISSING,
        "The file “%s” is missing.".formatted(name),
        "ファイル「%s」がありません。".formatted(name));
  }

  private static void malformed(@Nullable String why, Report report) {
    report.breach(
        Kind.MALFORMED,
        "Something is not written as the format says: %s.".formatted(why),
        "形式に合わない箇所があります（%s）。".formatted(why));
  }

  private void run() throws IOException {
    checkFiles();
    checkManifestAgainstCheckpoint();
    findTrustedKeys();
    checkSignatures();
    readEnclosed();
    ProvenTiles tiles = new ProvenTiles(zip, signed);
    checkRoot(tiles);
    checkEvents(tiles);
    checkEarlier();
    if (!manifest.leftOut().contains(BundleFiles.BODIES)) {
      checkBodies();
      checkPolicies();
    }
    conclude();
  }

  private SignedNote note(String name) throws IOException {
    return SignedNote.parse(text(name));
  }

  private String text(String name) throws IOException {
    return new String(zip.read(name, 4L * SignedNote.MAX_LENGTH), StandardCharsets.UTF_8);
  }

  // The files

  private void checkFiles() throws IOException {
    for (String name : zip.names()) {
      if (!name.equals(BundleFiles.MANIFEST) && !manifest.files().containsKey(name)) {
        report.breach(
            Kind.FILE_UNNAMED,
            "The file “%s” is not named in manifest.json.".formatted(name),
            "ファイル「%s」はmanifest.jsonに載っていません。".formatted(name));
      }
    }
    for (Map.Entry<String, Manifest.FileOf> file : manifest.files().entrySet()) {
      String name = file.getKey();
      if (!zip.has(name)) {
        if (!name.equals(BundleFiles.PEOPLE)) {
          missing(name, report);
        }
      } else if (!isReadByLine(name)) {
        checkFile(name, file.getValue());
      }
    }
  }

  /// Those are digested while their lines are checked.
  private boolean isReadByLine(String name) {
    return name.equals(BundleFiles.EVENTS)
        || (name.equals(BundleFiles.BODIES) && !manifest.leftOut().contains(name));
  }

  private void checkFile(String name, Manifest.FileOf expected) throws IOException {
    var digest = Digest.sha256();
    long size = 0;
    byte[] block = new byte[BLOCK];
    try (InputStream in = zip.stream(name)) {
      for (int count = in.read(block); count >= 0; count = in.read(block)) {
        digest.update(block, 0, count);
        size += count;
      }
    }
    compare(name, expected, HexFormat.of().formatHex(digest.digest()), size);
  }

  private void compare(String name, Manifest.@Nullable FileOf expected, String sha256, long size) {
    if (expected != null && (!sha256.equals(expected.sha256()) || size != expected.size())) {
      report.breach(
          Kind.FILE_CHANGED,
          "The file “%s” is not the one that manifest.json names: it was changed.".formatted(name),
          "ファイル「%s」がmanifest.jsonの記載と一致しません。書き換えられています。".formatted(name));
    }
  }

  private void checkManifestAgainstCheckpoint() {
    if (!manifest.origin().equals(signed.origin())
        || manifest.size() != signed.size()
        || !manifest.root().equals(signed.root().base64())) {
      malformed("manifest.json names another checkpoint than log/checkpoint is", report);
    }
  }

  // Keys and signatures

  private void findTrustedKeys() throws IOException {
    List<KeyOfLog> keys = KeyOfLog.parse(text(BundleFiles.KEYS));
    if (trust.ofLogs().isEmpty()) {
      keys.stream().map(KeyOfLog::key).filter(this::isOfThisLog).forEach(trusted::add);
      return;
    }
    trust.ofLogs().stream().filter(this::isOfThisLog).forEach(trusted::add);
    if (trusted.isEmpty()) {
      report.breach(
          Kind.OTHER_LOG,
          "The bundle is of the log “%s”, but the key that you gave is of “%s”."
              .formatted(signed.origin(), trust.ofLogs().getFirst().name()),
          "この一式はログ「%s」のものですが、指定された鍵は「%s」のものです。"
              .formatted(signed.origin(), trust.ofLogs().getFirst().name()));
      return;
    }
    for (KeyOfLog next : keys) {
      String name = BundleFiles.HANDOVERS + next.since();
      if (!trusted.contains(next.key()) && isOfThisLog(next.key()) && zip.has(name)) {
        SignedNote handover = note(name);
        if (isSigned(handover) && handover.isSignedBy(next.key())) {
          trusted.add(next.key());
        }
      }
    }
  }

  private boolean isOfThisLog(VerifierKey key) {
    return key.type() == VerifierKey.Type.NOTE && key.name().equals(signed.origin());
  }

  private boolean isSigned(SignedNote checkpoint) {
    return trusted.stream().anyMatch(checkpoint::isSignedBy);
  }

  private void checkSignatures() {
    if (!trusted.isEmpty() && !isSigned(note)) {
      if (namesTrusted(note)) {
        report.breach(
            Kind.CHECKPOINT_FORGED,
            "The checkpoint was forged: the signature under it does not hold.",
            "チェックポイントが偽造されています。署名が本文と一致しません。");
      } else {
        report.breach(
            Kind.CHECKPOINT_NOT_SIGNED,
            "The checkpoint is not signed by the log's key %s, but by another."
                .formatted(trusted.getFirst().idInHex()),
            "チェックポイントは、ログの鍵%sではなく別の鍵で署名されています。".formatted(trusted.getFirst().idInHex()));
      }
    } else if (trusted.isEmpty() && trust.ofLogs().isEmpty()) {
      report.breach(
          Kind.CHECKPOINT_NOT_SIGNED,
          "No key in the bundle is of the log “%s”.".formatted(signed.origin()),
          "ログ「%s」の鍵が入っていません。".formatted(signed.origin()));
    }
    for (VerifierKey witness : trust.ofWitnesses()) {
      if (!note.isSignedBy(witness)) {
        report.breach(
            Kind.NOT_COSIGNED,
            "The witness %s has not cosigned the checkpoint.".formatted(witness.name()),
            "立会人%sの連署がチェックポイントにありません。".formatted(witness.name()));
      }
    }
  }

  private boolean namesTrusted(SignedNote checkpoint) {
    return checkpoint.signatures().stream()
        .anyMatch(
            line ->
                trusted.stream()
                    .anyMatch(key -> key.name().equals(line.name()) && key.id() == line.keyId()));
  }

  private void checkRoot(ProvenTiles tiles) throws IOException {
    try {
      if (!tiles.root().equals(signed.root())) {
        report.breach(
            Kind.ROOT_DIFFERS,
            "The tiles do not make up the root that was signed at size %d."
                .formatted(signed.size()),
            "タイルから計算したルートが、%d件時点で署名されたルートと一致しません。".formatted(signed.size()));
      }
    } catch (ProvenTiles.Refused e) {
      missing(String.valueOf(e.getMessage()), report);
    }
  }

  // Events

  private void checkEvents(ProvenTiles tiles) throws IOException {
    Set<UUID> ids = new HashSet<>();
    TreeSet<Long> sizes = new TreeSet<>();
    earlier().forEach(kept -> sizes.add(Checkpoint.parse(kept.text()).size()));
    long expected = manifest.whole() ? 0 : manifest.gapless() ? manifest.first() : -1;
    try (Lines lines = new Lines(zip.stream(BundleFiles.EVENTS), EventLine.MAX_LENGTH)) {
      for (byte[] line = lines.next(); line != null && !report.isFull(); line = lines.next()) {
        EventLine event;
        try {
          event = EventLine.parse(line);
        } catch (Malformed e) {
          malformed(
              "line %d of events.jsonl, %s".formatted(lines.number(), e.getMessage()), report);
          continue;
        }
        events++;
        if (expected >= 0) {
          if (event.index() > expected) {
            absent(expected, event.index() - 1);
          }
          expected = Math.max(expected, event.index() + 1);
        }
        checkOrder(event);
        if (event.index() >= signed.size()) {
          report.breach(
              Kind.EVENT_NOT_COVERED,
              event.index(),
              "The event of index %d lies beyond the checkpoint, which covers %d."
                  .formatted(event.index(), signed.size()),
              "番号%dの記録は、%d件時点のチェックポイントの範囲外です。".formatted(event.index(), signed.size()));
          continue;
        }
        Hash leaf = Hash.leaf(event.envelope());
        boolean proven = isProven(event.index(), leaf, tiles);
        if (proven && tree.size() == event.index()) {
          tree.add(leaf);
          if (sizes.contains(tree.size())) {
            roots.put(tree.size(), tree.root());
          }
        }
        readEnvelope(event, ids);
      }
      if (!report.isFull()) {
        compare(
            BundleFiles.EVENTS,
            manifest.files().get(BundleFiles.EVENTS),
            lines.digest(),
            lines.size());
      }
    } catch (EOFException e) {
      malformed("the last line of events.jsonl is cut off", report);
    }
    checkCount(expected);
  }

  private void absent(long from, long to) {
    report.breach(
        Kind.EVENT_MISSING,
        from,
        from == to
            ? "The event of index %d is missing: it was taken out.".formatted(from)
            : "The events from index %d to %d are missing: they were taken out."
                .formatted(from, to),
        from == to
            ? "番号%dの記録がありません。取り除かれています。".formatted(from)
            : "番号%dから%dまでの記録がありません。取り除かれています。".formatted(from, to));
  }

  private void checkOrder(EventLine event) {
    if (event.index() <= last) {
      report.breach(
          Kind.EVENTS_OUT_OF_ORDER,
          event.index(),
          "The event of index %d stands behind that of index %d: rows were swapped or doubled."
              .formatted(event.index(), last),
          "番号%dの記録が、番号%dの記録より後にあります。行が入れ替えられたか、重複しています。".formatted(event.index(), last));
    }
    last = Math.max(last, event.index());
    first = first < 0 ? event.index() : Math.min(first, event.index());
  }

  /// Whether the log has this leaf at the index. A tile that cannot be believed is a breach once.
  private boolean isProven(long index, Hash leaf, ProvenTiles tiles) throws IOException {
    if (index / Tile.FULL == badTile) {
      return false;
    }
    try {
      if (!tiles.leaf(index).equals(leaf)) {
        report.breach(
            Kind.EVENT_CHANGED,
            index,
            ("The event of index %d is not the one that the log has there: it was changed, or put"
                    + " in another's place.")
                .formatted(index),
            "番号%dの記録が、ログにある記録と一致しません。書き換えられたか、別の記録と入れ替えられています。".formatted(index));
        return false;
      }
      return true;
    } catch (ProvenTiles.Refused e) {
      badTile = index / Tile.FULL;
      if (e.isMissing()) {
        report.breach(
            Kind.FILE_MISSING,
            index,
            "The file “%s” is missing, which proves the events from index %d on."
                .formatted(e.getMessage(), e.first()),
            "番号%2$d以降の記録を証明するファイル「%1$s」がありません。".formatted(e.getMessage(), e.first()));
      } else {
        report.breach(
            Kind.TILE_CHANGED,
            index,
            ("The hashes in “%s”, from index %d on, are not those that the signed root stands for:"
                    + " they were changed.")
                .formatted(e.getMessage(), e.first()),
            "「%s」のハッシュ（番号%d以降）が、署名されたルートと一致しません。書き換えられています。".formatted(e.getMessage(), e.first()));
      }
      return false;
    }
  }

  private void readEnvelope(EventLine event, Set<UUID> ids) {
    try {
      JsonNode envelope = Manifest.STRICT.readTree(event.envelope());
      UUID id = UUID.fromString(envelope.path("id").asString());
      if (!ids.add(id)) {
        report.breach(
            Kind.EVENT_TWICE,
            event.index(),
            "The event of index %d has the id %s, as an earlier one has."
                .formatted(event.index(), id),
            "番号%dの記録のID %s は、前の記録と重複しています。".formatted(event.index(), id));
      }
      JsonNode digests = envelope.path("digests");
      digests.forEachEntry(
          (_, digest) -> named.putIfAbsent(hash(digest.asString()), event.index()));
      if (digests.has(DECISION) && digests.has(FACTS)) {
        factsOf.put(hash(digests.path(DECISION).asString()), hash(digests.path(FACTS).asString()));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      report.breach(
          Kind.MALFORMED,
          event.index(),
          "The event of index %d is not written as an envelope is.".formatted(event.index()),
          "番号%dの記録が、記録の形式になっていません。".formatted(event.index()));
    }
  }

  private static Hash hash(String digest) {
    return Hash.of(HexFormat.of().parseHex(new Digest(digest).value().substring(PREFIX.length())));
  }

  private void checkCount(long expected) {
    if (report.isFull()) {
      return;
    }
    if (manifest.whole() && expected < signed.size()) {
      absent(expected, signed.size() - 1);
    } else if (events < manifest.count()) {
      report.breach(
          Kind.EVENT_MISSING,
          "The bundle says that it has %d events, and has %d: events were taken out."
              .formatted(manifest.count(), events),
          "記録は%d件のはずですが、%d件しかありません。取り除かれています。".formatted(manifest.count(), events));
    } else if (events > manifest.count()) {
      malformed(
          "%d events, where manifest.json says %d".formatted(events, manifest.count()), report);
    }
  }

  // Earlier checkpoints

  private void readEnclosed() throws IOException {
    if (zip.has(BundleFiles.EARLIER) && zip.has(BundleFiles.CONSISTENCY)) {
      enclosed = note(BundleFiles.EARLIER);
      try {
        enclosedProof = text(BundleFiles.CONSISTENCY).lines().map(Hash::ofBase64).toList();
      } catch (Malformed e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw new Malformed("log/consistency has hashes in base64, one a line");
      }
    }
  }

  private List<SignedNote> earlier() {
    List<SignedNote> all = new ArrayList<>(trust.checkpoints());
    if (enclosed != null) {
      all.add(enclosed);
    }
    return all;
  }

  private void checkEarlier() {
    for (SignedNote kept : earlier()) {
      Checkpoint before = Checkpoint.parse(kept.text());
      if (!before.origin().equals(signed.origin())) {
        report.breach(
            Kind.OTHER_LOG,
            "The earlier checkpoint is of the log “%s”, the bundle of “%s”."
                .formatted(before.origin(), signed.origin()),
            "以前のチェックポイントはログ「%s」のもので、この一式は「%s」のものです。".formatted(before.origin(), signed.origin()));
      } else if (!trusted.isEmpty() && !isSigned(kept)) {
        report.breach(
            namesTrusted(kept) ? Kind.CHECKPOINT_FORGED : Kind.CHECKPOINT_NOT_SIGNED,
            "The earlier checkpoint of size %d has no signature of the log's key that holds."
                .formatted(before.size()),
            "以前のチェックポイント（%d件時点）に、ログの鍵による有効な署名がありません。".formatted(before.size()));
      } else {
        checkExtends(before);
      }
    }
  }

  private void checkExtends(Checkpoint before) {
    if (before.size() > signed.size()) {
      report.breach(
          Kind.LOG_SHRUNK,
          signed.size(),
          ("The earlier checkpoint covers %d events, the one in the bundle %d: events were taken"
                  + " out, or the bundle is older than the checkpoint.")
              .formatted(before.size(), signed.size()),
          "以前のチェックポイントは%d件時点ですが、この一式は%d件時点です。記録が取り除かれたか、一式のほうが古いものです。"
              .formatted(before.size(), signed.size()));
      return;
    }
    Hash rebuilt =
        before.size() == signed.size()
            ? signed.root()
            : before.size() == 0 ? Hash.EMPTY : roots.get(before.size());
    boolean same;
    if (rebuilt != null) {
      same = rebuilt.equals(before.root());
    } else if (enclosed != null && Checkpoint.parse(enclosed.text()).size() == before.size()) {
      same =
          Proofs.extend(before.size(), before.root(), signed.size(), signed.root(), enclosedProof);
    } else {
      report.breach(
          Kind.CONSISTENCY_UNPROVEN,
          ("The bundle has no proof that goes from your checkpoint of %d events to its own. Ask for"
                  + " the bundle again and give your checkpoint with the question.")
              .formatted(before.size()),
          "お持ちのチェックポイント（%d件時点）からのつながりを示す証明が入っていません。そのチェックポイントを指定して、一式をもう一度取り出してもらってください。"
              .formatted(before.size()));
      return;
    }
    if (!same) {
      report.breach(
          Kind.HISTORY_REWRITTEN,
          ("The log does not begin with the %d events of the earlier checkpoint: its history was"
                  + " rewritten and signed anew.")
              .formatted(before.size()),
          "以前のチェックポイント（%d件時点）の内容と一致しません。過去の記録が書き換えられ、署名し直されています。".formatted(before.size()));
    }
  }

  // Documents

  private void checkBodies() throws IOException {
    if (!zip.has(BundleFiles.BODIES)) {
      missing(BundleFiles.BODIES, report);
      return;
    }
    Set<Hash> facts = new HashSet<>(factsOf.values());
    Set<Hash> found = new HashSet<>();
    var sha256 = Digest.sha256();
    try (Lines lines = new Lines(zip.stream(BundleFiles.BODIES), LONGEST_BODY)) {
      for (byte[] line = lines.next(); line != null && !report.isFull(); line = lines.next()) {
        bodies++;
        Hash digest = Hash.of(sha256.digest(line));
        if (!named.containsKey(digest) || !found.add(digest)) {
          report.breach(
              Kind.BODY_FOREIGN,
              ("The document in line %d of bodies.jsonl is not one that the events name: it was"
                      + " changed or put in.")
                  .formatted(lines.number()),
              "bodies.jsonlの%d行目の文書は、どの記録からも参照されていません。書き換えられたか、付け加えられています。"
                  .formatted(lines.number()));
        } else if (facts.contains(digest) || factsOf.containsKey(digest)) {
          checkDecision(digest, line, lines.number());
        }
      }
      if (!report.isFull()) {
        compare(
            BundleFiles.BODIES,
            manifest.files().get(BundleFiles.BODIES),
            lines.digest(),
            lines.size());
      }
    } catch (EOFException e) {
      malformed("the last line of bodies.jsonl is cut off", report);
    }
    Map<Long, Hash> absent = new TreeMap<>();
    named.forEach(
        (digest, index) -> {
          if (!found.contains(digest)) {
            absent.putIfAbsent(index, digest);
          }
        });
    absent.forEach(
        (index, digest) ->
            report.breach(
                Kind.BODY_MISSING,
                index,
                "The document sha256:%s that the event of index %d names is missing or was changed."
                    .formatted(digest, index),
                "番号%2$dの記録が参照する文書 sha256:%1$s がないか、書き換えられています。".formatted(digest, index)));
  }

  /// Facts and decisions are canonical, and a decision names the facts that its event names.
  private void checkDecision(Hash digest, byte[] line, long number) {
    try {
      String text = new String(line, StandardCharsets.UTF_8);
      CanonicalJson body = CanonicalJson.parse(text);
      if (!body.text().equals(text)) {
        malformed("line %d of bodies.jsonl is not canonical (RFC 8785)".formatted(number), report);
      }
      Hash facts = factsOf.get(digest);
      if (facts == null) {
        return;
      }
      policies.add(new Digest(body.tree().at("/policy/digest").asString("")));
      if (!body.tree().path("facts_digest").asString("").equals(PREFIX + facts)) {
        long index = named.getOrDefault(digest, Breach.NONE);
        report.breach(
            Kind.FACTS_DIFFER,
            index,
            "The decision of the event of index %d was made on other facts than the event names."
                .formatted(index),
            "番号%dの記録の判定は、記録にある事実とは別の事実に基づいています。".formatted(index));
      }
    } catch (JacksonException | IllegalArgumentException e) {
      malformed("line %d of bodies.jsonl is no decision or facts".formatted(number), report);
    }
  }

  private void checkPolicies() throws IOException {
    for (Digest policy : policies) {
      String name = BundleFiles.policy(policy);
      if (!zip.has(name)) {
        report.breach(
            Kind.POLICY_MISSING,
            "The policy %s, by which a decision was made, is missing.".formatted(policy),
            "判定に使われたポリシー%sがありません。".formatted(policy));
      } else if (!Digest.of(zip.read(name)).equals(policy)) {
        report.breach(
            Kind.POLICY_CHANGED,
            "The policy in “%s” is not the one that decided: it was changed.".formatted(name),
            "「%s」は、判定に使われたポリシーではありません。書き換えられています。".formatted(name));
      }
    }
  }

  // What it comes to

  private void conclude() {
    report.proves(
        "%,d events are, letter by letter, those that the log “%s” had when the checkpoint of %,d events was signed."
            .formatted(events, signed.origin(), signed.size()),
        "%,d件の記録は、%,d件時点のチェックポイントが署名されたときにログ「%s」にあったものと、一字一句同じです。"
            .formatted(events, signed.size(), signed.origin()));
    concludeOnKeys();
    concludeOnRange();
    concludeOnEarlier();
    if (manifest.leftOut().contains(BundleFiles.BODIES)) {
      report.doesNotProve(
          "The documents that the events name are not in the bundle, so they were not checked.",
          "記録が参照する文書は入っていないため、確認していません。");
    } else {
      report.proves(
          "%,d documents are those that the events name; %,d decisions name the facts of their events, and the %,d policies that they name are enclosed."
              .formatted(bodies, factsOf.size(), policies.size()),
          "文書%,d件は、記録が参照するものと一致します。判定%,d件は記録どおりの事実に基づき、使われたポリシー%,d件も入っています。"
              .formatted(bodies, factsOf.size(), policies.size()));
    }
    report.doesNotProve(
        zip.has(BundleFiles.PEOPLE)
            ? "Names: people.csv is not covered by the log."
            : "Names: people.csv is not in the bundle; events name people by opaque ids alone.",
        zip.has(BundleFiles.PEOPLE)
            ? "氏名。people.csvはログによる証明の対象ではありません。"
            : "氏名。people.csvは入っておらず、記録には実行者IDだけが載っています。");
    report.doesNotProve(
        "That what was recorded was true; only that it has not changed since.",
        "記録の内容が事実に即していたこと。証明されるのは、記録後に変わっていないことだけです。");
  }

  private void concludeOnKeys() {
    if (trust.ofLogs().isEmpty()) {
      report.proves(
          "The checkpoint is signed by the key that is enclosed in the bundle.",
          "チェックポイントは、一式に入っている鍵で署名されています。");
      report.doesNotProve(
          "Whose key that is: it came with the bundle, and whoever made up the events could have"
              + " made up the key too. Give the key that you know from elsewhere (--vkey).",
          "その鍵が本物であること。鍵も一式に入っていたものなので、記録を作り替えた人が鍵も作り替えた可能性があります。別の経路で受け取った鍵を--vkeyで指定してください。");
    } else {
      report.proves(
          "The checkpoint is signed by the key that you gave, or by one to which that key handed"
              + " over.",
          "チェックポイントは、指定された鍵、またはその鍵から引き継がれた鍵で署名されています。");
    }
    if (trust.ofWitnesses().isEmpty()) {
      report.doesNotProve(
          "That everybody is shown the same log. Compare the checkpoint with others' or give the"
              + " key of a witness (--vkey).",
          "ほかの人にも同じログが示されていること。ほかの人のチェックポイントと比べるか、立会人の鍵を--vkeyで指定してください。");
    } else {
      report.proves(
          "Each witness whose key you gave has cosigned the checkpoint.",
          "指定された立会人すべてが、チェックポイントに連署しています。");
    }
  }

  private void concludeOnRange() {
    if (tree.size() == signed.size()) {
      report.proves(
          "These are all events of the log up to the checkpoint: nothing was left out.",
          "チェックポイントまでのログの記録がすべて入っており、抜けはありません。");
    } else if (events > 0 && last - first + 1 == events) {
      report.proves(
          "The events from index %,d to %,d follow one another: nothing between them was left out."
              .formatted(first, last),
          "番号%,dから%,dまでの記録は連続しており、間に抜けはありません。".formatted(first, last));
      report.doesNotProve(
          "That no other event, before or after these, matched the filter.",
          "その前後に、条件に合う記録がほかになかったこと。");
    } else {
      report.doesNotProve(
          "That no other event matched the filter: the events are a selection.",
          "条件に合う記録がほかになかったこと（選び出された記録であるため）。");
    }
  }

  private void concludeOnEarlier() {
    for (SignedNote kept : trust.checkpoints()) {
      long size = Checkpoint.parse(kept.text()).size();
      report.proves(
          "None of the %,d events of the checkpoint that you kept was changed or taken out since."
              .formatted(size),
          "お持ちのチェックポイントに含まれる%,d件の記録は、その後変えられても消されてもいません。".formatted(size));
    }
    if (trust.checkpoints().isEmpty()) {
      report.doesNotProve(
          "That the log was not rewritten before this checkpoint: give a checkpoint that you kept"
              + " (--checkpoint). The earlier one in the bundle fits, but it came with the bundle.",
          "このチェックポイントより前に、ログが書き換えられていないこと。以前に受け取ったチェックポイントを--checkpointで指定してください（一式に入っているものとは合っていますが、それは一式に付いてきたものです）。");
    }
  }
}
