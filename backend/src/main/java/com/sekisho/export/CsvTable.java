package com.sekisho.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A table as CSV: RFC 4180, UTF-8 with the byte order mark by which spreadsheets know it, so that
/// Japanese text opens right in them. Days and instants are written as ISO 8601 has them, instants
/// in UTC.
///
/// No text can act as a formula: one that begins with a character by which a spreadsheet knows a
/// formula is written with an apostrophe before it (OWASP, “CSV Injection”).
public final class CsvTable implements TableWriter {

  /// What begins a formula, or is dropped by a spreadsheet so that the next character begins the
  /// cell; the full-width forms are read as the plain ones by Japanese spreadsheets.
  private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

  private final CsvWriter csv;
  private final int columns;

  public CsvTable(OutputStream out, List<String> header) throws IOException {
    BufferedWriter writer = writer(out);
    writer.write('\ufeff');
    this(writer, header.size());
    csv.writeRecord(header.stream().map(CsvTable::harmless).toList());
  }

  private CsvTable(BufferedWriter writer, int columns) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    this.columns = columns;
  }

  /// The rest of a table whose header and first rows were written before.
  public static CsvTable goingOn(OutputStream out, int columns) {
    return new CsvTable(writer(out), columns);
  }

  private static BufferedWriter writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void write(List<Cell> row) {
    if (row.size() != columns) {
      throw new IllegalArgumentException(row.size() + " cells in a table of " + columns);
    }
    csv.writeRecord(row.stream().map(CsvTable::text).toList());
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(String value) -> harmless(value);
      case Cell.Amount(var value) -> value.toPlainString();
      case Cell.Day(var value) -> value.toString();
      case Cell.Moment(var value) -> value.toString();
      case Cell.Nothing() -> "";
    };
  }

  /// The text as no spreadsheet takes for a formula.
  static String harmless(String text) {
    return !text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
