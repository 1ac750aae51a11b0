package com.sekisho.web.audit;

import com.sekisho.audit.EventQuery;
import com.sekisho.audit.ExportOrder;
import com.sekisho.audit.Exports;
import com.sekisho.audit.PreparedExport;
import com.sekisho.audit.PreparedExports;
import com.sekisho.edge.Attachment;
import com.sekisho.identity.Actor;
import com.sekisho.web.layout.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/// `/audit/export`, where events are taken out, and the files that were prepared.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class ExportsController {

  private static final String OCSF = "ocsf-";

  private final ExportPages pages;
  private final LogPages log;
  private final Exports exports;
  private final PreparedExports prepared;

  ExportsController(ExportPages pages, LogPages log, Exports exports, PreparedExports prepared) {
    this.pages = pages;
    this.log = log;
    this.exports = exports;
    this.prepared = prepared;
  }

  @GetMapping("/audit/export")
  String order(
      @ModelAttribute LogPages.Asked asked,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model) {
    model.addAttribute("page", pages.order(asked, actor, now, words));
    return "audit/exports";
  }

  @RequestMapping(
      path = "/audit/export/file",
      method = {RequestMethod.GET, RequestMethod.POST})
  void file(
      @ModelAttribute LogPages.Asked asked,
      @RequestParam(defaultValue = "") String format,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      LocalDate today,
      HttpServletResponse response) {
    ExportOrder order = order(format, log.query(asked, actor), words);
    exports.write(
        order,
        actor,
        now,
        () -> {
          response.setContentType(order.format().mediaType());
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION,
              Attachment.named("sekisho-events-" + today + "." + order.format().ending()));
          return response.getOutputStream();
        });
  }

  @PostMapping("/audit/exports")
  String prepare(
      @ModelAttribute LogPages.Asked asked,
      @RequestParam(defaultValue = "") String format,
      @RequestAttribute Words words,
      Actor actor,
      Instant now) {
    PreparedExport taken =
        prepared.prepare(order(format, log.query(asked, actor), words), actor, now);
    return "redirect:/audit/exports/" + taken.id();
  }

  /// The format as the form names it: a version stands behind the word.
  private static ExportOrder order(String format, EventQuery query, Words words) {
    return format.startsWith(OCSF)
        ? ExportOrder.of("ocsf", format.substring(OCSF.length()), query, words.locale())
        : ExportOrder.of(format, null, query, words.locale());
  }

  @GetMapping("/audit/exports/{id}")
  String prepared(
      @PathVariable UUID id, @RequestAttribute Words words, Actor actor, Instant now, Model model) {
    model.addAttribute("page", pages.prepared(id, actor, now, words));
    return "audit/export";
  }

  @GetMapping("/audit/exports/{id}/file")
  ResponseEntity<Resource> preparedFile(@PathVariable UUID id, Actor actor, Instant now) {
    Resource file = prepared.file(id, actor, now);
    PreparedExport export = prepared.get(id, actor, now);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(export.format().mediaType()))
        .eTag("\"" + id + "\"")
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(export.fileName()))
        .body(file);
  }

  @PostMapping("/audit/exports/{id}/delete")
  String delete(@PathVariable UUID id, Actor actor, Instant now) {
    prepared.delete(id, actor, now);
    return "redirect:/audit/export";
  }
}
