package com.sekisho.register.http;

import com.sekisho.edge.AsOf;
import com.sekisho.edge.EntityTag;
import com.sekisho.edge.ExpectedVersion;
import com.sekisho.identity.Actor;
import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.DeploymentQuery.Facet;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.register.RevisionView;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
@Tag(name = "Register: deployments", description = "Ways to run the models")
@RequestMapping("/api/v1/deployments")
class DeploymentsApi {

  private final Deployments deployments;

  DeploymentsApi(Deployments deployments) {
    this.deployments = deployments;
  }

  @Operation(summary = "Lists deployments")
  @GetMapping
  Page<DeploymentDocument> list(
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(name = "model", required = false) @Nullable Set<String> model,
      @RequestParam(name = "vendor_country", required = false) @Nullable Set<String> vendorCountry,
      @RequestParam(name = "vendor", required = false) @Nullable Set<String> vendor,
      @RequestParam(name = "hosting", required = false) @Nullable Set<String> hosting,
      @RequestParam(name = "operator_country", required = false)
          @Nullable Set<String> operatorCountry,
      @RequestParam(name = "region", required = false) @Nullable Set<String> region,
      @RequestParam(name = "weights", required = false) @Nullable Set<String> weights,
      @RequestParam(name = "modality", required = false) @Nullable Set<String> modality,
      @RequestParam(name = "reasoning", required = false) @Nullable Set<String> reasoning,
      @RequestParam(name = "license_kind", required = false) @Nullable Set<String> licenseKind,
      @RequestParam(name = "terms", required = false) @Nullable Set<String> terms,
      @RequestParam(name = "ended", required = false) @Nullable Set<String> ended,
      @RequestParam(name = "status", required = false) @Nullable Set<String> status,
      @RequestParam(name = "model_status", required = false) @Nullable Set<String> modelStatus,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      LocalDate today,
      AsOf asOf) {
    DeploymentQuery query =
        DeploymentQuery.all(asOf.day(today))
            .withText(text)
            .sortedBy(DeploymentQuery.Sort.ofWord(sort));
    query = narrowed(query, Facet.MODEL, model);
    query = narrowed(query, Facet.VENDOR_COUNTRY, vendorCountry);
    query = narrowed(query, Facet.VENDOR, vendor);
    query = narrowed(query, Facet.HOSTING, hosting);
    query = narrowed(query, Facet.OPERATOR_COUNTRY, operatorCountry);
    query = narrowed(query, Facet.REGION, region);
    query = narrowed(query, Facet.WEIGHTS, weights);
    query = narrowed(query, Facet.MODALITY, modality);
    query = narrowed(query, Facet.REASONING, reasoning);
    query = narrowed(query, Facet.LICENSE_KIND, licenseKind);
    query = narrowed(query, Facet.TERMS, terms);
    query = narrowed(query, Facet.ENDED, ended);
    query = narrowed(query, Facet.STATUS, status);
    DeploymentQuery narrowed = narrowed(query, Facet.MODEL_STATUS, modelStatus);
    Cursor after = cursor == null ? null : new Cursor(cursor);
    return asOf.read(() -> deployments.list(narrowed, after, Page.limit(limit)))
        .map(DeploymentDocument::of);
  }

  private static DeploymentQuery narrowed(
      DeploymentQuery query, Facet facet, @Nullable Set<String> wanted) {
    return wanted == null || wanted.isEmpty()
        ? query
        : query.with(facet, wanted.toArray(String[]::new));
  }

  @Operation(summary = "Shows one deployment")
  @GetMapping("/{id}")
  ResponseEntity<DeploymentDocument> get(@PathVariable String id, AsOf asOf) {
    return answer(asOf.read(() -> deployments.get(id)));
  }

  @Operation(summary = "Shows every change of a deployment, newest first")
  @GetMapping("/{id}/history")
  List<RevisionView> history(@PathVariable String id, AsOf asOf) {
    return asOf.read(() -> deployments.history(id));
  }

  @Operation(
      summary = "Registers a deployment; compliance officers only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = DeploymentEntry.class))))
  @PostMapping
  ResponseEntity<DeploymentDocument> create(@RequestBody JsonNode body, Actor actor, Instant now) {
    DeploymentView made = deployments.create(body, actor, now);
    return ResponseEntity.created(URI.create("/api/v1/deployments/" + made.id()))
        .eTag(EntityTag.of(made.version()))
        .body(DeploymentDocument.of(made));
  }

  @Operation(
      summary = "Writes all facts of a deployment anew; compliance officers only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = DeploymentEntry.class))))
  @PutMapping("/{id}")
  ResponseEntity<DeploymentDocument> replace(
      @PathVariable String id,
      @RequestBody JsonNode body,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(deployments.replace(id, expected.value(), body, actor, now));
  }

  @Operation(
      summary =
          "Changes some facts of a deployment by a JSON merge patch (RFC 7396); compliance officers"
              + " only",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = DeploymentEntry.class))))
  @PatchMapping(
      path = "/{id}",
      consumes = {"application/json", "application/merge-patch+json"})
  ResponseEntity<DeploymentDocument> amend(
      @PathVariable String id,
      @RequestBody JsonNode patch,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(deployments.amend(id, expected.value(), patch, actor, now));
  }

  @Operation(summary = "Approves, suspends, retires or proposes again a deployment")
  @PostMapping("/{id}/status")
  ResponseEntity<DeploymentDocument> changeStatus(
      @PathVariable String id,
      @RequestBody StatusRequest request,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(
        deployments.changeStatus(id, expected.value(), request.next(), request.why(), actor, now));
  }

  private static ResponseEntity<DeploymentDocument> answer(DeploymentView view) {
    return ResponseEntity.ok().eTag(EntityTag.of(view.version())).body(DeploymentDocument.of(view));
  }
}
