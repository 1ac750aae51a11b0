package com.sekisho.web.audit;

import com.sekisho.audit.EvidenceBundles;
import com.sekisho.audit.EvidenceWanted;
import com.sekisho.edge.Attachment;
import com.sekisho.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// `/audit/evidence`, the events of the list with all that proves them.
@Controller("evidencePagesController")
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class EvidenceController {

  private final LogPages log;
  private final EvidenceBundles bundles;

  EvidenceController(LogPages log, EvidenceBundles bundles) {
    this.log = log;
    this.bundles = bundles;
  }

  @GetMapping("/audit/evidence")
  void evidence(
      @ModelAttribute LogPages.Asked asked,
      @RequestParam(defaultValue = "") String checkpoint,
      @RequestParam(defaultValue = "false") boolean people,
      Actor actor,
      Instant now,
      LocalDate today,
      HttpServletResponse response) {
    bundles.write(
        new EvidenceWanted(log.query(asked, actor), checkpoint, null, true, people),
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
