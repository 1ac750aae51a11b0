package com.sekisho.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @Test
  void beginsWithTheByteOrderMarkAndQuotesAsRfc4180Says() throws IOException {
    String csv =
        written(
            Cell.of("関所, \"gate\""),
            Cell.of("two\nlines"),
            Cell.of(new BigDecimal("-1E+3")),
            Cell.of(LocalDate.of(2026, 11, 24)),
            Cell.of(Instant.parse("2026-11-24T09:00:00.123456Z")),
            Cell.EMPTY);

    assertThat(csv)
        .isEqualTo(
            "\ufeffa,b,c,d,e,f\r\n\"関所, \"\"gate\"\"\",\"two\nlines\",-1000,2026-11-24,"
                + "2026-11-24T09:00:00.123456Z,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠SUM(A1)"
      })
  void noTextBeginsAsAFormulaDoes(String text) throws IOException {
    String csv =
        written(Cell.of(text), Cell.of("x"), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);

    String line = csv.substring(csv.indexOf("\r\n") + 2);
    assertThat(line).isIn("'" + text + ",x,,,,\r\n", "\"'" + text + "\",x,,,,\r\n");
  }

  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(CsvTable.harmless("deepseek-r1 = good")).isEqualTo("deepseek-r1 = good");
    assertThat(CsvTable.harmless("")).isEmpty();
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> written(Cell.of("alone")));
  }

  private static String written(Cell... row) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTable csv = new CsvTable(out, List.of("a", "b", "c", "d", "e", "f"));
    csv.write(List.of(row));
    csv.close();
    return out.toString(UTF_8);
  }
}
