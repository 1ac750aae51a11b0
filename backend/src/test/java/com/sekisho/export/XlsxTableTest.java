package com.sekisho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Workbooks, opened by another library than the one that writes them.
class XlsxTableTest {

  private static final List<XlsxTable.Column> COLUMNS =
      List.of(
          new XlsxTable.Column("日時", 20),
          new XlsxTable.Column("日", 12),
          new XlsxTable.Column("数", 10),
          new XlsxTable.Column("ことば", 40));

  @Test
  void cellsHaveTypesAndTheHeaderStaysInView() throws IOException {
    Sheet sheet =
        written(
                100,
                List.of(
                    Cell.of(Instant.parse("2026-11-24T15:30:00Z")),
                    Cell.of(LocalDate.of(2026, 11, 24)),
                    Cell.of(new BigDecimal("12.5")),
                    Cell.of("関所 𠮷田")))
            .getSheetAt(0);

    assertThat(sheet.getSheetName()).isEqualTo("記録");
    assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("ことば");
    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
    assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
    Row row = sheet.getRow(1);
    assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
    assertThat(row.getCell(0).getLocalDateTimeCellValue())
        .isEqualTo(LocalDateTime.of(2026, 11, 25, 0, 30));
    assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
    assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate())
        .isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(12.5);
    assertThat(row.getCell(3).getStringCellValue()).isEqualTo("関所 𠮷田");
  }

  @Test
  void textIsNeverAFormula() throws IOException {
    Row row = written(100, row("=1+1")).getSheetAt(0).getRow(1);

    assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.STRING);
    assertThat(row.getCell(3).getStringCellValue()).isEqualTo("=1+1");
  }

  @Test
  void textThatACellCannotHoldIsMadeToFit() throws IOException {
    Sheet sheet = written(100, row("a\u0001b\ud800c<&>\"d"), row("x".repeat(40_000))).getSheetAt(0);

    assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("a\ufffdb\ufffdc<&>\"d");
    assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).hasSize(32_767).endsWith("x…");
  }

  @Test
  void moreRowsThanASheetMayHaveGoOnInAnother() throws IOException {
    Workbook workbook = written(2, row("1"), row("2"), row("3"));

    assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
    assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(2);
    assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("記録 2");
    assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue()).isEqualTo("日時");
    assertThat(workbook.getSheetAt(1).getRow(1).getCell(3).getStringCellValue()).isEqualTo("3");
  }

  private static List<Cell> row(String text) {
    return List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.of(text));
  }

  @SafeVarargs
  private static Workbook written(int rowsOfSheet, List<Cell>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxTable table = new XlsxTable(out, "記録", COLUMNS, ZoneId.of("Asia/Tokyo"), rowsOfSheet);
    for (List<Cell> row : rows) {
      table.write(row);
    }
    table.close();
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
