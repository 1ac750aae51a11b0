package com.sekisho.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfReportTest {

  private static final String LONG = "保存期間を一日に改めたうえで利用を認める。個人情報を含む文書は入力しないこと。".repeat(120);

  @BeforeAll
  static void validator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void isPdfA2u() throws Exception {
    byte[] pdf = report(60, LONG);

    assertThat(violations(pdf)).isEmpty();
  }

  @Test
  void japaneseTextIsFoundAsItWasWritten() throws IOException {
    String text = text(report(3, "日本の髙橋・𠮷田が承認、関所を通過。理由：①要件"));

    assertThat(text)
        .contains("監査の報告", "見られる記録だけが載ります")
        .contains("日本の髙橋・𠮷田が承認、関所を通過。", "理由：①要件")
        .contains("2026-11-25 00:30:00");
  }

  @Test
  void everyPageHasItsNumberAndTheFootThatIsKnownOnlyAtTheEnd() throws IOException {
    byte[] pdf = report(200, "短い");

    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(4);
      for (int page = 1; page <= pages; page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(stripper.getText(document))
            .contains(page + " ページ", "全 " + pages + " ページ", "SHA-256 0123", "木の大きさ 42");
      }
    }
  }

  @Test
  void aRowLongerThanAPageGoesOnOverPagesWithNothingLost() throws IOException {
    String text = text(report(1, LONG)).replaceAll("\\s", "");

    assertThat(text.split("個人情報を含む文書は", -1)).hasSizeGreaterThan(100);
  }

  @Test
  void aCharacterThatTheFontHasNotBecomesAGeta() throws Exception {
    byte[] pdf = report(1, "안녕 🙂 ok\u0007");

    assertThat(text(pdf)).contains("〓〓 〓 ok");
    assertThat(violations(pdf)).isEmpty();
  }

  @Test
  void digestsBreakWhereTheColumnEnds() throws IOException {
    assertThat(text(report(1, "sha256:" + "0123456789abcdef".repeat(12))).replaceAll("\\s", ""))
        .contains("sha256:" + "0123456789abcdef".repeat(12));
  }

  private static List<String> violations(byte[] pdf)
      throws ModelParsingException, EncryptedPdfException, ValidationException, IOException {
    try (PDFAParser parser =
        Foundries.defaultInstance()
            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false).validate(parser);
      List<String> failed =
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(TestAssertion::getMessage)
              .distinct()
              .collect(Collectors.toList());
      assertThat(result.isCompliant()).as(failed.toString()).isTrue();
      return failed;
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static byte[] report(int rows, String words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfReport report =
        new PdfReport(
            out,
            new PdfReport.Cover(
                "監査の報告 <R&D>",
                "あなたに見られる記録だけが載ります。",
                List.of(new PdfReport.Fact("作成者", "監査 花子"), new PdfReport.Fact("条件", "なし")),
                new PdfReport.Numbering(n -> n + " ページ", n -> "（全 " + n + " ページ）"),
                Locale.JAPANESE,
                ZoneId.of("Asia/Tokyo"),
                Instant.parse("2026-11-25T01:00:00Z")),
            List.of(
                new PdfReport.Column("いつ", 12),
                new PdfReport.Column("何があったか", 20),
                new PdfReport.Column("件", 6),
                new PdfReport.Column("ことば", 40)),
            () -> List.of("SHA-256 0123", "木の大きさ 42"));
    for (int row = 0; row < rows; row++) {
      report.write(
          List.of(
              Cell.of(Instant.parse("2026-11-24T15:30:00Z")),
              Cell.of("承認"),
              Cell.of(row),
              Cell.of(words)));
    }
    report.close();
    return out.toByteArray();
  }
}
