package com.sekisho.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sekisho.audit.bundle.EventLine;
import com.sekisho.audit.bundle.EvidenceOrder;
import com.sekisho.audit.bundle.EvidenceSource;
import com.sekisho.audit.bundle.EvidenceWriter;
import com.sekisho.audit.bundle.KeyOfLog;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.NoteSignature;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.Tiles;
import com.sekisho.audit.log.Tree;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongPredicate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A log whose every third event carries a decision, with bundles of it.
public final class LogInMemory implements Tiles {

  static final byte[] POLICY = "the policy, as an engine loads it".getBytes(UTF_8);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  final SigningKey key;
  final List<String> envelopes = new ArrayList<>();
  final TreeMap<String, String> bodies = new TreeMap<>();
  private final List<Hash> leaves = new ArrayList<>();

  LogInMemory(SigningKey key) {
    this.key = key;
  }

  /// @param events how many
  public static LogInMemory of(int events) {
    LogInMemory log = new LogInMemory(SigningKey.generate("sekisho.test/log"));
    for (int i = 0; i < events; i++) {
      log.add("happened " + i);
    }
    return log;
  }

  public String vkey() {
    return key.verifier().toString();
  }

  void add(String said) {
    long index = envelopes.size();
    ObjectNode envelope = JSON.objectNode();
    envelope.put("id", new UUID(0x4000L, 0x8000_0000_0000_0000L | index).toString());
    envelope.put("at", "2026-11-25T03:00:00Z");
    envelope.put("kind", index % 3 == 0 ? "request.submitted" : "request.noted");
    envelope.put("actor", "actor-" + index % 5);
    envelope.putObject("subjects").put("request", "request-" + index / 3);
    ObjectNode digests = envelope.putObject("digests");
    digests.put("details", body(JSON.objectNode().put("said", said)));
    if (index % 3 == 0) {
      String facts = body(JSON.objectNode().put("as_of", "2026-11-25").put("case", index));
      digests.put("facts", facts);
      ObjectNode decision = JSON.objectNode().put("outcome", "ALLOW").put("facts_digest", facts);
      decision.putObject("policy").put("digest", Digest.of(POLICY).value());
      digests.put("decision", body(decision));
    }
    addEnvelope(CanonicalJson.of(envelope).text());
  }

  void addEnvelope(String envelope) {
    envelopes.add(envelope);
    leaves.add(Hash.leaf(envelope.getBytes(UTF_8)));
  }

  /// The digest of a document that is kept.
  String body(ObjectNode json) {
    CanonicalJson body = CanonicalJson.of(json);
    bodies.put(body.digest().value(), body.text());
    return body.digest().value();
  }

  @Override
  public List<Hash> hashes(int level, long first, int count) {
    List<Hash> hashes = new ArrayList<>(count);
    for (long i = first; i < first + count; i++) {
      hashes.add(level == 0 ? leaves.get((int) i) : Tree.fold(hashes(level - 1, i * 256, 256)));
    }
    return hashes;
  }

  long size() {
    return envelopes.size();
  }

  Checkpoint checkpoint(long size) {
    return new Checkpoint(key.verifier().name(), size, new Tree(this).root(size));
  }

  public SignedNote signed(long size, SigningKey... signers) {
    String text = checkpoint(size).text();
    List<NoteSignature> signatures = new ArrayList<>();
    for (SigningKey signer : signers.length == 0 ? new SigningKey[] {key} : signers) {
      signatures.add(signer.sign(text));
    }
    return new SignedNote(text, signatures);
  }

  public byte[] wholeBundle(long earlier) {
    return bundle(JSON.objectNode(), _ -> true, earlier);
  }

  byte[] selection(LongPredicate chosen, long earlier) {
    return bundle(JSON.objectNode().put("kind", "request"), chosen, earlier);
  }

  byte[] bundle(ObjectNode filter, LongPredicate chosen, long earlier) {
    return bundle(
        order(
            filter,
            chosen,
            signed(size()),
            new EvidenceOrder.Earlier(signed(earlier), new Tree(this).consistency(earlier, size())),
            List.of(new KeyOfLog(0, key.verifier())),
            Map.of(),
            true),
        chosen);
  }

  EvidenceOrder order(
      ObjectNode filter,
      LongPredicate chosen,
      SignedNote checkpoint,
      EvidenceOrder.Earlier earlier,
      List<KeyOfLog> keys,
      Map<Long, SignedNote> handovers,
      boolean everything) {
    List<Long> indexes = new ArrayList<>();
    for (long i = 0; i < Checkpoint.parse(checkpoint.text()).size(); i++) {
      if (chosen.test(i)) {
        indexes.add(i);
      }
    }
    EvidenceOrder.Range range =
        indexes.isEmpty()
            ? new EvidenceOrder.Range(0, null, null)
            : new EvidenceOrder.Range(indexes.size(), indexes.getFirst(), indexes.getLast());
    return new EvidenceOrder(
        filter, checkpoint, range, keys, handovers, earlier, everything, everything);
  }

  byte[] bundle(EvidenceOrder order, LongPredicate chosen) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      bundle(order, chosen, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  void bundle(EvidenceOrder order, LongPredicate chosen, OutputStream out) throws IOException {
    EvidenceWriter.write(order, new Source(chosen, order.signed().size()), out);
  }

  private final class Source implements EvidenceSource {

    private final LongPredicate chosen;
    private final long size;

    Source(LongPredicate chosen, long size) {
      this.chosen = chosen;
      this.size = size;
    }

    @Override
    public void events(long atMost, EventReader reader) throws IOException {
      long given = 0;
      for (int i = 0; i < size && given < atMost; i++) {
        if (chosen.test(i)) {
          reader.accept(new EventLine(i, envelopes.get(i).getBytes(UTF_8)));
          given++;
        }
      }
    }

    @Override
    public void bodies(TextReader reader) throws IOException {
      for (Map.Entry<String, String> body : bodies.entrySet()) {
        for (int i = 0; i < size; i++) {
          if (chosen.test(i) && envelopes.get(i).contains(body.getKey())) {
            reader.accept(body.getValue());
            break;
          }
        }
      }
    }

    @Override
    public List<Digest> policies() {
      return List.of(Digest.of(POLICY));
    }

    @Override
    public Optional<byte[]> policy(Digest digest) {
      return Optional.of(POLICY);
    }

    @Override
    public List<Known> people() {
      return List.of(new Known("actor-1", "Hanako Yamada", "山田 花子"));
    }

    @Override
    public Tiles tiles() {
      return LogInMemory.this;
    }
  }
}
