package com.sekisho.decision.wasm;

import com.dylibso.chicory.compiler.Cache;
import com.dylibso.chicory.compiler.MachineFactoryCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the bytecode that policies were compiled to in a directory, so that the next start need
/// not compile them again. A file is named by the digest of the WebAssembly and the compiler's
/// version, so that neither another policy nor another compiler's work is ever taken for it.
///
/// Losing the directory costs time alone, and a directory that cannot be used is done without. What
/// lies in it is run: it MUST be writable for the application's own user only.
final class CompiledCode implements Cache {

  private static final Logger LOG = LoggerFactory.getLogger(CompiledCode.class);

  private final Path directory;
  private final String compiler;

  private CompiledCode(Path directory, String compiler) {
    this.directory = directory;
    this.compiler = compiler;
  }

  /// Nothing where the compiler does not say which one it is.
  static Optional<CompiledCode> in(Path directory) {
    return compilerVersion().map(version -> new CompiledCode(directory, version));
  }

  @Override
  public byte @Nullable [] get(String digest) {
    try {
      return Files.readAllBytes(file(digest));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      LOG.info("Compiled policies cannot be read: {}", e.toString());
      return null;
    }
  }

  /// Of two processes that store the same at once, either's file serves both.
  @Override
  public void putIfAbsent(String digest, byte[] code) {
    try {
      Files.createDirectories(directory);
      Path unfinished = Files.createTempFile(directory, "compiling", ".jar");
      try {
        Files.write(unfinished, code);
        Files.move(
            unfinished,
            file(digest),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      LOG.info(
          "Compiled policies cannot be kept, and are compiled at each start: {}", e.toString());
    }
  }

  void forget(String digest) {
    try {
      Files.deleteIfExists(file(digest));
    } catch (IOException e) {
      LOG.info("A compiled policy cannot be deleted: {}", e.toString());
    }
  }

  /// Digests are `sha-256:` and Base64, which has characters that file names may not have.
  private Path file(String digest) {
    return directory.resolve(digest.replaceAll("[^A-Za-z0-9]", "_") + "-" + compiler + ".jar");
  }

  private static Optional<String> compilerVersion() {
    Properties maven = new Properties();
    try (InputStream file =
        MachineFactoryCompiler.class.getResourceAsStream(
            "/META-INF/maven/com.dylibso.chicory/compiler/pom.properties")) {
      if (file == null) {
        return Optional.empty();
      }
      maven.load(file);
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.ofNullable(maven.getProperty("version"));
  }
}
