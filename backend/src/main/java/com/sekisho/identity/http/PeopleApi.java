package com.sekisho.identity.http;

import com.sekisho.edge.AsOf;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonEntry;
import com.sekisho.identity.Role;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Violation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People", description = "Who there is, and who has which role")
class PeopleApi {

  private final People people;

  PeopleApi(People people) {
    this.people = people;
  }

  @GetMapping
  @Operation(
      summary =
          "Lists people by their opaque id; for those who review, auditors and administrators",
      description =
          "With as_of: who had which role then, under their present names. Who was erased since has"
              + " no name.")
  Page<PersonEntry> list(
      @RequestParam(required = false) @Nullable String role,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Actor actor,
      AsOf asOf) {
    Role wanted = role == null ? null : role(role);
    UnitId of = unit == null ? null : new UnitId(unit);
    Cursor after = cursor == null ? null : new Cursor(cursor);
    return asOf.read(() -> people.list(wanted, of, after, Page.limit(limit), actor));
  }

  /// @param reason recorded; must not name the person
  record Why(@Nullable String reason) {}

  @PostMapping("/{id}/erase")
  @Operation(
      summary = "Makes a person unknown for good; system administrators only",
      description =
          "Name and log-in go; the opaque actor id stays. What they still asked for is withdrawn."
              + " Refused while they own uses that have not ended.")
  ResponseEntity<Void> erase(
      @PathVariable String id, @RequestBody Why why, Actor actor, Instant now) {
    people.erase(new ActorId(id), why.reason(), actor, now);
    return ResponseEntity.noContent().build();
  }

  private static Role role(String word) {
    return Role.ofWord(word)
        .orElseThrow(
            () -> {
              String known =
                  Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
              return new InvalidInput(
                  new Violation(
                      "role",
                      new Bilingual("Give one of: " + known + ".", "次のいずれかを指定してください:" + known)));
            });
  }
}
