package com.sekisho.web.audit;

import com.sekisho.audit.Events;
import com.sekisho.identity.Actor;
import com.sekisho.shared.Digest;
import com.sekisho.web.layout.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// `/audit`, its events, the documents they rest on, and the list as a file.
@Controller("auditPagesController")
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class AuditController {

  private final LogPages pages;
  private final Events events;

  AuditController(LogPages pages, Events events) {
    this.pages = pages;
    this.events = events;
  }

  @GetMapping("/audit")
  String log(
      @RequestParam(name = "case", defaultValue = "") String caseName,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String cursor,
      @RequestAttribute Words words,
      Actor actor,
      Model model) {
    LogPages.Asked asked = new LogPages.Asked(caseName, kind, person, from, to, cursor);
    model.addAttribute("page", pages.log(asked, actor, words));
    return "audit/log";
  }

  @GetMapping("/audit/events/{id}")
  String event(@PathVariable UUID id, @RequestAttribute Words words, Actor actor, Model model) {
    model.addAttribute("page", pages.event(id, actor, words));
    return "audit/event";
  }

  @GetMapping("/audit/documents/{digest}")
  ResponseEntity<String> document(@PathVariable String digest, Actor actor) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(events.body(new Digest(digest), actor).text());
  }

  @GetMapping("/audit/events.csv")
  void export(
      @RequestParam(name = "case", defaultValue = "") String caseName,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Actor actor,
      Instant now,
      LocalDate today,
      HttpServletResponse response) {
    LogPages.Asked asked = new LogPages.Asked(caseName, kind, person, from, to, "");
    events.csv(
        pages.query(asked, actor),
        actor,
        now,
        () -> {
          response.setContentType("text/csv");
          response.setCharacterEncoding(StandardCharsets.UTF_8);
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment()
                  .filename("sekisho-events-" + today + ".csv")
                  .build()
                  .toString());
          return response.getOutputStream();
        });
  }
}
