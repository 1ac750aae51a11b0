package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.web.gallery.GalleryController;
import com.sekisho.web.layout.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.ui.ExtendedModelMap;

class GalleryTest {

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyPartIsDrawnInBothLanguagesWithNoTextMissing(String language) throws Exception {
    Locale locale = Locale.of(language);
    Words words = Rendering.words(locale);
    ExtendedModelMap model = new ExtendedModelMap();
    String view = new GalleryController().gallery(words, model);
    Map<String, Object> all = new HashMap<>(model);
    all.put("words", words);
    all.put("frame", Rendering.frame());

    String page = Rendering.page(view, locale, all);

    Path target = Files.createDirectories(Path.of("target", "gallery"));
    Files.writeString(
        target.resolve("gallery." + language + ".html"),
        page.replace("href=\"/css/", "href=\"../../src/main/resources/static/css/"));
    assertThat(page).doesNotContain("??").contains("<html lang=\"" + language + "\">");
  }
}
