package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.web.layout.Messages;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");

  private static final Pattern KEY_IN_TEMPLATE =
      Pattern.compile("#\\{([a-z0-9.-]+)[}(]|words\\.say\\('([a-z0-9.-]+)'[,)]");

  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  private static final Pattern INLINE_EXPRESSION = Pattern.compile("\\[\\[.*?]]");

  private static final Pattern TAG = Pattern.compile("<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");

  private static final Pattern SPEAKING_ATTRIBUTE =
      Pattern.compile("\\s(aria-label|title|alt|placeholder|data-label)=\"[^\"]*\\p{L}");

  @Test
  void everyTaskSaysTheSameThingsInBothLanguages() throws IOException {
    for (String task : Messages.TASKS) {
      assertThat(keys(task, "ja")).as(task).isEqualTo(keys(task, "en"));
    }
  }

  @Test
  void everyFileOfMessagesBelongsToATask() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> Messages.TASKS.contains(name.replaceAll("_(ja|en)\\.properties$", "")));
    }
  }

  @Test
  void noMessageIsEmptyOrHasAStraightQuoteThatThePatternWouldSwallow() throws IOException {
    for (String task : Messages.TASKS) {
      for (String language : List.of("ja", "en")) {
        load(task, language)
            .forEach(
                (key, text) ->
                    assertThat((String) text)
                        .as(key + " " + language)
                        .isNotBlank()
                        .doesNotContain("'"));
      }
    }
  }

  @Test
  void everyKeyThatATemplateNamesIsThere() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String task : Messages.TASKS) {
      known.addAll(keys(task, "ja"));
    }
    Set<String> named = new TreeSet<>();
    for (Path template : templates()) {
      Matcher matcher = KEY_IN_TEMPLATE.matcher(Files.readString(template));
      while (matcher.find()) {
        named.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      }
    }
    assertThat(named).isNotEmpty().isSubsetOf(known);
  }

  @Test
  void templatesHoldStructureAndNoText() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path template : templates()) {
      String html = COMMENT.matcher(Files.readString(template)).replaceAll("");
      String text =
          INLINE_EXPRESSION.matcher(TAG.matcher(html).replaceAll(" ")).replaceAll(" ").strip();
      if (text.codePoints().anyMatch(Character::isLetter)) {
        found.add(template + ": " + text.replaceAll("\\s+", " "));
      }
      Matcher attribute = SPEAKING_ATTRIBUTE.matcher(html);
      while (attribute.find()) {
        found.add(template + ": " + attribute.group());
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void templatesHaveNoInlineScriptOrStyle() throws IOException {
    for (Path template : templates()) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContainPattern("<style|<script(?![^>]*th:src)|\\s(style|on[a-z]+)=\"|hx-on|js:");
    }
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static Set<String> keys(String task, String language) throws IOException {
    return new TreeSet<>(load(task, language).stringPropertyNames());
  }

  private static Properties load(String task, String language) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            RESOURCES.resolve("messages/" + task + "_" + language + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }
}
