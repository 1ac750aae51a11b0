package com.sekisho.audit;

import com.sekisho.shared.Digest;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Events as CSV: RFC 4180, UTF-8 with the byte order mark by which spreadsheets know it.
///
/// No cell can act as a formula: one that begins with a character by which a spreadsheet knows a
/// formula is written with an apostrophe before it (OWASP, “CSV Injection”).
final class EventCsv implements Closeable {

  /// The kinds of subject that have a column of their own.
  private static final List<String> SUBJECTS =
      List.of("request", "use", "decision", "model", "deployment", "unit");

  private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter csv;

  EventCsv(OutputStream out) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write('\ufeff');
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    List<String> header = new ArrayList<>(List.of("at", "kind", "actor"));
    header.addAll(SUBJECTS);
    header.addAll(List.of("other_subjects", "details", "digests", "id", "digest"));
    csv.writeRecord(header);
  }

  void write(EventView event) {
    Map<String, String> others = new TreeMap<>(event.subjects());
    List<String> cells = new ArrayList<>();
    cells.add(event.at().toString());
    cells.add(event.kind());
    cells.add(event.actor().value());
    for (String kind : SUBJECTS) {
      String id = others.remove(kind);
      cells.add(id == null ? "" : id);
    }
    cells.add(joined(others));
    cells.add(event.details() == null ? "" : event.details().toString());
    cells.add(joined(digests(event)));
    cells.add(event.id().toString());
    cells.add(event.digest().value());
    csv.writeRecord(cells.stream().map(EventCsv::harmless).toList());
  }

  /// The text as no spreadsheet takes for a formula.
  static String harmless(String cell) {
    return !cell.isEmpty() && FORMULA_BEGINS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private static Map<String, String> digests(EventView event) {
    Map<String, String> digests = new TreeMap<>();
    for (Map.Entry<String, Digest> entry : event.digests().entrySet()) {
      digests.put(entry.getKey(), entry.getValue().value());
    }
    return digests;
  }

  private static String joined(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("; "));
  }

  /// Writes out what is left; the stream below stays open, as it belongs to whoever gave it.
  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
