package com.sekisho.register.http;

import com.sekisho.edge.AsOf;
import com.sekisho.edge.EntityTag;
import com.sekisho.edge.ExpectedVersion;
import com.sekisho.identity.Actor;
import com.sekisho.register.LicenseView;
import com.sekisho.register.Licenses;
import com.sekisho.register.RevisionView;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(
    name = "Register: licences",
    description = "Licences and API contracts, with their conditions as data and in words")
@RequestMapping("/api/v1/licenses")
class LicensesApi {

  private final Licenses licenses;

  LicensesApi(Licenses licenses) {
    this.licenses = licenses;
  }

  @Operation(summary = "Lists licences")
  @GetMapping
  Page<LicenseDocument> list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(name = "kind", required = false) @Nullable Set<String> kinds,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      AsOf asOf) {
    Set<String> wanted = kinds == null ? Set.of() : kinds;
    Cursor after = cursor == null ? null : new Cursor(cursor);
    return asOf.read(() -> licenses.list(text, wanted, after, Page.limit(limit)))
        .map(LicenseDocument::of);
  }

  @Operation(summary = "Shows one licence")
  @GetMapping("/{id}")
  ResponseEntity<LicenseDocument> get(@PathVariable String id, AsOf asOf) {
    return answer(asOf.read(() -> licenses.get(id)));
  }

  @Operation(summary = "Shows every change of a licence, newest first")
  @GetMapping("/{id}/history")
  List<RevisionView> history(@PathVariable String id, AsOf asOf) {
    return asOf.read(() -> licenses.history(id));
  }

  @Operation(
      summary = "Registers a licence; compliance officers only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = LicenseEntry.class))))
  @PostMapping
  ResponseEntity<LicenseDocument> create(@RequestBody JsonNode body, Actor actor, Instant now) {
    LicenseView made = licenses.create(body, actor, now);
    return ResponseEntity.created(URI.create("/api/v1/licenses/" + made.id()))
        .eTag(EntityTag.of(made.version()))
        .body(LicenseDocument.of(made));
  }

  @Operation(
      summary = "Writes all facts of a licence anew; compliance officers only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = LicenseEntry.class))))
  @PutMapping("/{id}")
  ResponseEntity<LicenseDocument> replace(
      @PathVariable String id,
      @RequestBody JsonNode body,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(licenses.replace(id, expected.value(), body, actor, now));
  }

  @Operation(
      summary =
          "Changes some facts of a licence by a JSON merge patch (RFC 7396); compliance officers"
              + " only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = LicenseEntry.class))))
  @PatchMapping(
      path = "/{id}",
      consumes = {"application/json", "application/merge-patch+json"})
  ResponseEntity<LicenseDocument> amend(
      @PathVariable String id,
      @RequestBody JsonNode patch,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(licenses.amend(id, expected.value(), patch, actor, now));
  }

  private static ResponseEntity<LicenseDocument> answer(LicenseView view) {
    return ResponseEntity.ok().eTag(EntityTag.of(view.version())).body(LicenseDocument.of(view));
  }
}
