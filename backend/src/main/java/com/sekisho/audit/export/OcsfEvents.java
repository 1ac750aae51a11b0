package com.sekisho.audit.export;

import com.sekisho.audit.EventFile;
import com.sekisho.audit.EventView;
import com.sekisho.audit.ExportFormat;
import com.sekisho.audit.ExportFrame;
import com.sekisho.audit.ListedEvent;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON Lines of the Open Cybersecurity Schema Framework, for systems that gather security events.
/// Each event is one *Entity Management* (3004); where it brings a decision into the log that was
/// `DENY`, each finding that denied follows as one *Compliance Finding* (2003).
///
/// People are opaque ids. The envelope stands verbatim in `raw_data`.
@Component
class OcsfEvents implements EventFile.Maker {

  private static final int ENTITY_MANAGEMENT = 3004;
  private static final int COMPLIANCE_FINDING = 2003;
  private static final int INFORMATIONAL = 1;
  private static final int HIGH = 4;

  /// OCSF's activities of entity management; the numbers are its own.
  private enum Activity {
    CREATE(1, "Create"),
    READ(2, "Read"),
    UPDATE(3, "Update"),
    ACTIVATE(10, "Activate"),
    DEACTIVATE(11, "Deactivate"),
    SUSPEND(12, "Suspend"),
    RESUME(13, "Resume");

    private final int id;
    private final String caption;

    Activity(int id, String caption) {
      this.id = id;
      this.caption = caption;
    }

    /// What a kind of event does to the thing that its first word names.
    static Activity of(String kind) {
      return switch (kind.substring(kind.lastIndexOf('.') + 1)) {
        case "submitted", "created" -> CREATE;
        case "exported" -> READ;
        case "activated" -> ACTIVATE;
        case "withdrawn", "revoked", "expired" -> DEACTIVATE;
        case "suspended" -> SUSPEND;
        case "resumed" -> RESUME;
        default -> UPDATE;
      };
    }
  }

  @Override
  public ExportFormat format() {
    return ExportFormat.OCSF;
  }

  @Override
  public EventFile begin(OutputStream out, ExportFrame frame, boolean going) {
    return new File(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), frame);
  }

  private record File(Writer out, ExportFrame frame) implements EventFile {

    @Override
    public void write(ListedEvent listed) throws IOException {
      EventView event = listed.event();
      line(management(listed));
      Digest digest = event.digests().get("decision");
      Optional<CanonicalJson> decision =
          digest == null ? Optional.empty() : frame.bodies().apply(digest);
      if (decision.isPresent() && denied(decision.get().tree())) {
        JsonNode tree = decision.get().tree();
        for (JsonNode finding : tree.path("findings")) {
          if (denied(finding)) {
            line(finding(event, finding, tree.path("policy").path("version").asString()));
          }
        }
      }
    }

    private void line(ObjectNode line) throws IOException {
      out.write(line.toString());
      out.write('\n');
    }

    private static boolean denied(JsonNode judged) {
      return judged.path("outcome").asString("").equals("DENY");
    }

    private ObjectNode management(ListedEvent listed) {
      EventView event = listed.event();
      Activity activity = Activity.of(event.kind());
      ObjectNode line =
          common(ENTITY_MANAGEMENT, "Entity Management", 3, activity.id, activity.caption, event);
      line.put("category_name", "Identity & Access Management");
      line.put("severity_id", INFORMATIONAL);
      line.put("status_id", 1);
      line.put("raw_data", listed.envelope());
      line.putObject("actor").putObject("user").put("uid", event.actor().value());
      String sort = sort(event.kind());
      ObjectNode entity = line.putObject("entity");
      entity.put("type", sort);
      entity.put("uid", event.subjects().getOrDefault(sort.replace('-', '_'), sort));
      String reason = ExportWords.reason(event);
      if (!reason.isEmpty()) {
        line.put("comment", reason);
      }
      ObjectNode rest = line.putObject("unmapped");
      ObjectNode subjects = rest.putObject("subjects");
      new TreeMap<>(event.subjects()).forEach(subjects::put);
      ObjectNode digests = rest.putObject("digests");
      new TreeMap<>(event.digests()).forEach((kind, digest) -> digests.put(kind, digest.value()));
      rest.put("digest", event.digest().value());
      return line;
    }

    private ObjectNode finding(EventView event, JsonNode finding, String policy) {
      String rule = finding.path("rule").asString();
      ObjectNode line = common(COMPLIANCE_FINDING, "Compliance Finding", 2, 1, "Create", event);
      line.put("category_name", "Findings");
      line.put("severity_id", HIGH);
      line.put("status_id", 1);
      ObjectNode info = line.putObject("finding_info");
      info.put("uid", event.id() + ":" + rule);
      info.put("title", finding.path("message").path(language()).asString());
      info.put("created_time", event.at().toEpochMilli());
      info.putArray("types").add(finding.path("family").asString());
      ObjectNode compliance = line.putObject("compliance");
      compliance.put("control", rule);
      compliance.put("status_id", 3);
      ArrayNode standards = compliance.putArray("standards");
      standards.add("Sekisho policy " + policy);
      finding.path("citations").forEach(citation -> standards.add(cited(citation)));
      StringBuilder remedies = new StringBuilder();
      for (JsonNode remedy : finding.path("remedies")) {
        remedies.append(remedies.isEmpty() ? "" : "\n").append(remedy.path(language()).asString());
      }
      if (!remedies.isEmpty()) {
        line.putObject("remediation").put("desc", remedies.toString());
      }
      ArrayNode resources = line.putArray("resources");
      for (Map.Entry<String, String> subject : new TreeMap<>(event.subjects()).entrySet()) {
        resources.addObject().put("type", subject.getKey()).put("uid", subject.getValue());
      }
      return line;
    }

    private String cited(JsonNode citation) {
      String locator = citation.path("locator").asString("");
      String title = citation.path("title").path(language()).asString("");
      return locator.isEmpty() ? title : title + ", " + locator;
    }

    private String language() {
      return frame.order().locale().getLanguage().equals("ja") ? "ja" : "en";
    }

    private ObjectNode common(
        int type, String name, int category, int activity, String caption, EventView event) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("class_uid", type);
      line.put("class_name", name);
      line.put("category_uid", category);
      line.put("activity_id", activity);
      line.put("activity_name", caption);
      line.put("type_uid", type * 100L + activity);
      line.put("time", event.at().toEpochMilli());
      line.put("message", event.kind());
      ObjectNode metadata = line.putObject("metadata");
      metadata.put("version", frame.order().schema());
      metadata.put("uid", event.id().toString());
      metadata.put("event_code", event.kind());
      metadata.put("log_name", "audit");
      metadata.put("original_time", event.at().toString());
      if (event.log() != null) {
        metadata.put("sequence", event.log().index());
      }
      if (type == ENTITY_MANAGEMENT && frame.order().schema().equals("1.3.0")) {
        // Up to 1.3 an actor comes with this profile.
        metadata.putArray("profiles").add("host");
      }
      metadata.putObject("product").put("name", "Sekisho").put("vendor_name", "Sekisho");
      return line;
    }

    private static String sort(String kind) {
      int dot = kind.indexOf('.');
      return dot < 0 ? kind : kind.substring(0, dot);
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void end() throws IOException {
      out.flush();
    }
  }
}
