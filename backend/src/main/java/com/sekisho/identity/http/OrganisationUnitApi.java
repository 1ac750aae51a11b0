package com.sekisho.identity.http;

import com.sekisho.edge.AsOf;
import com.sekisho.edge.EntityTag;
import com.sekisho.edge.ExpectedVersion;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnitEntry;
import com.sekisho.identity.OrganisationUnitRevision;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organisation-units")
class OrganisationUnitApi {

  private final OrganisationUnits units;

  OrganisationUnitApi(OrganisationUnits units) {
    this.units = units;
  }

  @GetMapping
  Page<OrganisationUnitView> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      AsOf asOf) {
    Cursor after = cursor == null ? null : new Cursor(cursor);
    return asOf.read(() -> units.list(after, Page.limit(limit)));
  }

  @GetMapping("/{id}")
  ResponseEntity<OrganisationUnitView> get(@PathVariable String id, AsOf asOf) {
    return answer(asOf.read(() -> units.get(new UnitId(id))));
  }

  @GetMapping("/{id}/history")
  List<OrganisationUnitRevision> history(@PathVariable String id, AsOf asOf) {
    return asOf.read(() -> units.history(new UnitId(id)));
  }

  @PostMapping
  ResponseEntity<OrganisationUnitView> create(
      @RequestBody OrganisationUnitEntry entry, Actor actor, Instant now) {
    OrganisationUnitView unit = units.create(entry, actor, now);
    return ResponseEntity.created(URI.create("/api/v1/organisation-units/" + unit.id()))
        .eTag(EntityTag.of(unit.version()))
        .body(unit);
  }

  @PutMapping("/{id}")
  ResponseEntity<OrganisationUnitView> change(
      @PathVariable String id,
      @RequestBody OrganisationUnitEntry entry,
      ExpectedVersion expected,
      Actor actor,
      Instant now) {
    return answer(units.change(new UnitId(id), entry, expected.value(), actor, now));
  }

  private static ResponseEntity<OrganisationUnitView> answer(OrganisationUnitView unit) {
    return ResponseEntity.ok().eTag(EntityTag.of(unit.version())).body(unit);
  }
}
