package com.sekisho.export;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/// A table as a report to be printed and kept: a cover that says what it is, then the rows on A4
/// across, each page with its number and what proves the whole. PDF/A-2u (ISO 19005-2): fonts are
/// embedded and each glyph is a known character, so that the text can be searched and copied.
///
/// Pages go to a file while they are made; what stays in memory is a few kilobytes for each.
public final class PdfReport implements TableWriter {

  /// A column's title, and its share of the width.
  public record Column(String title, int share) {}

  /// A line of the cover.
  public record Fact(String label, String value) {}

  /// What the report is.
  ///
  /// @param lead a sentence or two on what it holds
  /// @param facts what it was made from, each with its name
  /// @param numbering of a page: its number and the number of all as `{0}` and `{1}` in words
  /// @param zone in whose time instants are shown
  public record Cover(
      String title,
      String lead,
      List<Fact> facts,
      Numbering numbering,
      Locale locale,
      ZoneId zone,
      Instant at) {

    public Cover {
      facts = List.copyOf(facts);
    }
  }

  /// How pages are counted, e.g. “Page 3” and “of 12”.
  public record Numbering(Function<Integer, String> page, Function<Integer, String> ofAll) {}

  private static final PDRectangle PAGE =
      new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
  private static final float MARGIN = 36;
  private static final float TEXT = 8;
  private static final float SMALL = 6.5f;
  private static final float LINE = 11;
  private static final float GAP = 6;
  private static final float FOOT = 40;
  private static final float PADDING = 3;
  private static final float NUMBER_WIDTH = 70;

  private final OutputStream out;
  private final Cover cover;
  private final List<Column> columns;
  private final Supplier<List<String>> foot;
  private final PDDocument document;
  private final ReportFont font;
  private final PDAppearanceStream proof;
  private final PDAppearanceStream ofAll;
  private final DateTimeFormatter moments;
  private int pages;
  private PDPageContentStream page;
  private float y;

  /// @param foot asked for once, when all rows are written: the lines that stand at the foot of
  ///     every page
  public PdfReport(OutputStream out, Cover cover, List<Column> columns, Supplier<List<String>> foot)
      throws IOException {
    this.out = out;
    this.cover = cover;
    this.columns = List.copyOf(columns);
    this.foot = foot;
    this.document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    this.font = new ReportFont(document, cover.locale());
    this.proof = form(PAGE.getWidth() - 2 * MARGIN - 2.5f * NUMBER_WIDTH);
    this.ofAll = form(NUMBER_WIDTH);
    this.moments = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(cover.zone());
    describe();
    this.page = newPage();
    cover();
  }

  /// A drawing that all pages show and that is filled in at the end.
  private PDAppearanceStream form(float width) {
    PDAppearanceStream form = new PDAppearanceStream(document);
    form.setBBox(new PDRectangle(width, FOOT));
    form.setResources(new PDResources());
    return form;
  }

  private void describe() throws IOException {
    Instant at = cover.at().truncatedTo(ChronoUnit.SECONDS);
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    calendar.setTimeInMillis(at.toEpochMilli());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(cover.title());
    information.setCreator("Sekisho");
    information.setProducer("Sekisho");
    information.setCreationDate(calendar);
    information.setModificationDate(calendar);
    document.getDocumentCatalog().setLanguage(cover.locale().toLanguageTag());
    PDViewerPreferences preferences =
        new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(cover.title(), at).getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    colours.setInfo("sRGB IEC61966-2.1");
    colours.setOutputCondition("sRGB IEC61966-2.1");
    colours.setOutputConditionIdentifier("sRGB IEC61966-2.1");
    colours.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(colours);
  }

  /// The description that ISO 19005-2, 6.6 asks for, equal to the document's information.
  private static String xmp(String title, Instant at) {
    String escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <xmp:CreatorTool>Sekisho</xmp:CreatorTool>
    <xmp:CreateDate>%s</xmp:CreateDate>
    <xmp:ModifyDate>%s</xmp:ModifyDate>
    <pdf:Producer>Sekisho</pdf:Producer>
    <pdfaid:part>2</pdfaid:part>
    <pdfaid:conformance>U</pdfaid:conformance>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(escaped, at, at);
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage next = new PDPage(PAGE);
    document.addPage(next);
    pages++;
    PDPageContentStream content =
        new PDPageContentStream(document, next, AppendMode.OVERWRITE, true, false);
    content.saveGraphicsState();
    content.transform(Matrix.getTranslateInstance(MARGIN, 0));
    content.drawForm(proof);
    content.restoreGraphicsState();
    content.saveGraphicsState();
    content.transform(Matrix.getTranslateInstance(PAGE.getWidth() - MARGIN - NUMBER_WIDTH, 0));
    content.drawForm(ofAll);
    content.restoreGraphicsState();
    String number = font.settable(cover.numbering().page().apply(pages));
    text(
        content,
        number,
        SMALL,
        PAGE.getWidth() - MARGIN - NUMBER_WIDTH - 3 - font.width(number, SMALL),
        FOOT - 14);
    y = PAGE.getHeight() - MARGIN;
    return content;
  }

  private void cover() throws IOException {
    float width = PAGE.getWidth() - 2 * MARGIN;
    y -= 60;
    for (String line : font.lines(cover.title(), 24, width)) {
      text(page, line, 24, MARGIN, y);
      y -= 32;
    }
    y -= 4;
    for (String line : font.lines(cover.lead(), 11, width)) {
      text(page, line, 11, MARGIN, y);
      y -= 17;
    }
    y -= 18;
    for (Fact fact : cover.facts()) {
      List<String> values = font.lines(fact.value(), 10, width - 170);
      if (y - values.size() * 15 < FOOT + GAP) {
        turn();
      }
      rule(y + 13, 0.8f);
      text(page, font.settable(fact.label()), 10, MARGIN, y);
      for (String line : values) {
        text(page, line, 10, MARGIN + 170, y);
        y -= 15;
      }
      y -= 6;
    }
    turn();
    header();
  }

  private void turn() throws IOException {
    page.close();
    page = newPage();
  }

  private void header() throws IOException {
    page.setNonStrokingColor(0.91f, 0.93f, 0.95f);
    page.addRect(MARGIN, y - LINE + 1, PAGE.getWidth() - 2 * MARGIN, LINE + 5);
    page.fill();
    page.setNonStrokingColor(0f, 0f, 0f);
    for (int at = 0; at < columns.size(); at++) {
      text(page, font.settable(columns.get(at).title()), TEXT, left(at) + PADDING, y - TEXT + 2);
    }
    y -= LINE + GAP;
  }

  private float left(int column) {
    int before = columns.stream().limit(column).mapToInt(Column::share).sum();
    int all = columns.stream().mapToInt(Column::share).sum();
    return MARGIN + (PAGE.getWidth() - 2 * MARGIN) * before / all;
  }

  @Override
  public void write(List<Cell> row) throws IOException {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          row.size() + " cells in a table of " + columns.size() + " columns");
    }
    List<List<String>> cells = new ArrayList<>();
    for (int at = 0; at < row.size(); at++) {
      float width = left(at + 1) - left(at) - 2 * PADDING;
      cells.add(font.lines(text(row.get(at)), TEXT, width));
    }
    int height = Math.max(1, cells.stream().mapToInt(List::size).max().orElse(1));
    float whole = PAGE.getHeight() - MARGIN - LINE - GAP - FOOT - GAP;
    if (y - height * LINE < FOOT + GAP && height * LINE <= whole) {
      turn();
      header();
    }
    for (int line = 0; line < height; line++) {
      if (y - LINE < FOOT + GAP) {
        turn();
        header();
      }
      for (int at = 0; at < cells.size(); at++) {
        if (line < cells.get(at).size()) {
          text(page, cells.get(at).get(line), TEXT, left(at) + PADDING, y - TEXT + 1);
        }
      }
      y -= LINE;
    }
    rule(y - 0.5f, 0.85f);
    y -= GAP / 2;
  }

  private String text(Cell cell) {
    return switch (cell) {
      case Cell.Text(String value) -> value;
      case Cell.Amount(var value) -> value.toPlainString();
      case Cell.Day(var value) -> value.toString();
      case Cell.Moment(var value) -> moments.format(value);
      case Cell.Nothing() -> "";
    };
  }

  private void rule(float at, float grey) throws IOException {
    page.setStrokingColor(grey, grey, grey);
    page.setLineWidth(0.5f);
    page.moveTo(MARGIN, at);
    page.lineTo(PAGE.getWidth() - MARGIN, at);
    page.stroke();
  }

  private void text(PDPageContentStream content, String settable, float size, float x, float at)
      throws IOException {
    if (settable.isBlank()) {
      return;
    }
    content.beginText();
    content.setFont(font.font(), size);
    content.newLineAtOffset(x, at);
    content.showText(settable);
    content.endText();
  }

  @Override
  public void close() throws IOException {
    page.close();
    List<String> lines = foot.get();
    fill(proof, lines);
    fill(ofAll, List.of(cover.numbering().ofAll().apply(pages)));
    document.save(new Unclosed(out));
    document.close();
  }

  private void fill(PDAppearanceStream form, List<String> lines) throws IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, form, form.getContentStream().createOutputStream(COSName.FLATE_DECODE))) {
      float at = FOOT - 14;
      for (String line : lines) {
        text(content, font.settable(line), SMALL, 0, at);
        at -= 9;
      }
    }
  }
}
