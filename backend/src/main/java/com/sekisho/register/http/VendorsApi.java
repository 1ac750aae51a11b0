package com.sekisho.register.http;

import com.sekisho.edge.AsOf;
import com.sekisho.edge.EntityTag;
import com.sekisho.edge.ExpectedVersion;
import com.sekisho.identity.Actor;
import com.sekisho.register.RevisionView;
import com.sekisho.register.VendorView;
import com.sekisho.register.Vendors;
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
@Tag(name = "Register: vendors", description = "Who makes models")
@RequestMapping("/api/v1/vendors")
class VendorsApi {

  private final Vendors vendors;

  VendorsApi(Vendors vendors) {
    this.vendors = vendors;
  }

  @Operation(summary = "Lists vendors")
  @GetMapping
  Page<VendorDocument> list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(name = "country", required = false) @Nullable Set<String> countries,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      AsOf asOf) {
    Set<String> wanted = countries == null ? Set.of() : countries;
    Cursor after = cursor == null ? null : new Cursor(cursor);
    return asOf.read(() -> vendors.list(text, wanted, after, Page.limit(limit)))
        .map(VendorDocument::of);
  }

  @Operation(summary = "Shows one vendor")
  @GetMapping("/{id}")
  ResponseEntity<VendorDocument> get(@PathVariable String id, AsOf asOf) {
    return answer(asOf.read(() -> vendors.get(id)));
  }

  @Operation(summary = "Shows every change of a vendor, newest first")
  @GetMapping("/{id}/history")
  List<RevisionView> history(@PathVariable String id, AsOf asOf) {
    return asOf.read(() -> vendors.history(id));
  }

  @Operation(
      summary = "Registers a vendor; compliance officers only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = VendorEntry.class))))
  @PostMapping
  ResponseEntity<VendorDocument> create(@RequestBody JsonNode body, Actor actor, Instant now) {
    VendorView made = vendors.create(body, actor, now);
    return ResponseEntity.created(URI.create("/api/v1/vendors/" + made.id()))
        .eTag(EntityTag.of(made.version()))
        .body(VendorDocument.of(made));
  }

  @Operation(
      summary = "Writes all facts of a vendor anew; compliance officers only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = VendorEntry.class))))
  @PutMapping("/{id}")
  ResponseEntity<VendorDocument> replace(
      @PathVariable String id,
      @RequestBody JsonNode body,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(vendors.replace(id, expected.value(), body, actor, now));
  }

  @Operation(
      summary =
          "Changes some facts of a vendor by a JSON merge patch (RFC 7396); compliance officers"
              + " only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = VendorEntry.class))))
  @PatchMapping(
      path = "/{id}",
      consumes = {"application/json", "application/merge-patch+json"})
  ResponseEntity<VendorDocument> amend(
      @PathVariable String id,
      @RequestBody JsonNode patch,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(vendors.amend(id, expected.value(), patch, actor, now));
  }

  private static ResponseEntity<VendorDocument> answer(VendorView view) {
    return ResponseEntity.ok().eTag(EntityTag.of(view.version())).body(VendorDocument.of(view));
  }
}
