package com.sekisho.decision.wasm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// What `opa build -t wasm` puts into a bundle, as far as an engine needs it.
///
/// @param module the compiled rules
/// @param data the document `data` as JSON: rule tables and what was computed from them
record WasmBundle(byte[] module, byte[] data) {

  private static final byte[] NO_DATA = {'{', '}'};

  /// @param bundle a gzipped tar
  /// @throws IOException where it is none, or has no compiled rules
  static WasmBundle read(byte[] bundle) throws IOException {
    byte @Nullable [] module = null;
    byte[] data = NO_DATA;
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bundle)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        switch (entry.getName()) {
          case "/policy.wasm" -> module = tar.readAllBytes();
          case "/data.json" -> data = tar.readAllBytes();
          default -> {
            // Rego sources, manifest: an engine that runs the compiled rules reads neither.
          }
        }
      }
    }
    if (module == null) {
      throw new IOException("the bundle has no /policy.wasm");
    }
    return new WasmBundle(module, data);
  }
}
