package com.sekisho.check.http;

import com.sekisho.check.Checker;
import com.sekisho.decision.DecisionJson;
import com.sekisho.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@Tag(name = "Checks", description = "What the policy says of a use; nothing is stored")
class ChecksApi {

  private final Checker checker;

  ChecksApi(Checker checker) {
    this.checker = checker;
  }

  @PostMapping("/api/v1/checks")
  @Operation(
      summary = "Decides on facts",
      description =
          "Takes a facts document. `as_of` left out means today, `organisation` the caller's unit;"
              + " a `model` or `deployment` that is an id alone is filled in from the register.")
  JsonNode check(@RequestBody JsonNode facts, Actor actor, LocalDate today) {
    return DecisionJson.write(checker.check(facts, actor, today).decision());
  }
}
