package com.sekisho.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sekisho.decision.PolicyBundle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip from which a stock OPA makes a decision again: the facts, the policy as it was, the stored
/// decision to compare with, and how it is done. The same decision always gives the same bytes.
final class ReplayKit {

  /// The version of OPA that policies are built and tested with.
  static final String OPA_VERSION = "1.22.2";

  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ReplayKit() {}

  static byte[] of(DecisionView decision, PolicyBundle policy) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      add(zip, "README.txt", text("readme.txt", decision));
      add(zip, "replay.sh", text("replay.sh", decision));
      add(zip, "facts.json", decision.facts().bytes());
      add(zip, "decision.json", decision.output().bytes());
      add(zip, "policy.tar.gz", policy.rego());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] text(String resource, DecisionView decision) throws IOException {
    try (InputStream in = ReplayKit.class.getResourceAsStream("replay/" + resource)) {
      String engine = decision.engine();
      return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8)
          .replace("{{opa}}", OPA_VERSION)
          .replace("{{decision}}", decision.id().toString())
          .replace("{{policy}}", decision.decision().policy().version())
          .replace("{{digest}}", decision.decision().policy().digest().value())
          .replace("{{engine}}", engine == null ? "?" : engine)
          .getBytes(UTF_8);
    }
  }
}
