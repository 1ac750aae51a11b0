package com.sekisho.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/// A bundle taken apart, to be altered and packed again.
public final class Unzipped {

  final Map<String, byte[]> files = new LinkedHashMap<>();

  public static Unzipped of(byte[] zip) {
    Unzipped unzipped = new Unzipped();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        unzipped.files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return unzipped;
  }

  public Map<String, byte[]> files() {
    return files;
  }

  /// The content of a file that is there, to be altered in place.
  public byte[] bytes(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  public String text(String name) {
    return new String(bytes(name), UTF_8);
  }

  public Unzipped put(String name, String text) {
    files.put(name, text.getBytes(UTF_8));
    return this;
  }

  Unzipped lines(String name, UnaryOperator<List<String>> change) {
    List<String> lines = change.apply(text(name).lines().collect(Collectors.toList()));
    return put(name, lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  Unzipped replace(String name, String old, String by) {
    String text = text(name);
    if (!text.contains(old)) {
      throw new AssertionError(name + " has no " + old);
    }
    return put(name, text.replace(old, by));
  }

  ObjectNode manifest() {
    return (ObjectNode) CanonicalJson.parse(text("manifest.json")).tree();
  }

  /// As somebody would leave it who knows the format: the manifest names what is there now.
  public Unzipped manifestMended() {
    ObjectNode manifest = manifest();
    ObjectNode named = manifest.putObject("files");
    files.forEach(
        (name, content) -> {
          if (!name.equals("manifest.json")) {
            named
                .putObject(name)
                .put("sha256", Digest.of(content).value().substring(7))
                .put("size", content.length);
          }
        });
    ((ObjectNode) manifest.get("events")).put("count", text("events.jsonl").lines().count());
    return put("manifest.json", manifest.toString());
  }

  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
