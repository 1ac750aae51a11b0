package com.sekisho.decision.wasm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.decision.Decision;
import com.sekisho.engines.Scenario;
import com.sekisho.engines.ShippedBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a policy was compiled to is kept, and never stands in the way.
class CompiledCodeTest {

  private static final Scenario ANY = Scenario.all().getFirst();
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  private final ShippedBundle policy = ShippedBundle.load();

  @TempDir Path home;

  @Test
  void theSecondStartTakesWhatTheFirstOneCompiled() throws IOException {
    Decision first = decision(home.resolve("compiled"));
    Path code = onlyFile();
    Files.setLastModifiedTime(code, LONG_AGO);

    Decision second = decision(home.resolve("compiled"));

    assertThat(second).isEqualTo(first);
    assertThat(onlyFile()).isEqualTo(code);
    assertThat(Files.getLastModifiedTime(code)).isEqualTo(LONG_AGO);
  }

  @Test
  void brokenCodeIsCompiledAnew() throws IOException {
    Decision first = decision(home.resolve("compiled"));
    byte[] whole = Files.readAllBytes(onlyFile());
    Files.write(onlyFile(), new byte[] {1, 2, 3});

    Decision second = decision(home.resolve("compiled"));

    assertThat(second).isEqualTo(first);
    assertThat(Files.size(onlyFile())).isGreaterThan(whole.length / 2);
  }

  @Test
  void aDirectoryThatCannotBeMadeIsDoneWithout() throws IOException {
    Path file = Files.writeString(home.resolve("compiled"), "a file");

    assertThat(decision(file.resolve("below")).factsDigest()).isEqualTo(ANY.facts().digest());
  }

  private Decision decision(Path compiled) {
    return new WasmDecider(policy, 1, compiled).decide(ANY.facts(), policy.id());
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("compiled"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }
}
