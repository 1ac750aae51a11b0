package com.sekisho.audit;

import com.sekisho.export.Cell;
import com.sekisho.export.CsvTable;
import com.sekisho.shared.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Events as CSV, under the names that the API gives to their members.
final class EventCsv implements Closeable {

  /// The kinds of subject that have a column of their own.
  private static final List<String> SUBJECTS =
      List.of("request", "use", "decision", "model", "deployment", "unit");

  private final CsvTable csv;

  EventCsv(OutputStream out) throws IOException {
    List<String> header = new ArrayList<>(List.of("at", "kind", "actor"));
    header.addAll(SUBJECTS);
    header.addAll(List.of("other_subjects", "details", "digests", "id", "digest"));
    csv = new CsvTable(out, header);
  }

  void write(EventView event) {
    Map<String, String> others = new TreeMap<>(event.subjects());
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(event.at()));
    cells.add(Cell.of(event.kind()));
    cells.add(Cell.of(event.actor().value()));
    for (String kind : SUBJECTS) {
      cells.add(Cell.of(others.remove(kind)));
    }
    cells.add(Cell.of(joined(others)));
    cells.add(event.details() == null ? Cell.EMPTY : Cell.of(event.details().toString()));
    cells.add(Cell.of(joined(digests(event))));
    cells.add(Cell.of(event.id().toString()));
    cells.add(Cell.of(event.digest().value()));
    csv.write(cells);
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

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
