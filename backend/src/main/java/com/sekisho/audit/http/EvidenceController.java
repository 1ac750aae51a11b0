package com.sekisho.audit.http;

import com.sekisho.audit.EvidenceBundles;
import com.sekisho.audit.EvidenceWanted;
import com.sekisho.edge.Attachment;
import com.sekisho.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit", description = "Who did what, when, resting on which documents")
class EvidenceController {

  private final EvidenceBundles bundles;

  EvidenceController(EvidenceBundles bundles) {
    this.bundles = bundles;
  }

  @GetMapping("/api/v1/audit/evidence")
  @Operation(
      summary = "Gives events with all that proves them, as a zip that is verified offline",
      description =
          "For auditors. Those events that the filters let through and a signed checkpoint covers,"
              + " with their documents, the policies of decisions, the checkpoint, keys, tiles, and"
              + " the proof that the log extends an earlier checkpoint. `java -jar sekisho.jar"
              + " verify` checks it. That it was taken out is an event of its own, written before"
              + " the first byte.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = "application/zip",
                      schema = @Schema(type = "string", format = "binary"))))
  void evidence(
      @ParameterObject AuditController.Filters filters,
      @Parameter(
              description =
                  "A checkpoint that you kept, signature lines included; the oldest where left out")
          @RequestParam(required = false)
          @Nullable String checkpoint,
      @Parameter(description = "The size of the checkpoint to prove by; the latest where left out")
          @RequestParam(required = false)
          @Nullable Long size,
      @Parameter(description = "Whether the documents that events name come along")
          @RequestParam(defaultValue = "true")
          boolean bodies,
      @Parameter(description = "Whether names of people come along")
          @RequestParam(defaultValue = "true")
          boolean people,
      Actor actor,
      Instant now,
      LocalDate today,
      HttpServletResponse response) {
    bundles.write(
        new EvidenceWanted(filters.query(), checkpoint, size, bodies, people),
        actor,
        now,
        () -> {
          response.setContentType("application/zip");
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION,
              Attachment.named("sekisho-evidence-" + today + ".zip"));
          return response.getOutputStream();
        });
  }
}
