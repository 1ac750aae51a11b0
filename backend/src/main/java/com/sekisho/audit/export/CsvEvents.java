package com.sekisho.audit.export;

import com.sekisho.audit.EventFile;
import com.sekisho.audit.EventView;
import com.sekisho.audit.ExportFormat;
import com.sekisho.audit.ExportFrame;
import com.sekisho.audit.ListedEvent;
import com.sekisho.export.Cell;
import com.sekisho.export.CsvTable;
import com.sekisho.identity.People;
import com.sekisho.shared.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// CSV for spreadsheets and scripts: columns under the names that the API gives to the members of
/// an event, the same in every language, so that what is made of them goes on working.
@Component
class CsvEvents implements EventFile.Maker {

  /// The kinds of subject that have a column of their own.
  private static final List<String> SUBJECTS =
      List.of("request", "use", "decision", "model", "deployment", "vendor", "license", "unit");

  private static final List<String> HEADER =
      List.of(
          "at",
          "kind",
          "actor",
          "request",
          "use",
          "decision",
          "model",
          "deployment",
          "vendor",
          "license",
          "unit",
          "other_subjects",
          "actor_name",
          "reason",
          "details",
          "digests",
          "id",
          "digest",
          "index");

  private final People people;

  CsvEvents(People people) {
    this.people = people;
  }

  @Override
  public ExportFormat format() {
    return ExportFormat.CSV;
  }

  @Override
  public EventFile begin(OutputStream out, ExportFrame frame, boolean going) throws IOException {
    CsvTable csv = going ? CsvTable.goingOn(out, HEADER.size()) : new CsvTable(out, HEADER);
    return new File(csv, new ExportWords(frame.order().locale(), people));
  }

  private record File(CsvTable csv, ExportWords words) implements EventFile {

    @Override
    public void write(ListedEvent listed) {
      EventView event = listed.event();
      Map<String, String> others = new TreeMap<>(event.subjects());
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.of(event.at()));
      cells.add(Cell.of(event.kind()));
      cells.add(Cell.of(event.actor().value()));
      for (String kind : SUBJECTS) {
        cells.add(Cell.of(others.remove(kind)));
      }
      cells.add(Cell.of(joined(others)));
      cells.add(Cell.of(words.who(event.actor())));
      cells.add(Cell.of(ExportWords.reason(event)));
      cells.add(Cell.of(listed.details()));
      cells.add(Cell.of(joined(digests(event))));
      cells.add(Cell.of(event.id().toString()));
      cells.add(Cell.of(event.digest().value()));
      cells.add(event.log() == null ? Cell.EMPTY : Cell.of(event.log().index()));
      csv.write(cells);
    }

    @Override
    public void flush() throws IOException {
      csv.close();
    }

    @Override
    public void end() throws IOException {
      csv.close();
    }

    private static Map<String, String> digests(EventView event) {
      Map<String, String> digests = new TreeMap<>();
      for (Map.Entry<String, Digest> entry : event.digests().entrySet()) {
        digests.put(entry.getKey(), entry.getValue().value());
      }
      return digests;
    }
  }

  static String joined(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining("; "));
  }
}
