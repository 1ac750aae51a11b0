package com.sekisho.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.SekishoApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// `docs/architecture` shows the modules as the code has them. With
/// `-Dsekisho.architecture=apply` this test writes it anew instead.
class ArchitectureTest {

  private static final Path ROOT = Path.of(System.getProperty("sekisho.root", ".."));
  private static final Path PAGES = ROOT.resolve("docs/architecture");

  /// The tests of backend, which lie in the same packages, come as a jar or as a folder.
  private static final Pattern TESTS =
      Pattern.compile(".*(-tests\\.jar|/[a-z-]*test[a-z-]*/com/).*");

  private static final ImportOption NO_TESTS = location -> !location.matches(TESTS);

  @Test
  void thePagesShowTheModulesAsTheyAre() throws IOException {
    ArchitecturePages pages =
        new ArchitecturePages(ApplicationModules.of(SekishoApplication.class, NO_TESTS), ROOT);
    Map<String, String> drawn = pages.all();
    if ("apply".equals(System.getProperty("sekisho.architecture"))) {
      write(drawn);
    }
    assertThat(committed())
        .as("run this test with -Dsekisho.architecture=apply")
        .containsExactlyInAnyOrderEntriesOf(drawn);
  }

  private static Map<String, String> committed() throws IOException {
    Map<String, String> committed = new TreeMap<>();
    if (Files.exists(PAGES)) {
      try (Stream<Path> files = Files.list(PAGES)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          committed.put(file.getFileName().toString(), Files.readString(file));
        }
      }
    }
    return committed;
  }

  private static void write(Map<String, String> drawn) throws IOException {
    Files.createDirectories(PAGES);
    for (String old : committed().keySet()) {
      Files.delete(PAGES.resolve(old));
    }
    for (var page : drawn.entrySet()) {
      Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
    }
  }
}
