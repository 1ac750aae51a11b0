package com.sekisho.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@SekishoTest
class ApiDocumentTest {

  @Autowired Caller anybody;

  private JsonNode document;

  @BeforeEach
  void read() {
    document = anybody.get("/v3/api-docs").json();
  }

  @Test
  void eachOperationDeclaresItsRefusalsAsProblemDocuments() {
    List<String> without = new ArrayList<>();
    document
        .at("/paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry(
                    (method, operation) -> {
                      for (String status : List.of("400", "401", "403", "404", "500", "503")) {
                        if (!operation
                            .at(
                                "/responses/%s/content/application~1problem+json/schema/$ref"
                                    .formatted(status))
                            .asString("")
                            .equals("#/components/schemas/Problem")) {
                          without.add(method + " " + path + " " + status);
                        }
                      }
                    }));

    assertThat(document.at("/paths").size()).isPositive();
    assertThat(without).isEmpty();
  }

  @Test
  void aChangeAsksForTheVersionAndNothingThatTheEdgeGives() {
    JsonNode change = document.at("/paths/~1api~1v1~1organisation-units~1{id}/put");

    assertThat(change.at("/parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder("id", "If-Match");
    assertThat(change.at("/responses").propertyNames()).contains("412", "428");
  }

  @Test
  void aCreationTakesAnIdempotencyKey() {
    JsonNode create = document.at("/paths/~1api~1v1~1organisation-units/post");

    assertThat(create.at("/parameters").findValuesAsString("name"))
        .containsExactly("Idempotency-Key");
    assertThat(create.at("/responses").propertyNames()).contains("422");
  }

  @Test
  void aCreationAnswersWithWhereItIs() {
    List<String> others = new ArrayList<>();
    for (String path :
        List.of("organisation-units", "vendors", "licenses", "models", "deployments", "requests")) {
      JsonNode responses = document.at("/paths/~1api~1v1~1" + path + "/post/responses");
      if (!responses.at("/201/headers").propertyNames().containsAll(List.of("Location", "ETag"))
          || responses.has("200")) {
        others.add(path);
      }
    }
    assertThat(others).isEmpty();
  }

  @Test
  void aVersionThatMayBeLeftOutIsCheckedWhereItIsGiven() {
    JsonNode approve = document.at("/paths/~1api~1v1~1requests~1{id}~1approve/post/responses");

    assertThat(approve.propertyNames()).contains("412").doesNotContain("428");
  }

  @Test
  void theExampleOfACheckIsDecided() {
    String example =
        document
            .at("/paths/~1api~1v1~1checks/post/requestBody/content/application~1json/example")
            .toString();

    Answer answer = anybody.as("employee").post("/api/v1/checks", example);

    assertThat(answer.status()).as(example + answer.body()).isEqualTo(200);
    assertThat(answer.at("/outcome")).isEqualTo("DENY");
  }

  @Test
  void whatCanBeReadAnswersAsItIsDescribed() {
    Caller auditor = anybody.as("auditor");
    List<String> others = new ArrayList<>();
    document
        .at("/paths")
        .forEachEntry(
            (path, operations) -> {
              boolean asksForMore =
                  operations
                      .at("/get/parameters")
                      .valueStream()
                      .anyMatch(parameter -> parameter.path("required").asBoolean(false));
              if (operations.has("get") && !asksForMore) {
                Answer answer = auditor.get(path.endsWith("/export") ? path + "?format=csv" : path);
                JsonNode described =
                    operations.at("/get/responses/" + answer.status() + "/content");
                String type = answer.header("Content-Type").replaceFirst(";.*", "");
                if (answer.status() != 200
                    || !described.propertyNames().contains(type)
                        && !described.propertyNames().contains("*/*")) {
                  others.add(path + " " + answer.status() + " " + type);
                }
              }
            });
    assertThat(others).isEmpty();
  }

  @Test
  void namesAreThoseOfTheWire() {
    assertThat(document.at("/components/schemas/OrganisationUnitView/properties").propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "version",
            "name",
            "parent",
            "country",
            "parent_country",
            "sector",
            "annual_revenue_usd",
            "monthly_active_users",
            "source",
            "source_date");
    assertThat(
            document
                .at("/components/schemas/OrganisationUnitView/properties/parent/type")
                .asString(""))
        .isEqualTo("string");
  }

  @Test
  void callersSignInWithBasicAuthentication() {
    assertThat(document.at("/components/securitySchemes/basic/scheme").asString(""))
        .isEqualTo("basic");
    assertThat(document.at("/security/0").propertyNames()).containsExactly("basic");
  }
}
