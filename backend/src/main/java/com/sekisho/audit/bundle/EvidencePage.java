package com.sekisho.audit.bundle;

import com.sekisho.audit.log.Checkpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The page of a bundle that people read: what is in it and what it proves, in both languages,
/// without scripts and without names of people.
final class EvidencePage {

  private static final String TEMPLATE = "evidence.html";

  private EvidencePage() {}

  /// @param first the events to list
  static String of(EvidenceOrder order, List<EventLine> first) {
    Checkpoint signed = order.signed();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("origin", escaped(signed.origin()));
    values.put("size", number(signed.size()));
    values.put("last-index", number(Math.max(0, signed.size() - 1)));
    values.put("root", escaped(signed.root().base64()));
    values.put("vkey", escaped(order.keys().getLast().key().toString()));
    values.put("count", number(order.events().count()));
    values.put("earlier", number(Checkpoint.parse(order.earlier().checkpoint().text()).size()));
    values.put("filter-en", filter(order.filter(), "none: all events of the log"));
    values.put("filter-ja", filter(order.filter(), "なし（ログのすべての記録）"));
    boolean whole = order.events().count() == signed.size();
    values.put(
        "range-en",
        whole
            ? "These are all events of the log up to this checkpoint."
            : order.events().isWithoutGap()
                ? "They follow one another in the log without a gap."
                : "They are a selection: what lies between them is not in this bundle.");
    values.put(
        "range-ja",
        whole
            ? "このチェックポイントまでのログの記録がすべて入っています。"
            : order.events().isWithoutGap()
                ? "ログの中で連続しており、間に抜けはありません。"
                : "条件に合う記録だけを選んだものです。間にあるほかの記録は入っていません。");
    values.put(
        "bodies-en", order.bodies() ? "the documents that the events name" : "left out by request");
    values.put("bodies-ja", order.bodies() ? "記録が指し示す文書" : "指定により省略");
    values.put("people-en", order.people() ? "names behind the actor ids" : "left out by request");
    values.put("people-ja", order.people() ? "実行者IDに対応する氏名" : "指定により省略");
    values.put("listed", number(first.size()));
    StringBuilder rows = new StringBuilder();
    first.forEach(event -> rows.append(row(event)));
    values.put("rows", rows.toString());
    String page = template();
    for (Map.Entry<String, String> value : values.entrySet()) {
      page = page.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return page;
  }

  private static String filter(JsonNode filter, String none) {
    StringBuilder text = new StringBuilder();
    filter.forEachEntry(
        (name, value) -> {
          if (value.isObject()) {
            value.forEachEntry((kind, id) -> narrowed(kind, id, text));
          } else {
            narrowed(name, value, text);
          }
        });
    return text.isEmpty() ? none : text.toString();
  }

  private static void narrowed(String name, JsonNode value, StringBuilder text) {
    text.append(text.isEmpty() ? "" : ", ")
        .append("<code>")
        .append(escaped(name + " = " + value.asString()))
        .append("</code>");
  }

  private static String row(EventLine event) {
    JsonNode envelope = JsonMapper.shared().readTree(event.envelope());
    StringBuilder subjects = new StringBuilder();
    envelope
        .path("subjects")
        .forEachEntry(
            (kind, id) ->
                subjects
                    .append(subjects.isEmpty() ? "" : "<br>")
                    .append(escaped(kind + " " + id.asString())));
    return """
    <tr><td class="n">%d</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>
    """
        .formatted(
            event.index(),
            escaped(envelope.path("at").asString()),
            escaped(envelope.path("kind").asString()),
            escaped(envelope.path("actor").asString()),
            subjects);
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// Text as HTML shows it and nothing else. Braces go too, so that no value can pass for a place
  /// in the template.
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("{", "&#123;");
  }

  private static String template() {
    try (InputStream in = EvidencePage.class.getResourceAsStream(TEMPLATE)) {
      return new String(
          Objects.requireNonNull(in, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
