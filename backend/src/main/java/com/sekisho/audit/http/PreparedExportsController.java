package com.sekisho.audit.http;

import com.sekisho.audit.ExportOrder;
import com.sekisho.audit.PreparedExport;
import com.sekisho.audit.PreparedExports;
import com.sekisho.edge.Attachment;
import com.sekisho.identity.Actor;
import com.sekisho.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit/exports")
@Tag(name = "Audit", description = "Who did what, when, resting on which documents")
class PreparedExportsController {

  private final PreparedExports exports;

  PreparedExportsController(PreparedExports exports) {
    this.exports = exports;
  }

  @PostMapping
  @Operation(
      summary = "Orders a file of events that is prepared while nobody waits",
      description =
          "The filters are those of the list of events. The file lists what the log had when it was"
              + " ordered, and is kept for seven days.",
      responses = @ApiResponse(responseCode = "201"))
  ResponseEntity<PreparedExport> prepare(
      @Parameter(description = "jsonl, csv, xlsx, pdf or ocsf") @RequestParam(required = false)
          @Nullable String format,
      @Parameter(description = "For ocsf the version of its schema: 1.3.0 or 1.8.0")
          @RequestParam(required = false)
          @Nullable String schema,
      @ParameterObject AuditController.Filters filters,
      Actor actor,
      Instant now,
      Locale locale) {
    PreparedExport taken =
        exports.prepare(ExportOrder.of(format, schema, filters.query(), locale), actor, now);
    return ResponseEntity.created(URI.create("/api/v1/audit/exports/" + taken.id())).body(taken);
  }

  @GetMapping
  @Operation(summary = "Lists the caller's prepared exports, newest first")
  Page<PreparedExport> list(Actor actor, Instant now) {
    return new Page<>(exports.list(actor, now), null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "Shows how far a prepared export has come")
  PreparedExport get(@PathVariable UUID id, Actor actor, Instant now) {
    return exports.get(id, actor, now);
  }

  @GetMapping("/{id}/file")
  @Operation(
      summary = "The file, or with Range a part of it",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<Resource> file(@PathVariable UUID id, Actor actor, Instant now) {
    Resource file = exports.file(id, actor, now);
    PreparedExport export = exports.get(id, actor, now);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(export.format().mediaType()))
        .eTag("\"" + id + "\"")
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(export.fileName()))
        .body(file);
  }

  @DeleteMapping("/{id}")
  @Operation(
      summary = "Deletes a prepared export, also one under way",
      responses = @ApiResponse(responseCode = "204"))
  ResponseEntity<Void> delete(@PathVariable UUID id, Actor actor, Instant now) {
    exports.delete(id, actor, now);
    return ResponseEntity.noContent().build();
  }
}
