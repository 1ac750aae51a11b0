package com.sekisho.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/// Files of events call what happened as the pages do.
class ExportWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  void aFileAndAPageHaveTheSameWordForEachKindOfEvent(String language) throws IOException {
    Map<String, String> pages = named("messages/audit_" + language + ".properties", "audit.event.");
    Map<String, String> files =
        named("com/sekisho/audit/export/words_" + language + ".properties", "event.");

    assertThat(files).isNotEmpty().isEqualTo(pages);
  }

  /// Messages by the kind of event that they are for: a kind has two words.
  private static Map<String, String> named(String file, String prefix) throws IOException {
    Properties read = new Properties();
    try (Reader text = new InputStreamReader(new ClassPathResource(file).getInputStream(), UTF_8)) {
      read.load(text);
    }
    Map<String, String> named = new TreeMap<>();
    for (String key : read.stringPropertyNames()) {
      String kind = key.startsWith(prefix) ? key.substring(prefix.length()) : "";
      if (kind.contains(".")) {
        named.put(kind, read.getProperty(key));
      }
    }
    return named;
  }
}
