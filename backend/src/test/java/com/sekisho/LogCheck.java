package com.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The Go programs in `src/test/go/logcheck`, which check a log and a bundle with Go's reference
/// implementation and no code of ours. Each is built once, by the Go toolchain on `PATH` and the Go
/// module proxy.
public final class LogCheck {

  private static final Path SOURCE =
      Path.of(System.getProperty("sekisho.root", ".."), "backend/src/test/go/logcheck");

  private static final Map<String, Path> BUILT = new HashMap<>();

  private LogCheck() {}

  /// @param sound whether it found nothing wrong
  /// @param output what it said
  public record Result(boolean sound, String output) {}

  /// Leaves the test out where there is no Go.
  public static void required() {
    Requires.tool("Go", there());
  }

  private static boolean there() {
    try {
      return new ProcessBuilder("go", "version").redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Checks a log.
  public static Result run(String... arguments) {
    return run(".", arguments);
  }

  /// Checks an evidence bundle.
  public static Result runOnBundle(Path bundle, String vkey) {
    return run("./bundlecheck", new String[] {"-vkey", vkey, bundle.toString()});
  }

  private static Result run(String source, String[] arguments) {
    List<String> command = new ArrayList<>(List.of(program(source).toString()));
    command.addAll(List.of(arguments));
    return run(command, Path.of("."));
  }

  private static synchronized Path program(String source) {
    return BUILT.computeIfAbsent(
        source,
        _ -> {
          try {
            Path built = Files.createTempFile("logcheck", "");
            built.toFile().deleteOnExit();
            Result result = run(List.of("go", "build", "-o", built.toString(), source), SOURCE);
            assertThat(result.sound()).as(result.output()).isTrue();
            return built;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Result run(List<String> command, Path folder) {
    try {
      Process process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      return new Result(process.exitValue() == 0, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
