package com.sekisho.edge;

import static org.assertj.core.api.Assertions.assertThat;

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
