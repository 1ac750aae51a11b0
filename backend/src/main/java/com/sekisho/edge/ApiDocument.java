package com.sekisho.edge;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.sekisho.shared.CanonicalJson;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the generated OpenAPI document says beyond what can be read off the controllers: how one
/// signs in, which headers count, and that every refusal is a problem document.
@Configuration(proxyBeanMethods = false)
class ApiDocument {

  private static final String PROBLEM = "Problem";
  private static final String BASIC = "basic";

  private static final Map<String, String> REFUSALS =
      new TreeMap<>(
          Map.of(
              "400", "The input cannot be accepted",
              "401", "Nobody is signed in",
              "403", "The caller's roles do not allow this",
              "404", "There is no such thing, or none that the caller may see",
              "406", "Not available in the format asked for",
              "409", "Does not fit the present state",
              "413", "The body is too large",
              "415", "The content type is not understood",
              "500", "A fault on our side",
              "503", "The engine or the database does not answer"));

  static {
    SpringDocUtils.getConfig()
        .replaceWithClass(JsonNode.class, Object.class)
        .replaceWithClass(ObjectNode.class, Map.class)
        .replaceWithClass(CanonicalJson.class, Object.class);
  }

  /// Names as they are on the wire.
  @Bean
  ModelResolver modelResolver() {
    return new ModelResolver(
        Json.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Sekisho")
                .version("v1")
                .description(
                    "The checkpoint for AI models in a company. Every refusal is a problem document"
                        + " (RFC 9457); lists are paged by cursor; a POST with an Idempotency-Key"
                        + " is done once.")
                .license(
                    new License()
                        .name("Apache License 2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .addSecurityItem(new SecurityRequirement().addList(BASIC))
        .components(
            new Components()
                .addSecuritySchemes(
                    BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSchemas(PROBLEM, problem()));
  }

  @Bean
  GlobalOperationCustomizer operations() {
    return (operation, method) -> {
      hideWhatTheEdgeGives(operation, method);
      addHeaders(operation, method);
      addRefusals(operation, method);
      if (creates(method)) {
        answerCreated(operation.getResponses());
      }
      return operation;
    };
  }

  /// Facts that a caller can begin with, for the operations that take some.
  @Bean
  OpenApiCustomizer examples() {
    Object facts = example("check.json");
    return document ->
        Stream.of("/api/v1/checks", "/api/v1/requests")
            .map(document.getPaths()::get)
            .filter(Objects::nonNull)
            .map(path -> path.getPost().getRequestBody().getContent())
            .forEach(content -> content.values().forEach(type -> type.setExample(facts)));
  }

  private static Object example(String name) {
    try (InputStream in = ApiDocument.class.getResourceAsStream("/openapi/" + name)) {
      return Json.mapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema().example("urn:sekisho:problem:invalid-input"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty(
            "violations",
            new ArraySchema()
                .items(
                    new ObjectSchema()
                        .addProperty("path", new StringSchema().example("use.data[1]"))
                        .addProperty("message", new StringSchema())
                        .required(List.of("path", "message"))))
        .addProperty("incident", new StringSchema().nullable(true))
        .required(List.of("type", "title", "status", "detail", "violations"));
  }

  /// The caller, the moment and the expected version are arguments of controllers, but nothing that
  /// a caller sends as a parameter.
  private static void hideWhatTheEdgeGives(Operation operation, HandlerMethod method) {
    if (operation.getParameters() == null) {
      return;
    }
    Set<String> given =
        Arrays.stream(method.getMethodParameters())
            .filter(parameter -> parameter.getParameterAnnotations().length == 0)
            .map(ApiDocument::name)
            .collect(Collectors.toSet());
    operation
        .getParameters()
        .removeIf(
            parameter -> "query".equals(parameter.getIn()) && given.contains(parameter.getName()));
  }

  private static String name(MethodParameter parameter) {
    return parameter.getExecutable().getParameters()[parameter.getParameterIndex()].getName();
  }

  private static void addHeaders(Operation operation, HandlerMethod method) {
    if (takes(AsOf.class, method)) {
      operation.addParametersItem(
          new QueryParameter()
              .name(AsOf.PARAMETER)
              .required(false)
              .description(
                  "Shows it as it was: an RFC 3339 instant, or an ISO date for the end of that day."
                      + " The answer's headers Sekisho-As-Of and Sekisho-Recorded-Since say which"
                      + " instant that is and since when anything is recorded.")
              .schema(new StringSchema().example("2026-11-24")));
    }
    if (expectsVersion(method)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(HttpHeaders.IF_MATCH)
              .required(true)
              .description("The ETag of what the caller looked at")
              .schema(new StringSchema().example("\"7\"")));
    }
    if (method.hasMethodAnnotation(PostMapping.class)) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(IdempotencyKeys.HEADER)
              .required(false)
              .description("Chosen by the caller; sent again, the call is not done again")
              .schema(new StringSchema().maxLength(200)));
    }
  }

  private static void addRefusals(Operation operation, HandlerMethod method) {
    ApiResponses responses = operation.getResponses();
    REFUSALS.forEach((status, meaning) -> responses.addApiResponse(status, refusal(meaning)));
    if (method.hasMethodAnnotation(PostMapping.class)) {
      responses.addApiResponse("422", refusal("The Idempotency-Key came before with another call"));
    }
    if (expectsVersion(method)) {
      responses.addApiResponse("428", refusal("If-Match is missing"));
    }
    if (expectsVersion(method) || takesVersion(method)) {
      responses.addApiResponse("412", refusal("Somebody else changed it in the meantime"));
    }
  }

  /// A POST to a collection itself, which answers with more than a body.
  private static boolean creates(HandlerMethod method) {
    PostMapping post = method.getMethodAnnotation(PostMapping.class);
    return post != null
        && post.value().length == 0
        && ResponseEntity.class.isAssignableFrom(method.getMethod().getReturnType());
  }

  private static void answerCreated(ApiResponses responses) {
    ApiResponse guessed = responses.remove("200");
    ApiResponse described = responses.getOrDefault("201", new ApiResponse());
    responses.addApiResponse(
        "201",
        (guessed == null ? described : guessed)
            .description("Created")
            .addHeaderObject(
                HttpHeaders.LOCATION, header("Where it is from now on", "/api/v1/vendors/some"))
            .addHeaderObject(HttpHeaders.ETAG, header("Its version, for If-Match", "\"0\"")));
  }

  private static Header header(String description, String example) {
    return new Header().description(description).schema(new StringSchema().example(example));
  }

  private static boolean takesVersion(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
        .anyMatch(header -> header != null && header.name().equals(HttpHeaders.IF_MATCH));
  }

  private static boolean expectsVersion(HandlerMethod method) {
    return takes(ExpectedVersion.class, method);
  }

  private static boolean takes(Class<?> type, HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == type);
  }

  private static ApiResponse refusal(String meaning) {
    return new ApiResponse()
        .description(meaning)
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }
}
