package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.web.gallery.GalleryController;
import com.sekisho.web.layout.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.ui.ExtendedModelMap;

/// Pages are valid HTML, in both languages and whatever they hold.
@SekishoTest
class HtmlTest {

  private static final List<String> EVERYBODYS =
      List.of(
          "/",
          "/ask",
          "/ask?unlisted=true",
          "/ask?deployment.id=deepseek-r1-0528-vendor-api&use.purpose=customer-support"
              + "&use.classification=confidential&use.data=personal&use.subject_regions=DE"
              + "&use.audience=public&use.autonomy=act-alone",
          "/find",
          "/find?subject=DE&data=personal&classification=confidential&purpose=customer-support"
              + "&audience=internal&autonomy=suggest&place=any",
          "/find?purpose=no-such-purpose",
          "/cases",
          "/cases/none",
          "/uses",
          "/register",
          "/register?vendor_country=CN&weights=open&sort=released",
          "/register/deployments",
          "/register/licenses",
          "/register/models/deepseek-r1-distill-llama-70b",
          "/register/deployments/deepseek-r1-0528-vendor-api",
          "/register/vendors/deepseek",
          "/register/licenses/llama-4-community",
          "/rules",
          "/rules/geopolitics.foreign-access",
          "/rules/license.scale",
          "/no-such-page");

  @SuppressWarnings("NullAway.Init")
  private static HtmlChecker checker;

  private final Caller caller;

  @LocalServerPort private int port;

  @Autowired
  HtmlTest(Caller caller) {
    this.caller = caller;
  }

  @BeforeAll
  static void open() {
    checker = new HtmlChecker();
  }

  @AfterAll
  static void close() {
    checker.close();
  }

  @Test
  void theCheckerSeesAFault() {
    assertThat(
            checker.faults(
                "<!doctype html><html lang=\"en\"><head><title>x</title></head><body>"
                    + "<i id=\"a\">b</i><i id=\"a\">c</i></body></html>"))
        .anyMatch(fault -> fault.contains("Duplicate ID"));
  }

  @Test
  void everyPageOfEveryTask() {
    FilledPages filled = new FilledPages(caller);
    Map<String, List<String>> faults = new HashMap<>();
    for (String language : List.of("ja", "en")) {
      check(faults, Reader.anonymous(port, language), language, List.of("/login", "/login?error"));
      List<String> officers = new ArrayList<>(EVERYBODYS);
      officers.addAll(filled.cases());
      officers.addAll(filled.uses());
      check(faults, Reader.signedIn(port, "officer", language), language, officers);
      List<String> requesters = new ArrayList<>(List.of("/", "/cases?mine=true"));
      requesters.addAll(filled.cases());
      requesters.addAll(filled.uses());
      check(faults, Reader.signedIn(port, "employee", language), language, requesters);
      check(
          faults,
          Reader.signedIn(port, "auditor", language),
          language,
          List.of("/", "/audit", filled.event()));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void aFormThatIsSentBack() {
    FilledPages filled = new FilledPages(caller);
    Reader officer = Reader.signedIn(port, "officer", "ja");
    String inReview = filled.cases().get(2);

    String ask =
        officer.send("/ask", "/ask", Map.of("act", "submit", "use.purpose", "coding")).body();
    String decide =
        officer
            .send(inReview, inReview + "/decide", Map.of("verb", "approve", "version", "0"))
            .body();

    assertThat(ask).contains("class=\"errors\"");
    assertThat(checker.faults(ask)).isEmpty();
    assertThat(decide).contains("class=\"errors\"");
    assertThat(checker.faults(decide)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyPartInTheGallery(String language) throws Exception {
    Locale locale = Locale.of(language);
    Words words = Rendering.words(locale);
    ExtendedModelMap model = new ExtendedModelMap();
    String view = new GalleryController().gallery(words, model);
    Map<String, Object> all = new HashMap<>(model);
    all.put("words", words);
    all.put("frame", Rendering.frame());

    // Parts that take the focus on their own pages stand together here.
    String page = Rendering.page(view, locale, all).replace(" autofocus", "");

    assertThat(checker.faults(page)).isEmpty();
  }

  private static void check(
      Map<String, List<String>> faults, Reader reader, String language, List<String> addresses) {
    for (String address : addresses) {
      List<String> found = checker.faults(reader.read(address).body());
      if (!found.isEmpty()) {
        faults.put(language + " " + address, found);
      }
    }
  }
}
