package com.sekisho.web.audit;

import com.sekisho.audit.StoredCheckpoint;
import com.sekisho.audit.TransparencyLog;
import com.sekisho.audit.Verifications;
import com.sekisho.edge.Attachment;
import com.sekisho.identity.Actor;
import com.sekisho.web.layout.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// `/audit/verify`, the proofs of events, and what a reader takes home of them.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class VerifyController {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final VerifyPages verifyPages;
  private final ProofPages proofPages;
  private final Verifications verifications;
  private final TransparencyLog log;

  VerifyController(
      VerifyPages verifyPages,
      ProofPages proofPages,
      Verifications verifications,
      TransparencyLog log) {
    this.verifyPages = verifyPages;
    this.proofPages = proofPages;
    this.verifications = verifications;
    this.log = log;
  }

  @GetMapping("/audit/verify")
  String verify(@RequestAttribute Words words, Actor actor, Model model) {
    model.addAttribute("page", verifyPages.page(actor, words));
    return "audit/verify";
  }

  /// Compares a checkpoint that the reader kept. Nothing is recorded, so the answer is the page.
  @PostMapping("/audit/verify")
  String compare(
      @RequestParam(defaultValue = "") String checkpoint,
      @RequestAttribute Words words,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    VerifyPage page = verifyPages.compare(checkpoint, actor, words);
    if (page.errors() != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute("page", page);
    return "audit/verify";
  }

  /// Has the whole log verified; the page says how far that is.
  @PostMapping("/audit/verify/whole")
  String verifyAll(Actor actor, Instant now) {
    verifications.start(actor, now);
    return "redirect:/audit/verify#whole";
  }

  @GetMapping("/audit/checkpoint")
  ResponseEntity<byte[]> checkpoint(@RequestParam long size, Actor actor) {
    StoredCheckpoint checkpoint = verifyPages.checkpoint(size, actor);
    return file(VerifyPages.fileName(checkpoint), checkpoint.note().toString());
  }

  @GetMapping("/audit/consistency")
  ResponseEntity<byte[]> consistency(@RequestParam long from, @RequestParam long to, Actor actor) {
    return file(
        "sekisho-consistency-%d-%d.txt".formatted(from, to),
        verifyPages.consistency(from, to, actor));
  }

  @GetMapping("/audit/events/{id}/proof")
  String proof(@PathVariable UUID id, @RequestAttribute Words words, Actor actor, Model model) {
    model.addAttribute("page", proofPages.page(id, actor, words));
    return "audit/proof";
  }

  @GetMapping("/audit/events/{id}/receipt")
  ResponseEntity<byte[]> receipt(@PathVariable UUID id, Actor actor) {
    return file(id + ".tlog-proof", log.receipt(id, actor).toString());
  }

  private static ResponseEntity<byte[]> file(String name, String text) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name))
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
