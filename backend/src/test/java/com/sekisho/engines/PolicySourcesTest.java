package com.sekisho.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `policies/build.sh` says of the Rego sources: that they are well-formed and fit their
/// schemas, that their own tests pass and cover every rule, and that the committed bundles are what
/// the pinned OPA makes of them.
class PolicySourcesTest {

  private static final Path POLICIES =
      Path.of(System.getProperty("sekisho.root", "..")).resolve("policies");

  @ParameterizedTest
  @ValueSource(strings = {"check", "test", "compare"})
  void thePolicyPasses(String task, @TempDir Path folder) throws Exception {
    Requires.tool("OPA", OpaServer.binary().isPresent());
    Path output = folder.resolve("output.txt");
    Process build =
        new ProcessBuilder("bash", "build.sh", task)
            .directory(POLICIES.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = build.waitFor(20, TimeUnit.MINUTES);
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(build.exitValue()).as(said).isZero();
    System.out.println("policies/build.sh " + task + ": " + lastLine(said));
  }

  private static String lastLine(String said) {
    return said.isBlank() ? "nothing to complain of" : said.strip().lines().toList().getLast();
  }
}
