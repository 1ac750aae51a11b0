package com.sekisho.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The files of a bundle as `opa build` writes it, a gzipped tar, by their names (`/data.json`).
public final class BundleArchive {

  private final Map<String, byte[]> files;

  private BundleArchive(Map<String, byte[]> files) {
    this.files = files;
  }

  /// @throws IOException where the bytes are no gzipped tar
  public static BundleArchive of(byte[] bundle) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bundle)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        files.put(entry.getName(), tar.readAllBytes());
      }
    }
    return new BundleArchive(files);
  }

  /// @throws IOException where there is no such file
  public byte[] file(String name) throws IOException {
    byte[] content = files.get(name);
    if (content == null) {
      throw new IOException("the bundle has no file " + name);
    }
    return content;
  }
}
