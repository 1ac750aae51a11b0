package com.sekisho.audit.http;

import com.sekisho.audit.EventQuery;
import com.sekisho.audit.EventView;
import com.sekisho.audit.Events;
import com.sekisho.audit.ExportOrder;
import com.sekisho.audit.Exports;
import com.sekisho.audit.TransparencyLog;
import com.sekisho.edge.Attachment;
import com.sekisho.identity.Actor;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Way;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit", description = "Who did what, when, resting on which documents")
class AuditController {

  private final Events events;
  private final Exports exports;
  private final TransparencyLog log;

  AuditController(Events events, Exports exports, TransparencyLog log) {
    this.events = events;
    this.exports = exports;
    this.log = log;
  }

  /// Which events, as the parameters of an address say it.
  ///
  /// @param kind a whole kind such as `request.approved`, or its first word
  /// @param actor who did it
  /// @param person who did it or whose matter it is
  /// @param unit the organisation unit that it concerns
  /// @param outcome of the decision that it rests on
  /// @param rule that fired in that decision, or its family
  /// @param vendor_country of the vendor whose model it is about, ISO 3166-1 alpha-2
  /// @param way into "approved" by which it made something so
  record Filters(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String kind,
      @Nullable String actor,
      @Nullable String request,
      @Nullable String use,
      @Nullable String decision,
      @Nullable String model,
      @Nullable String deployment,
      @Nullable String vendor,
      @Nullable String license,
      @Nullable String unit,
      @Nullable String person,
      @Nullable String outcome,
      @Nullable String rule,
      @Nullable String vendor_country,
      @Nullable String way) {

    EventQuery query() {
      Map<String, String> subjects = new TreeMap<>();
      put(subjects, "request", request);
      put(subjects, "use", use);
      put(subjects, "decision", decision);
      put(subjects, "model", model);
      put(subjects, "deployment", deployment);
      put(subjects, "vendor", vendor);
      put(subjects, "license", license);
      Map<String, String> marks = new TreeMap<>();
      put(marks, EventQuery.PERSON, person);
      put(marks, EventQuery.OUTCOME, outcome);
      put(marks, EventQuery.RULE, rule);
      put(marks, EventQuery.VENDOR_COUNTRY, vendor_country);
      put(marks, Way.MARK, way);
      return new EventQuery(
          from,
          to,
          kind,
          actor == null ? null : new ActorId(actor),
          unit == null ? null : new UnitId(unit),
          subjects,
          marks,
          null,
          Page.DEFAULT_LIMIT);
    }

    private static void put(Map<String, String> subjects, String kind, @Nullable String id) {
      if (id != null) {
        subjects.put(kind, id);
      }
    }
  }

  @GetMapping("/events")
  @Operation(
      summary = "Lists events, newest first",
      description =
          "Auditors see all. Others name what the events are about, such as a request, and see"
              + " those that concern them.")
  Page<EventView> list(
      @ParameterObject Filters filters,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor) {
    Cursor after = cursor == null ? null : new Cursor(cursor);
    return events.list(filters.query().page(after, Page.limit(limit)), actor);
  }

  @GetMapping("/events/{id}")
  @Operation(summary = "Shows one event")
  EventView get(@PathVariable UUID id, Actor actor) {
    return events.get(id, actor);
  }

  @GetMapping("/events/{id}/receipt")
  @Operation(
      summary = "Gives the proof that an event is in the log",
      description =
          "A file by which anybody can check it offline (c2sp.org/tlog-proof); the event's envelope"
              + " is in it. Some seconds after the event, when a checkpoint covers it.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(mediaType = "text/plain", schema = @Schema(type = "string"))))
  ResponseEntity<byte[]> receipt(@PathVariable UUID id, Actor actor) {
    byte[] receipt = log.receipt(id, actor).toString().getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(id + ".tlog-proof"))
        .body(receipt);
  }

  @GetMapping("/export")
  @Operation(
      summary = "Writes all events that the filters let through as a file",
      description =
          "The same events as the list has, newest first. That they were taken out is an event of"
              + " its own, written before the first byte. A PDF report lists at most 50,000"
              + " events.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = {
                @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(
                    mediaType = "application/pdf",
                    schema = @Schema(type = "string", format = "binary")),
                @Content(
                    mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    schema = @Schema(type = "string", format = "binary"))
              }))
  void export(
      @Parameter(description = "jsonl, csv, xlsx, pdf or ocsf") @RequestParam(required = false)
          @Nullable String format,
      @Parameter(description = "For ocsf the version of its schema: 1.3.0 or 1.8.0")
          @RequestParam(required = false)
          @Nullable String schema,
      @ParameterObject Filters filters,
      Actor actor,
      Instant now,
      LocalDate today,
      Locale locale,
      HttpServletResponse response) {
    ExportOrder order = ExportOrder.of(format, schema, filters.query(), locale);
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
}
