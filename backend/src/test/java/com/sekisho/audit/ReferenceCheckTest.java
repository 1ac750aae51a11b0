package com.sekisho.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.LogCheck;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.Receipt;
import com.sekisho.audit.log.Tile;
import com.sekisho.audit.log.Tree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Go's reference implementation checks copies of a log, sound ones and tampered ones.
class ReferenceCheckTest {

  @TempDir private Path folder;

  private LogOnDatabase log;

  @BeforeEach
  void aLog() {
    LogCheck.required();
    log = LogOnDatabase.fresh();
  }

  private void grow(int size) {
    log.fill(size - (int) log.count("audit_event"));
    log.sign();
  }

  /// Writes the log's files as its addresses give them.
  private Path copy(String name) throws IOException {
    Path copy = folder.resolve(name);
    StoredCheckpoint latest = log.store.latest().orElseThrow();
    write(copy, "checkpoint", latest.note().toString().getBytes());
    write(copy, "vkey", log.key.verifier().toString().getBytes());
    for (int level = 0; Tile.hashes(level, latest.size()) > 0; level++) {
      long hashes = Tile.hashes(level, latest.size());
      for (long first = 0; first < hashes; first += Tile.FULL) {
        int width = (int) Math.min(Tile.FULL, hashes - first);
        Tile tile = new Tile(level, first / Tile.FULL, width);
        ByteBuffer bytes = ByteBuffer.allocate(width * Hash.SIZE);
        log.store.hashes(level, first, width).forEach(hash -> bytes.put(hash.bytes()));
        write(copy, "tile/" + level + "/" + tile.path(), bytes.array());
        if (level == 0) {
          Path entries = file(copy, "tile/entries/" + tile.path());
          try (OutputStream out = Files.newOutputStream(entries)) {
            for (byte[] entry : log.store.envelopes(first, width)) {
              out.write(ByteBuffer.allocate(2).putShort((short) entry.length).array());
              out.write(entry);
            }
          }
        }
      }
    }
    return copy;
  }

  private static void write(Path copy, String path, byte[] bytes) throws IOException {
    Files.write(file(copy, path), bytes);
  }

  private static Path file(Path copy, String path) throws IOException {
    Path file = copy.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void logsOfAllSizesAreSoundAndExtendEachOther() throws IOException {
    Path before = null;
    for (int size : new int[] {0, 1, 2, 255, 256, 257, 600, 65_535, 65_536, 65_537}) {
      grow(size);
      Path copy = copy("size-" + size);

      LogCheck.Result result =
          before == null
              ? LogCheck.run("-log", copy.toString())
              : LogCheck.run(
                  "-log", copy.toString(), "-old", before.resolve("checkpoint").toString());

      assertThat(result.sound()).as(result.output()).isTrue();
      assertThat(result.output()).contains("%d entries are those of root".formatted(size));
      before = copy;
    }
  }

  @Test
  void tamperedCopiesAreNot() throws IOException {
    grow(300);
    Path sound = copy("sound");
    grow(301);
    Path other = copy("other");
    flip(other.resolve("tile/entries/000"), 300);
    Path tile = copy("tile");
    flip(tile.resolve("tile/0/001.p/45"), 5);
    Path node = copy("node");
    flip(node.resolve("tile/1/000.p/1"), 5);
    Path checkpoint = copy("checkpoint");
    flip(checkpoint.resolve("checkpoint"), "sekisho.test/own\n".length());
    Path key = copy("key");
    write(key, "vkey", LogOnDatabase.fresh().key.verifier().toString().getBytes());

    assertThat(LogCheck.run("-log", sound.toString()).output()).contains("300 entries");
    assertThat(LogCheck.run("-log", other.toString()))
        .matches(result -> !result.sound())
        .satisfies(result -> assertThat(result.output()).contains("is not the one in the tree"));
    for (Path copy : new Path[] {tile, node, checkpoint, key}) {
      assertThat(LogCheck.run("-log", copy.toString()).sound()).as(copy.toString()).isFalse();
    }
  }

  @Test
  void aReceiptProvesItsEntry() throws IOException {
    grow(600);
    StoredCheckpoint latest = log.store.latest().orElseThrow();
    Receipt receipt =
        new Receipt(
            log.store.envelopes(299, 1).getFirst(),
            299,
            new Tree(log.store).inclusion(299, 600),
            latest.note());
    Path file = folder.resolve("receipt");
    Files.writeString(file, receipt.toString());
    String vkey = log.key.verifier().toString();

    LogCheck.Result result = LogCheck.run("-receipt", file.toString(), "-vkey", vkey);
    assertThat(result.sound()).as(result.output()).isTrue();
    assertThat(result.output()).contains("entry 299 is in the log of size 600");
    Files.writeString(file, receipt.toString().replace("index 299", "index 298"));
    assertThat(LogCheck.run("-receipt", file.toString(), "-vkey", vkey).sound()).isFalse();
  }
}
