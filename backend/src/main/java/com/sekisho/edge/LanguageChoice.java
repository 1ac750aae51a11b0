package com.sekisho.edge;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// Keeps the language that a person picked, and goes back to the page where it was picked.
@Hidden
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class LanguageChoice {

  private final LocaleResolver locales;

  LanguageChoice(LocaleResolver locales) {
    this.locales = locales;
  }

  @GetMapping("/language")
  ResponseEntity<Void> choose(
      @RequestParam("lang") String tag,
      @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
      HttpServletRequest request,
      HttpServletResponse response) {
    locales.setLocale(request, response, Languages.of(tag));
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(back(from))).build();
  }

  /// The page of ours that the choice was made on; never another host's.
  private static String back(@Nullable String from) {
    try {
      URI page = new URI(from == null ? "/" : from);
      String path = page.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//")) {
        return "/";
      }
      return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
    } catch (URISyntaxException e) {
      return "/";
    }
  }
}
