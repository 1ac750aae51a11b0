package com.sekisho.web.audit;

import com.sekisho.audit.Events;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.Digest;
import com.sekisho.web.layout.Words;
import com.sekisho.web.log.Checkpoints;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/// `/audit`, its events, and the documents they rest on.
@Controller("auditPagesController")
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class AuditController {

  private final LogPages pages;
  private final Events events;
  private final Checkpoints checkpoints;

  AuditController(LogPages pages, Events events, Checkpoints checkpoints) {
    this.pages = pages;
    this.events = events;
    this.checkpoints = checkpoints;
  }

  @GetMapping("/audit")
  String log(
      @ModelAttribute LogPages.Asked asked,
      @RequestAttribute Words words,
      Actor actor,
      Model model) {
    model.addAttribute("page", pages.log(asked, actor, words));
    if (actor.has(Role.AUDITOR)) {
      checkpoints
          .latest(actor, words)
          .ifPresent(latest -> model.addAttribute("checkpoint", latest));
    }
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
}
