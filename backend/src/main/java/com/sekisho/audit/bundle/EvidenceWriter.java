package com.sekisho.audit.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sekisho.audit.bundle.EvidenceSource.Known;
import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Hash;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.Tile;
import com.sekisho.export.Cell;
import com.sekisho.export.CsvTable;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a bundle as a zip, in one go and with little memory: besides some rows, only the names of
/// the files, of which there is about one for each 256 events. The same order on the same source
/// gives the same bytes.
public final class EvidenceWriter {

  /// How many events the page lists.
  static final int EVENTS_ON_PAGE = 500;

  /// What the times of all entries are: bundles that hold the same are the same.
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final EvidenceOrder order;
  private final EvidenceSource source;
  private final Checkpoint signed;
  private final ZipOutputStream zip;
  private final Map<String, Written> files = new TreeMap<>();

  private record Written(String sha256, long size) {}

  private EvidenceWriter(EvidenceOrder order, EvidenceSource source, OutputStream out) {
    this.order = order;
    this.source = source;
    this.signed = order.signed();
    this.zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16), UTF_8);
  }

  /// Writes the whole bundle. The stream stays open; what was written before an error is no zip.
  public static void write(EvidenceOrder order, EvidenceSource source, OutputStream out)
      throws IOException {
    new EvidenceWriter(order, source, out).write();
  }

  private void write() throws IOException {
    file(BundleFiles.PAGE, page());
    NeededTiles tiles = new NeededTiles(signed.size());
    file(
        BundleFiles.EVENTS,
        out ->
            source.events(
                Long.MAX_VALUE,
                event -> {
                  tiles.leaf(event.index());
                  line(event.text(), out);
                }));
    if (order.bodies()) {
      file(BundleFiles.BODIES, out -> source.bodies(body -> line(body, out)));
      for (Digest policy : source.policies()) {
        // One that is gone is left for the verifier to miss.
        byte[] rego = source.policy(policy).orElse(null);
        if (rego != null) {
          file(BundleFiles.policy(policy), out -> out.write(rego));
        }
      }
    }
    if (order.people()) {
      file(BundleFiles.PEOPLE, this::people);
    }
    log(tiles.tiles());
    entry(BundleFiles.MANIFEST, out -> out.write(manifest().bytes()));
    zip.finish();
    zip.flush();
  }

  private void log(List<Tile> tiles) throws IOException {
    note(BundleFiles.CHECKPOINT, order.checkpoint());
    text(BundleFiles.VKEY, order.keys().getLast().key() + "\n");
    StringBuilder keys = new StringBuilder();
    order.keys().forEach(key -> keys.append(key).append('\n'));
    text(BundleFiles.KEYS, keys.toString());
    for (Map.Entry<Long, SignedNote> handover : new TreeMap<>(order.handovers()).entrySet()) {
      note(BundleFiles.HANDOVERS + handover.getKey(), handover.getValue());
    }
    note(BundleFiles.EARLIER, order.earlier().checkpoint());
    StringBuilder proof = new StringBuilder();
    order.earlier().proof().forEach(hash -> proof.append(hash.base64()).append('\n'));
    text(BundleFiles.CONSISTENCY, proof.toString());
    for (Tile tile : tiles) {
      List<Hash> hashes = source.tiles().hashes(tile.level(), tile.first(), tile.width());
      file(
          BundleFiles.tile(tile),
          out -> {
            for (Hash hash : hashes) {
              out.write(hash.bytes());
            }
          });
    }
  }

  private Content page() throws IOException {
    List<EventLine> first = new ArrayList<>();
    source.events(EVENTS_ON_PAGE, first::add);
    byte[] page = EvidencePage.of(order, first).getBytes(UTF_8);
    return out -> out.write(page);
  }

  private void people(OutputStream out) throws IOException {
    try (CsvTable table = new CsvTable(out, List.of("actor", "name_en", "name_ja"))) {
      for (Known person : source.people()) {
        table.write(
            List.of(Cell.of(person.id()), Cell.of(person.nameEn()), Cell.of(person.nameJa())));
      }
    }
  }

  private CanonicalJson manifest() {
    ObjectNode manifest = JsonNodeFactory.instance.objectNode();
    manifest.put("format", BundleFiles.FORMAT);
    manifest.set("filter", order.filter());
    manifest
        .putObject("log")
        .put("origin", signed.origin())
        .put("size", signed.size())
        .put("root", signed.root().base64());
    ObjectNode events = manifest.putObject("events");
    events.put("count", order.events().count());
    number(events, "first", order.events().first());
    number(events, "last", order.events().last());
    var leftOut = manifest.putArray("left_out");
    if (!order.bodies()) {
      leftOut.add(BundleFiles.BODIES);
    }
    if (!order.people()) {
      leftOut.add(BundleFiles.PEOPLE);
    }
    ObjectNode named = manifest.putObject("files");
    files.forEach(
        (name, file) ->
            named.putObject(name).put("sha256", file.sha256()).put("size", file.size()));
    return CanonicalJson.of(manifest);
  }

  private static void number(ObjectNode json, String name, @Nullable Long value) {
    if (value == null) {
      json.putNull(name);
    } else {
      json.put(name, value);
    }
  }

  private static void line(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.write('\n');
  }

  private void note(String name, SignedNote note) throws IOException {
    text(name, note.toString());
  }

  private void text(String name, String text) throws IOException {
    file(name, out -> out.write(text.getBytes(UTF_8)));
  }

  @FunctionalInterface
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  /// A file that the manifest names.
  private void file(String name, Content content) throws IOException {
    MessageDigest digest = Digest.sha256();
    long size = entry(name, out -> content.to(new DigestOutputStream(out, digest)));
    files.put(name, new Written(HexFormat.of().formatHex(digest.digest()), size));
  }

  private long entry(String name, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    Counting out = new Counting(zip);
    content.to(out);
    zip.closeEntry();
    return out.count;
  }

  /// Counts what passes.
  private static final class Counting extends FilterOutputStream {

    private long count;

    Counting(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }
  }
}
