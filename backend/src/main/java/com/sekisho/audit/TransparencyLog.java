package com.sekisho.audit;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.Proofs;
import com.sekisho.audit.log.Receipt;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.Tile;
import com.sekisho.audit.log.Tree;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Violation;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;

/// The log of events as it is published: signed checkpoints, and the tiles that they cover.
/// Auditors may read all of it; a setting opens all but the entries to everybody.
///
/// Only what a checkpoint covers is given out, and no answer about it ever changes.
@Service
public class TransparencyLog {

  private static final int LENGTH_OF_ENTRY = 2;

  private final LogStore store;
  private final Events events;
  private final LogVerification verification;
  private final SeenCheckpoint seen;
  private final LogKeeper keeper;
  private final LogSettings settings;
  private final Tree tree;

  TransparencyLog(
      LogStore store,
      Events events,
      LogVerification verification,
      SeenCheckpoint seen,
      LogKeeper keeper,
      LogSettings settings) {
    this.store = store;
    this.events = events;
    this.verification = verification;
    this.seen = seen;
    this.keeper = keeper;
    this.settings = settings;
    this.tree = new Tree(store);
  }

  /// The latest checkpoint, with the cosignatures that have come in.
  ///
  /// @param reader who asks; nobody where the log is public
  /// @throws RoleRefused unless the reader is an auditor or the log is public
  public StoredCheckpoint checkpoint(Optional<Actor> reader) {
    mayRead(reader);
    return latest();
  }

  /// The first checkpoint of at least this size, if there is one.
  ///
  /// @throws RoleRefused as [#checkpoint]
  public Optional<StoredCheckpoint> checkpointFrom(long size, Optional<Actor> reader) {
    mayRead(reader);
    return store.firstFrom(size).map(this::cosigned);
  }

  /// Checkpoints below a size, the newest first.
  ///
  /// @throws RoleRefused as [#checkpoint]
  public List<StoredCheckpoint> checkpoints(long before, int atMost, Optional<Actor> reader) {
    mayRead(reader);
    return store.checkpoints(before, atMost).stream().map(this::cosigned).toList();
  }

  /// All keys of the log, the first one first; the last one signs now.
  ///
  /// @throws RoleRefused as [#checkpoint]
  public List<LogKey> keys(Optional<Actor> reader) {
    mayRead(reader);
    return store.keys();
  }

  /// The hashes of a tile, one after the other.
  ///
  /// @throws RoleRefused as [#checkpoint]
  /// @throws NotFound where no checkpoint covers all of it
  public byte[] tile(Tile tile, Optional<Actor> reader) {
    mayRead(reader);
    mustBePublished(tile);
    ByteBuffer bytes = ByteBuffer.allocate(tile.width() * Hash.SIZE);
    store.hashes(tile.level(), tile.first(), tile.width()).forEach(hash -> bytes.put(hash.bytes()));
    return bytes.array();
  }

  /// The entries whose hashes a tile of level 0 has, each after its length in two bytes.
  ///
  /// @throws RoleRefused unless the reader is an auditor
  /// @throws NotFound where no checkpoint covers all of it
  public byte[] entries(Tile tile, Actor reader) {
    reader.mustHaveOneOf(Role.AUDITOR);
    mustBePublished(tile);
    List<byte[]> entries = store.envelopes(tile.first(), tile.width());
    ByteBuffer bytes =
        ByteBuffer.allocate(
            entries.stream().mapToInt(entry -> LENGTH_OF_ENTRY + entry.length).sum());
    entries.forEach(entry -> bytes.putShort((short) entry.length).put(entry));
    return bytes.array();
  }

  private void mustBePublished(Tile tile) {
    if (!tile.isIn(store.latest().map(StoredCheckpoint::size).orElse(0L))) {
      throw new NotFound(
          new Bilingual("tile of level " + tile.level(), "階層" + tile.level() + "のタイル"),
          tile.path());
    }
  }

  /// The proof that an event is in the log, with the event's envelope in it.
  ///
  /// @throws NotFound where there is no such event, or none that concerns the caller
  /// @throws NotYetInLog where no checkpoint covers it yet
  public Receipt receipt(UUID event, Actor actor) {
    return proof(event, actor).receipt();
  }

  /// The same with what it is to be compared with.
  ///
  /// @throws NotFound as [#receipt]
  /// @throws NotYetInLog as [#receipt]
  public EventProof proof(UUID event, Actor actor) {
    events.get(event, actor);
    StoredCheckpoint latest = latest();
    long index =
        store
            .indexOf(event)
            .filter(position -> position < latest.size())
            .orElseThrow(NotYetInLog::new);
    Receipt receipt =
        new Receipt(
            store.envelopes(index, 1).getFirst(),
            index,
            tree.inclusion(index, latest.size()),
            latest.note());
    return new EventProof(
        receipt,
        store.hashes(0, index, 1).getFirst(),
        latest,
        keyAt(latest.size()).orElseThrow(NotYetInLog::new),
        witnesses());
  }

  /// The keys of those who are asked to cosign each checkpoint.
  ///
  /// @throws RoleRefused as [#checkpoint]
  public List<VerifierKey> witnesses(Optional<Actor> reader) {
    mayRead(reader);
    return witnesses();
  }

  private List<VerifierKey> witnesses() {
    return settings.witnesses().stream().map(witness -> VerifierKey.parse(witness.vkey())).toList();
  }

  /// How far the log lags behind the events.
  ///
  /// @throws RoleRefused as [#checkpoint]
  public Backlog backlog(Optional<Actor> reader) {
    mayRead(reader);
    LogKeeper.Lag lag = keeper.lag();
    return new Backlog(lag.pending(), lag.age(), keeper.trouble().orElse(null));
  }

  /// The path from a leaf to the root of a tree that was signed (RFC 6962, section 2.1.1).
  ///
  /// @throws RoleRefused as [#checkpoint]
  /// @throws IndexOutOfBoundsException unless 0 <= index < size, and a checkpoint covers the size
  public List<Hash> inclusion(long index, long size, Optional<Actor> reader) {
    mayRead(reader);
    mustBeSigned(size);
    return tree.inclusion(index, size);
  }

  /// The proof that the first tree is the beginning of the second (RFC 6962, section 2.1.2).
  ///
  /// @throws RoleRefused as [#checkpoint]
  /// @throws IndexOutOfBoundsException unless 0 <= before <= size, and a checkpoint covers the size
  public List<Hash> consistency(long before, long size, Optional<Actor> reader) {
    mayRead(reader);
    mustBeSigned(size);
    return tree.consistency(before, size);
  }

  private void mustBeSigned(long size) {
    long signed = latest().size();
    if (size > signed) {
      throw new IndexOutOfBoundsException("size %d, signed %d".formatted(size, signed));
    }
  }

  /// Compares the log as it is with a checkpoint that somebody kept.
  ///
  /// @param note the checkpoint, signature lines included
  /// @throws RoleRefused as [#checkpoint]
  /// @throws InvalidInput where it is none
  public Comparison compare(String note, Optional<Actor> reader) {
    mayRead(reader);
    SignedNote signed = parse(note);
    Checkpoint kept = Checkpoint.parse(signed.text());
    StoredCheckpoint now = latest();
    List<Hash> proof =
        kept.size() <= now.size() ? tree.consistency(kept.size(), now.size()) : List.of();
    Comparison.Verdict verdict = verdict(signed, kept, now.checkpoint(), proof);
    return new Comparison(
        verdict, kept, now, verdict == Comparison.Verdict.EXTENDED ? proof : List.of());
  }

  /// Recomputes the whole log from its events and compares it with all that was signed, with the
  /// checkpoint that this instance keeps outside of the database, and with those given. It reads
  /// all of the log, some seconds for a million events.
  ///
  /// @param kept checkpoints that somebody kept, signature lines included
  /// @throws RoleRefused unless the reader is an auditor
  /// @throws InvalidInput where one of them is none
  public LogReport verify(List<String> kept, Actor reader) {
    return verify(kept, reader, _ -> {});
  }

  /// The same, saying from time to time how many events it has gone through.
  ///
  /// @throws RoleRefused unless the reader is an auditor
  /// @throws InvalidInput where one of the checkpoints is none
  LogReport verify(List<String> kept, Actor reader, LongConsumer progress) {
    reader.mustHaveOneOf(Role.AUDITOR);
    List<SignedNote> notes = new ArrayList<>(kept.stream().map(TransparencyLog::parse).toList());
    seen.note().ifPresent(notes::add);
    return verification.verify(notes, progress);
  }

  private static SignedNote parse(String note) {
    try {
      SignedNote signed = SignedNote.parse(note.replace("\r\n", "\n").strip() + "\n");
      Checkpoint.parse(signed.text());
      return signed;
    } catch (Malformed e) {
      throw new InvalidInput(
          new Violation(
              "checkpoint",
              new Bilingual(
                  "This is no checkpoint. Give all of it, from the line with the log's name to the"
                      + " last line that begins with “—”.",
                  "チェックポイントとして読み取れません。ログの名前の行から、「—」で始まる最後の行まで、全体を指定してください。")));
    }
  }

  private Comparison.Verdict verdict(
      SignedNote note, Checkpoint kept, Checkpoint now, List<Hash> proof) {
    if (!kept.origin().equals(now.origin())) {
      return Comparison.Verdict.OTHER_LOG;
    }
    if (keyAt(kept.size()).map(LogKey::key).filter(note::isSignedBy).isEmpty()) {
      return Comparison.Verdict.NOT_SIGNED;
    }
    if (kept.size() > now.size()) {
      return Comparison.Verdict.SHRUNK;
    }
    return Proofs.extend(kept.size(), kept.root(), now.size(), now.root(), proof)
        ? Comparison.Verdict.EXTENDED
        : Comparison.Verdict.CHANGED;
  }

  /// The key in force at a size.
  private Optional<LogKey> keyAt(long size) {
    return store.keys().stream().filter(key -> key.since() <= size).reduce((_, later) -> later);
  }

  private StoredCheckpoint latest() {
    return store.latest().map(this::cosigned).orElseThrow(NotYetInLog::new);
  }

  private StoredCheckpoint cosigned(StoredCheckpoint checkpoint) {
    return new StoredCheckpoint(
        checkpoint.checkpoint(),
        checkpoint.at(),
        checkpoint.note().with(store.cosignatures(checkpoint.size())));
  }

  private void mayRead(Optional<Actor> reader) {
    if (!settings.isPublic() && reader.filter(actor -> actor.has(Role.AUDITOR)).isEmpty()) {
      throw new RoleRefused(EnumSet.of(Role.AUDITOR));
    }
  }
}
