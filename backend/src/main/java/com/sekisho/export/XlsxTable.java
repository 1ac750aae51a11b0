package com.sekisho.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table as a workbook (Office Open XML, ISO/IEC 29500): dates are dates and numbers are numbers,
/// the header stays in view and can be filtered by. Text is written as text and so is never a
/// formula. Where the rows are more than a sheet may have, another sheet follows with the same
/// header.
public final class XlsxTable implements TableWriter {

  /// A column's title, and how many characters wide it is shown.
  public record Column(String title, int width) {}

  /// ISO/IEC 29500 and Excel allow 1,048,576 rows.
  private static final int ROWS_OF_SHEET = 1_000_000;

  private static final int LONGEST_TEXT = 32_767;

  /// Rows that are kept before they are written out.
  private static final int ROWS_IN_MEMORY = 200;

  private final Workbook workbook;
  private final String name;
  private final List<Column> columns;
  private final ZoneId zone;
  private final int rowsOfSheet;
  private int sheets;
  private int row;
  private Worksheet sheet;

  /// @param name of the sheet
  /// @param zone in whose time instants are shown; a sheet's times have no zone of their own
  public XlsxTable(OutputStream out, String name, List<Column> columns, ZoneId zone)
      throws IOException {
    this(out, name, columns, zone, ROWS_OF_SHEET);
  }

  XlsxTable(OutputStream out, String name, List<Column> columns, ZoneId zone, int rowsOfSheet) {
    this.workbook = new Workbook(new Unclosed(out), "Sekisho", "1.0");
    this.name = name;
    this.columns = List.copyOf(columns);
    this.zone = zone;
    this.rowsOfSheet = rowsOfSheet;
    this.sheet = next();
  }

  private Worksheet next() {
    sheets++;
    Worksheet next = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    for (int at = 0; at < columns.size(); at++) {
      next.width(at, columns.get(at).width());
      next.inlineString(0, at, columns.get(at).title());
    }
    next.range(0, 0, 0, columns.size() - 1).style().bold().fillColor("E8EDF3").set();
    next.freezePane(0, 1);
    row = 1;
    return next;
  }

  @Override
  public void write(List<Cell> cells) throws IOException {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells in a table of " + columns.size() + " columns");
    }
    if (row > rowsOfSheet) {
      finish();
      sheet = next();
    }
    for (int at = 0; at < cells.size(); at++) {
      write(at, cells.get(at));
    }
    row++;
    if (row % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  private void write(int at, Cell cell) {
    switch (cell) {
      case Cell.Text(String value) -> sheet.inlineString(row, at, fitting(value));
      case Cell.Amount(var value) -> sheet.value(row, at, value);
      case Cell.Day(var value) -> {
        sheet.value(row, at, value);
        sheet.style(row, at).format("yyyy-mm-dd").set();
      }
      case Cell.Moment(var value) -> {
        sheet.value(row, at, ZonedDateTime.ofInstant(value, zone).toLocalDateTime());
        sheet.style(row, at).format("yyyy-mm-dd hh:mm:ss").set();
      }
      case Cell.Nothing() -> {}
    }
  }

  /// Text as a cell can hold it: no longer, and without what XML 1.0 has no character for.
  private static String fitting(String text) {
    OptionalInt foreign = text.codePoints().filter(c -> !inXml(c)).findAny();
    String clean = foreign.isEmpty() ? text : replaced(text);
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT - 1) + "…";
  }

  private static String replaced(String text) {
    return text.codePoints()
        .map(c -> inXml(c) ? c : '\ufffd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean inXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }

  private void finish() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, columns.size() - 1);
    sheet.finish();
  }

  @Override
  public void close() throws IOException {
    finish();
    workbook.finish();
  }
}
