package com.sekisho.web.overview;

import com.sekisho.identity.Actor;
import com.sekisho.web.layout.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// `/audit/changes` and `/audit/ways`.
@Controller("overviewPagesController")
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class OverviewController {

  private static final int DAYS = 30;

  private final OverviewPages pages;

  OverviewController(OverviewPages pages) {
    this.pages = pages;
  }

  /// Where no days are given, the last thirty.
  @GetMapping("/audit/changes")
  String changes(
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String cursor,
      @RequestAttribute Words words,
      Actor actor,
      Model model) {
    LocalDate last = to == null ? words.today() : to;
    LocalDate first = from == null ? last.minusDays(DAYS) : from;
    model.addAttribute("page", pages.changes(first, last, kind, cursor, actor, words));
    return "overview/changes";
  }

  @GetMapping("/audit/ways")
  String ways(@RequestAttribute Words words, Actor actor, Model model) {
    model.addAttribute("page", pages.ways(actor, words.today(), words));
    return "overview/ways";
  }
}
