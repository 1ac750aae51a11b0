package com.sekisho;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every Java source reads as google-java-format writes it. With `-Dsekisho.format=apply` this test
/// rewrites the sources instead. It is a test and not a build plugin because the formatter needs
/// the JDK that the toolchain picks, which need not be the one that runs Maven.
class FormatTest {

  private static final Path ROOT = Path.of(System.getProperty("sekisho.root", ".."));

  @Test
  void everySourceIsFormatted() throws IOException, FormatterException {
    boolean apply = "apply".equals(System.getProperty("sekisho.format"));
    List<Path> unformatted = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String formatted = format(text);
      if (!formatted.equals(text)) {
        if (apply) {
          Files.writeString(source, formatted);
        } else {
          unformatted.add(ROOT.relativize(source));
        }
      }
    }
    assertThat(unformatted).as("run this test with -Dsekisho.format=apply").isEmpty();
  }

  private static String format(String text) throws FormatterException {
    String imports = RemoveUnusedImports.removeUnusedImports(text);
    String ordered = ImportOrderer.reorderImports(imports, JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("policies", "backend", "web")) {
      Path src = ROOT.resolve(module).resolve("src");
      if (Files.exists(src)) {
        try (Stream<Path> files = Files.walk(src)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    return sources;
  }
}
