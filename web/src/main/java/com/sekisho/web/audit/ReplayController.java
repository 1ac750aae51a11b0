package com.sekisho.web.audit;

import com.sekisho.check.Replays;
import com.sekisho.edge.Attachment;
import com.sekisho.identity.Actor;
import com.sekisho.web.layout.Words;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/// `/audit/decisions/{id}`, where a decision is made again, and the kit to do it elsewhere.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class ReplayController {

  private final ReplayPages pages;
  private final Replays replays;

  ReplayController(ReplayPages pages, Replays replays) {
    this.pages = pages;
    this.replays = replays;
  }

  @GetMapping("/audit/decisions/{id}")
  String decision(@PathVariable UUID id, @RequestAttribute Words words, Actor actor, Model model) {
    model.addAttribute("page", pages.before(id, actor, words));
    return "audit/replay";
  }

  @PostMapping("/audit/decisions/{id}/replay")
  String replay(
      @PathVariable UUID id, @RequestAttribute Words words, Actor actor, Instant now, Model model) {
    model.addAttribute("page", pages.after(id, actor, now, words));
    return "audit/replay";
  }

  @GetMapping("/audit/decisions/{id}/kit")
  ResponseEntity<byte[]> kit(@PathVariable UUID id, Actor actor, Instant now) {
    byte[] kit = replays.kit(id, actor, now);
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named("sekisho-replay-" + id + ".zip"))
        .body(kit);
  }
}
