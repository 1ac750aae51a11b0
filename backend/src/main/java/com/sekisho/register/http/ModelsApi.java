package com.sekisho.register.http;

import com.sekisho.edge.AsOf;
import com.sekisho.edge.EntityTag;
import com.sekisho.edge.ExpectedVersion;
import com.sekisho.identity.Actor;
import com.sekisho.register.Lineage;
import com.sekisho.register.ModelQuery;
import com.sekisho.register.ModelQuery.Facet;
import com.sekisho.register.ModelView;
import com.sekisho.register.Models;
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
@Tag(name = "Register: models", description = "Models, with what their lineage brings")
@RequestMapping("/api/v1/models")
class ModelsApi {

  private final Models models;

  ModelsApi(Models models) {
    this.models = models;
  }

  @Operation(summary = "Lists models")
  @GetMapping
  Page<ModelDocument> list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(name = "vendor_country", required = false) @Nullable Set<String> vendorCountry,
      @RequestParam(name = "vendor", required = false) @Nullable Set<String> vendor,
      @RequestParam(name = "weights", required = false) @Nullable Set<String> weights,
      @RequestParam(name = "modality", required = false) @Nullable Set<String> modality,
      @RequestParam(name = "reasoning", required = false) @Nullable Set<String> reasoning,
      @RequestParam(name = "license_kind", required = false) @Nullable Set<String> licenseKind,
      @RequestParam(name = "license", required = false) @Nullable Set<String> license,
      @RequestParam(name = "hosting", required = false) @Nullable Set<String> hosting,
      @RequestParam(name = "status", required = false) @Nullable Set<String> status,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      AsOf asOf) {
    ModelQuery query = ModelQuery.ALL.withText(text).sortedBy(ModelQuery.Sort.ofWord(sort));
    query = narrowed(query, Facet.VENDOR_COUNTRY, vendorCountry);
    query = narrowed(query, Facet.VENDOR, vendor);
    query = narrowed(query, Facet.WEIGHTS, weights);
    query = narrowed(query, Facet.MODALITY, modality);
    query = narrowed(query, Facet.REASONING, reasoning);
    query = narrowed(query, Facet.LICENSE_KIND, licenseKind);
    query = narrowed(query, Facet.LICENSE, license);
    query = narrowed(query, Facet.HOSTING, hosting);
    ModelQuery narrowed = narrowed(query, Facet.STATUS, status);
    Cursor after = cursor == null ? null : new Cursor(cursor);
    return asOf.read(() -> models.list(narrowed, after, Page.limit(limit))).map(ModelDocument::of);
  }

  private static ModelQuery narrowed(ModelQuery query, Facet facet, @Nullable Set<String> wanted) {
    return wanted == null || wanted.isEmpty()
        ? query
        : query.with(facet, wanted.toArray(String[]::new));
  }

  @Operation(summary = "Shows one model")
  @GetMapping("/{id}")
  ResponseEntity<ModelDocument> get(@PathVariable String id, AsOf asOf) {
    return answer(asOf.read(() -> models.get(id)));
  }

  @Operation(
      summary = "Shows what a model comes from, and which licence condition comes from where")
  @GetMapping("/{id}/lineage")
  Lineage lineage(@PathVariable String id, AsOf asOf) {
    return asOf.read(() -> models.lineage(id));
  }

  @Operation(summary = "Shows every change of a model, newest first")
  @GetMapping("/{id}/history")
  List<RevisionView> history(@PathVariable String id, AsOf asOf) {
    return asOf.read(() -> models.history(id));
  }

  @Operation(
      summary = "Registers a model; compliance officers only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ModelEntry.class))))
  @PostMapping
  ResponseEntity<ModelDocument> create(@RequestBody JsonNode body, Actor actor, Instant now) {
    ModelView made = models.create(body, actor, now);
    return ResponseEntity.created(URI.create("/api/v1/models/" + made.id()))
        .eTag(EntityTag.of(made.version()))
        .body(ModelDocument.of(made));
  }

  @Operation(
      summary = "Writes all facts of a model anew; compliance officers only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ModelEntry.class))))
  @PutMapping("/{id}")
  ResponseEntity<ModelDocument> replace(
      @PathVariable String id,
      @RequestBody JsonNode body,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(models.replace(id, expected.value(), body, actor, now));
  }

  @Operation(
      summary =
          "Changes some facts of a model by a JSON merge patch (RFC 7396); compliance officers"
              + " only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = ModelEntry.class))))
  @PatchMapping(
      path = "/{id}",
      consumes = {"application/json", "application/merge-patch+json"})
  ResponseEntity<ModelDocument> amend(
      @PathVariable String id,
      @RequestBody JsonNode patch,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(models.amend(id, expected.value(), patch, actor, now));
  }

  @Operation(summary = "Approves, suspends, retires or proposes again a model")
  @PostMapping("/{id}/status")
  ResponseEntity<ModelDocument> changeStatus(
      @PathVariable String id,
      @RequestBody StatusRequest request,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(
        models.changeStatus(id, expected.value(), request.next(), request.why(), actor, now));
  }

  private static ResponseEntity<ModelDocument> answer(ModelView view) {
    return ResponseEntity.ok().eTag(EntityTag.of(view.version())).body(ModelDocument.of(view));
  }
}
