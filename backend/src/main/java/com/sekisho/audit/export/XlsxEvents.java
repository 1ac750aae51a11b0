package com.sekisho.audit.export;

import com.sekisho.audit.EventFile;
import com.sekisho.audit.EventView;
import com.sekisho.audit.ExportFormat;
import com.sekisho.audit.ExportFrame;
import com.sekisho.audit.ListedEvent;
import com.sekisho.export.Cell;
import com.sekisho.export.XlsxTable;
import com.sekisho.identity.People;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// A workbook for people: titles and names in the reader's language, times in the company's zone.
@Component
class XlsxEvents implements EventFile.Maker {

  /// The kinds of subject that have a column of their own.
  private static final List<String> SUBJECTS =
      List.of("request", "use", "decision", "model", "deployment", "vendor", "license", "unit");

  private final People people;

  XlsxEvents(People people) {
    this.people = people;
  }

  @Override
  public ExportFormat format() {
    return ExportFormat.XLSX;
  }

  @Override
  public EventFile begin(OutputStream out, ExportFrame frame, boolean going) throws IOException {
    ExportWords words = new ExportWords(frame.order().locale(), people);
    List<XlsxTable.Column> columns = new ArrayList<>();
    columns.add(new XlsxTable.Column(words.say("column.index"), 10));
    columns.add(
        new XlsxTable.Column(words.say("column.at") + " (" + frame.zone().getId() + ")", 20));
    columns.add(new XlsxTable.Column(words.say("column.what"), 28));
    columns.add(new XlsxTable.Column(words.say("column.who"), 20));
    columns.add(new XlsxTable.Column(words.say("column.words"), 40));
    for (String kind : SUBJECTS) {
      columns.add(new XlsxTable.Column(words.say("column." + kind), 24));
    }
    columns.add(new XlsxTable.Column(words.say("column.others"), 24));
    columns.add(new XlsxTable.Column(words.say("column.kind"), 24));
    columns.add(new XlsxTable.Column(words.say("column.actor"), 24));
    columns.add(new XlsxTable.Column(words.say("column.details"), 24));
    columns.add(new XlsxTable.Column(words.say("column.id"), 38));
    columns.add(new XlsxTable.Column(words.say("column.digest"), 40));
    return new File(new XlsxTable(out, words.say("sheet"), columns, frame.zone()), words);
  }

  private record File(XlsxTable table, ExportWords words) implements EventFile {

    @Override
    public void write(ListedEvent listed) throws IOException {
      EventView event = listed.event();
      Map<String, String> others = new TreeMap<>(event.subjects());
      List<Cell> cells = new ArrayList<>();
      cells.add(event.log() == null ? Cell.EMPTY : Cell.of(event.log().index()));
      cells.add(Cell.of(event.at()));
      cells.add(Cell.of(words.kind(event.kind())));
      cells.add(Cell.of(words.who(event.actor())));
      cells.add(Cell.of(ExportWords.reason(event)));
      for (String kind : SUBJECTS) {
        cells.add(Cell.of(others.remove(kind)));
      }
      cells.add(Cell.of(CsvEvents.joined(others)));
      cells.add(Cell.of(event.kind()));
      cells.add(Cell.of(event.actor().value()));
      cells.add(Cell.of(listed.details()));
      cells.add(Cell.of(event.id().toString()));
      cells.add(Cell.of(event.digest().value()));
      table.write(cells);
    }

    @Override
    public void flush() {}

    @Override
    public void end() throws IOException {
      table.close();
    }
  }
}
