package com.sekisho.web.audit;

import com.sekisho.audit.EventCount;
import com.sekisho.audit.Events;
import com.sekisho.audit.ExportFormat;
import com.sekisho.audit.ExportOrder;
import com.sekisho.audit.Exports;
import com.sekisho.audit.PreparedExport;
import com.sekisho.audit.PreparedExports;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.parts.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages where events are taken out.
@Component
class ExportPages {

  private final LogPages log;
  private final Events events;
  private final PreparedExports exports;

  ExportPages(LogPages log, Events events, PreparedExports exports) {
    this.log = log;
    this.events = events;
    this.exports = exports;
  }

  ExportPage order(LogPages.Asked asked, Actor reader, Instant now, Words words) {
    EventCount count = events.count(log.query(asked, reader), reader);
    return new ExportPage(
        crumbs(words, words.say("audit.out")),
        words.say("audit.out"),
        words.say("audit.out.lead"),
        words.say(count.more() ? "audit.out.count.more" : "audit.out.count", count.atLeast()),
        count.atLeast() == 0,
        log.chips(asked, words),
        asked.filters(),
        formats(words),
        exports.list(reader, now).stream().map(export -> line(export, words)).toList(),
        reader.has(Role.AUDITOR)
            ? List.of(
                new Choice(
                    "true", words.say("audit.proof.people"), words.say("audit.proof.people.help")))
            : List.of());
  }

  private static List<Choice> formats(Words words) {
    List<Choice> formats = new ArrayList<>();
    for (ExportFormat format : ExportFormat.values()) {
      String key = "audit.out." + format.word();
      switch (format) {
        case OCSF -> {
          for (String version : ExportOrder.OCSF_VERSIONS.reversed()) {
            formats.add(
                new Choice("ocsf-" + version, words.say(key, version), words.say(key + ".help")));
          }
        }
        case PDF ->
            formats.add(
                new Choice(
                    format.word(),
                    words.say(key),
                    words.say(key + ".help", Exports.MOST_IN_A_REPORT)));
        case JSONL, CSV, XLSX ->
            formats.add(new Choice(format.word(), words.say(key), words.say(key + ".help")));
      }
    }
    return formats;
  }

  private static Line line(PreparedExport export, Words words) {
    return new Line(
        null,
        null,
        state(export, words),
        name(export, words),
        "/audit/exports/" + export.id(),
        progress(export, words),
        null,
        words.momentOf(export.askedAt()),
        null,
        false);
  }

  ExportPage.Prepared prepared(UUID id, Actor reader, Instant now, Words words) {
    PreparedExport export = exports.get(id, reader, now);
    boolean ready = export.state() == PreparedExport.State.READY;
    boolean failed = export.state() == PreparedExport.State.FAILED;
    List<FactRow> rows = new ArrayList<>();
    rows.add(
        new FactRow(
            words.say("audit.file.state"),
            state(export, words),
            failed ? words.say("audit.file.failed.say") : left(export, words),
            false));
    rows.add(new FactRow(words.say("audit.file.events"), progress(export, words)));
    rows.add(
        new FactRow(
            words.say("audit.file.size"),
            words.say("audit.file.bytes", (export.bytes() + 1023) / 1024)));
    rows.add(
        new FactRow(
            words.say("audit.file.log"), words.say("audit.file.log.say", export.logSize())));
    if (!export.filters().isEmpty()) {
      rows.add(
          new FactRow(
              words.say("audit.file.filters"),
              words.list(
                  export.filters().entrySet().stream()
                      .map(filter -> filter.getKey() + "=" + filter.getValue())
                      .toList())));
    }
    rows.add(new FactRow(words.say("audit.file.expires"), words.dayOf(export.expiresAt())));
    return new ExportPage.Prepared(
        crumbs(words, words.say("audit.file")),
        words.say("audit.file"),
        words.say("audit.file.lead", name(export, words), words.momentOf(export.askedAt())),
        id.toString(),
        !ready && !failed,
        ready,
        failed,
        percent(export),
        rows,
        words.say(ready ? "audit.file.sill.ready" : "audit.file.sill"));
  }

  private static int percent(PreparedExport export) {
    if (export.state() == PreparedExport.State.READY) {
      return 100;
    }
    Long total = export.total();
    return total == null || total == 0 ? 0 : (int) (100 * export.done() / total);
  }

  private static List<Crumb> crumbs(Words words, String here) {
    return List.of(
        new Crumb(words.say("layout.home"), "/"),
        new Crumb(words.say("layout.audit"), "/audit"),
        new Crumb(here, null));
  }

  private static String name(PreparedExport export, Words words) {
    return words.say("audit.out." + export.format().word(), export.schema());
  }

  private static String state(PreparedExport export, Words words) {
    return switch (export.state()) {
      case WAITING -> words.say("audit.file.waiting");
      case RUNNING -> words.say("audit.file.running");
      case READY -> words.say("audit.file.ready");
      case FAILED -> words.say("audit.file.failed");
    };
  }

  private static String progress(PreparedExport export, Words words) {
    Long total = export.total();
    return total == null
        ? words.number(export.done())
        : words.say("audit.file.done", export.done(), total);
  }

  private static @Nullable String left(PreparedExport export, Words words) {
    Long seconds = export.secondsLeft();
    if (seconds == null || seconds == 0) {
      return null;
    }
    return seconds < 90
        ? words.say("audit.file.left", seconds)
        : words.say("audit.file.left.minutes", (seconds + 59) / 60);
  }
}
