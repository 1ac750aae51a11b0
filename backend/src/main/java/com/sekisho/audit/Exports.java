package com.sekisho.audit;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Step;
import com.sekisho.shared.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/// Writes the events that somebody sees as a file: the same events as the list has, in the same
/// order, with the memory of a few rows however many there are.
///
/// That they were taken out is an event of its own, committed before the first byte is written.
@Service
public class Exports {

  /// The most events that a report (PDF) may list; its pages are kept until it is whole.
  public static final int MOST_IN_A_REPORT = 50_000;

  private final EventSearch search;
  private final LogStore log;
  private final ApplicationEventPublisher steps;
  private final ZoneId zone;
  private final Map<ExportFormat, EventFile.Maker> makers;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  Exports(
      EventSearch search,
      LogStore log,
      ApplicationEventPublisher steps,
      ZoneId zone,
      List<EventFile.Maker> makers,
      PlatformTransactionManager transactions) {
    this.search = search;
    this.log = log;
    this.steps = steps;
    this.zone = zone;
    this.makers =
        makers.stream().collect(Collectors.toMap(EventFile.Maker::format, Function.identity()));
    this.writing = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    // What is counted on the cover is what is listed, whatever is added meanwhile.
    this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Where a file goes.
  @FunctionalInterface
  public interface Destination {

    /// Called once, when it is certain that there will be a file.
    OutputStream open() throws IOException;
  }

  /// Writes the file at once.
  ///
  /// @throws RoleRefused as [Events#list], with nothing written
  /// @throws InvalidInput where a report would list more than [#MOST_IN_A_REPORT] events, likewise
  public void write(ExportOrder order, Actor actor, Instant now, Destination destination) {
    mustFit(order, actor);
    writing.executeWithoutResult(
        _ -> steps.publishEvent(exported(order.asJson(), order.query(), actor, now)));
    reading.executeWithoutResult(
        _ -> {
          try {
            Sight sight = Sight.of(actor);
            ExportFrame frame =
                frame(order, Bound.NOW, sight, actor.id(), actor.has(Role.AUDITOR), now);
            EventFile file = begin(destination.open(), frame, false);
            search.each(order.query().page(null, 0), Bound.NOW, sight, file::write);
            file.end();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// @throws RoleRefused as [Events#list]
  /// @throws InvalidInput where it is too much for the format
  void mustFit(ExportOrder order, Actor actor) {
    Events.mayAsk(order.query(), actor);
    if (order.format() == ExportFormat.PDF
        && search.countTo(order.query(), Sight.of(actor), MOST_IN_A_REPORT + 1)
            > MOST_IN_A_REPORT) {
      throw new InvalidInput(
          new Violation(
              "format",
              new Bilingual(
                  "A PDF report lists at most %,d events, and these are more. Narrow them down, for"
                          .formatted(MOST_IN_A_REPORT)
                      + " example by time, or take XLSX, CSV or JSON Lines.",
                  "PDFの報告書に載せられるのは%,d件までです。期間などの条件でしぼるか、XLSX・CSV・JSON Linesで書き出してください。"
                      .formatted(MOST_IN_A_REPORT))));
    }
  }

  EventFile begin(OutputStream out, ExportFrame frame, boolean going) throws IOException {
    EventFile.Maker maker = makers.get(frame.order().format());
    if (maker == null) {
      throw new IllegalStateException("nobody writes " + frame.order().format());
    }
    return maker.begin(out, frame, going);
  }

  /// @param documents whether the reader may see the documents that events rest on
  ExportFrame frame(
      ExportOrder order, Bound bound, Sight sight, ActorId by, boolean documents, Instant now) {
    Map<String, Long> kinds =
        order.format() == ExportFormat.PDF ? search.kinds(order.query(), bound, sight) : Map.of();
    return new ExportFrame(
        order,
        by,
        now,
        zone,
        kinds,
        log.latest(),
        digest -> documents ? search.body(digest) : Optional.empty());
  }

  /// The step that a file was taken out.
  static Step exported(ObjectNode details, EventQuery query, Actor actor, Instant now) {
    return new Step(
        UUID.randomUUID(),
        now,
        "audit.exported",
        actor.id(),
        query.subjects(),
        Map.of(EventView.DETAILS, CanonicalJson.of(details)),
        new Step.Concerns(Set.of(), Set.of()));
  }
}
