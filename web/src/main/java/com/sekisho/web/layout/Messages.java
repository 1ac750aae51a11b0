package com.sekisho.web.layout;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The texts of pages: one pair of files for each task, `messages/<task>_ja.properties` and `_en`.
/// There is no third language to fall back to: a text that is missing is an error, and a test.
@Configuration(proxyBeanMethods = false)
public class Messages {

  /// Names of the pairs, without folder, language and ending.
  public static final List<String> TASKS =
      List.of(
          "layout",
          "parts",
          "facts",
          "errors",
          "gallery",
          "login",
          "home",
          "find",
          "ask",
          "cases",
          "rules",
          "uses",
          "audit",
          "register",
          "keeping",
          "overview",
          "people");

  @Bean
  MessageSource messageSource() {
    return source();
  }

  /// The messages outside of an application, as tests want them.
  public static MessageSource source() {
    ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    source.setBasenames(TASKS.stream().map(task -> "messages/" + task).toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }
}
