package com.sekisho.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The font of reports in one document: Noto Sans JP under another name, without the code points by
/// which a search would miss Japanese words (see `fonts/make.py`), licensed under the SIL Open Font
/// License 1.1. The document takes in the glyphs that it uses.
final class ReportFont {

  /// What stands in place of a character that the font hasn't got: the geta mark, as Japanese
  /// printers use it.
  static final int MISSING = 0x3013;

  private final PDFont font;
  private final CmapLookup glyphs;
  private final TrueTypeFont metrics;
  private final Map<Integer, Float> widths = new HashMap<>();
  private final BreakIterator breaks;

  ReportFont(PDDocument document, Locale locale) throws IOException {
    try (InputStream file =
        ReportFont.class.getResourceAsStream("fonts/SekishoSansJP-Regular.ttf")) {
      if (file == null) {
        throw new IllegalStateException("the font of reports isn't in this build");
      }
      metrics = new TTFParser(true).parse(RandomAccessReadBuffer.createBufferFromStream(file));
    }
    glyphs = metrics.getUnicodeCmapLookup();
    font = PDType0Font.load(document, metrics, true);
    breaks = BreakIterator.getLineInstance(locale);
  }

  PDFont font() {
    return font;
  }

  /// The text as it can be set: one line, each character one that the font has.
  String settable(String text) {
    StringBuilder settable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
        .map(c -> glyphs.getGlyphId(c) == 0 ? MISSING : c)
        .forEach(settable::appendCodePoint);
    return settable.toString();
  }

  /// The width of a settable text in points.
  float width(String settable, float size) {
    float width = 0;
    for (int at = 0; at < settable.length(); at += Character.charCount(settable.codePointAt(at))) {
      width += width(settable.codePointAt(at));
    }
    return width * size;
  }

  private float width(int character) {
    return widths.computeIfAbsent(character, this::measured);
  }

  private float measured(int character) {
    try {
      return (float) metrics.getAdvanceWidth(glyphs.getGlyphId(character))
          / metrics.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Breaks a text into settable lines no wider than given, where the language allows it, and
  /// anywhere in what has no such place (a digest). What is on a line of its own stays so.
  List<String> lines(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> breakInto(lines, settable(line), size, width));
    return lines;
  }

  private void breakInto(List<String> lines, String text, float size, float width) {
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    float used = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String part = text.substring(start, end);
      float wide = width(part.stripTrailing(), size);
      if (used + wide > width && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      if (wide <= width) {
        line.append(part);
        used += width(part, size);
        continue;
      }
      for (int at = 0; at < part.length(); ) {
        int character = part.codePointAt(at);
        float one = width(character) * size;
        if (used + one > width && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.appendCodePoint(character);
        used += one;
        at += Character.charCount(character);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString().stripTrailing());
    }
  }
}
