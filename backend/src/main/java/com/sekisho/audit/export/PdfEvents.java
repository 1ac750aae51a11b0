package com.sekisho.audit.export;

import com.sekisho.audit.EventFile;
import com.sekisho.audit.EventView;
import com.sekisho.audit.ExportFormat;
import com.sekisho.audit.ExportFrame;
import com.sekisho.audit.ListedEvent;
import com.sekisho.audit.StoredCheckpoint;
import com.sekisho.export.Cell;
import com.sekisho.export.PdfReport;
import com.sekisho.identity.People;
import com.sekisho.shared.Digest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.NumberFormat;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// A report for people to read, to print and to keep. Its foot names the SHA-256 over the digests
/// of the events listed, each as `sha256:…` and a line feed, in the order of the list; and the
/// checkpoint of the log.
@Component
class PdfEvents implements EventFile.Maker {

  private final People people;

  PdfEvents(People people) {
    this.people = people;
  }

  @Override
  public ExportFormat format() {
    return ExportFormat.PDF;
  }

  @Override
  public EventFile begin(OutputStream out, ExportFrame frame, boolean going) throws IOException {
    ExportWords words = new ExportWords(frame.order().locale(), people);
    return new File(out, frame, words);
  }

  private static final class File implements EventFile {

    private final ExportFrame frame;
    private final ExportWords words;
    private final PdfReport report;
    private final MessageDigest digests = Digest.sha256();
    private final NumberFormat numbers;
    private long listed;

    File(OutputStream out, ExportFrame frame, ExportWords words) throws IOException {
      this.frame = frame;
      this.words = words;
      this.numbers = NumberFormat.getIntegerInstance(words.locale());
      this.report =
          new PdfReport(
              out,
              new PdfReport.Cover(
                  words.say("report.title"),
                  words.say("report.lead"),
                  facts(),
                  new PdfReport.Numbering(
                      page -> words.say("report.page", page), all -> words.say("report.of", all)),
                  words.locale(),
                  frame.zone(),
                  frame.at()),
              List.of(
                  new PdfReport.Column(words.say("column.index"), 7),
                  new PdfReport.Column(words.say("column.at"), 13),
                  new PdfReport.Column(words.say("column.what"), 18),
                  new PdfReport.Column(words.say("column.who"), 14),
                  new PdfReport.Column(words.say("column.about"), 33),
                  new PdfReport.Column(words.say("column.words"), 32),
                  new PdfReport.Column(words.say("column.digest"), 18)),
              this::foot);
    }

    private List<PdfReport.Fact> facts() {
      List<PdfReport.Fact> facts = new ArrayList<>();
      facts.add(new PdfReport.Fact(words.say("report.by"), words.who(frame.by())));
      facts.add(
          new PdfReport.Fact(
              words.say("report.at"),
              DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss VV")
                  .format(ZonedDateTime.ofInstant(frame.at(), frame.zone()))));
      Map<String, String> filters = frame.order().query().filters();
      facts.add(
          new PdfReport.Fact(
              words.say("report.filters"),
              filters.isEmpty()
                  ? words.say("report.filters.none")
                  : filters.entrySet().stream()
                      .map(filter -> words.filter(filter.getKey(), filter.getValue()))
                      .collect(Collectors.joining("\n"))));
      long all = frame.kinds().values().stream().mapToLong(Long::longValue).sum();
      facts.add(new PdfReport.Fact(words.say("report.events"), numbers.format(all)));
      frame
          .kinds()
          .forEach(
              (kind, count) ->
                  facts.add(
                      new PdfReport.Fact(
                          words.say("report.kind", words.kind(kind)), numbers.format(count))));
      return facts;
    }

    @Override
    public void write(ListedEvent line) throws IOException {
      EventView event = line.event();
      digests.update((event.digest().value() + "\n").getBytes(StandardCharsets.US_ASCII));
      listed++;
      report.write(
          List.of(
              event.log() == null ? Cell.EMPTY : Cell.of(event.log().index()),
              Cell.of(event.at()),
              Cell.of(words.kind(event.kind())),
              Cell.of(words.who(event.actor())),
              Cell.of(
                  event.subjects().entrySet().stream()
                      .filter(subject -> !subject.getKey().equals("decision"))
                      .sorted(Map.Entry.comparingByKey())
                      .map(subject -> words.subject(subject.getKey(), subject.getValue()))
                      .collect(Collectors.joining("\n"))),
              Cell.of(ExportWords.reason(event)),
              Cell.of(event.digest().abbreviated())));
    }

    private List<String> foot() {
      String digest = HexFormat.of().formatHex(digests.digest());
      return List.of(
          words.say("report.foot.digest", numbers.format(listed), digest),
          frame.checkpoint().map(this::said).orElseGet(() -> words.say("report.foot.pending")));
    }

    private String said(StoredCheckpoint checkpoint) {
      return words.say(
          "report.foot.checkpoint",
          numbers.format(checkpoint.size()),
          checkpoint.checkpoint().root().base64());
    }

    @Override
    public void flush() {}

    @Override
    public void end() throws IOException {
      report.close();
    }
  }
}
