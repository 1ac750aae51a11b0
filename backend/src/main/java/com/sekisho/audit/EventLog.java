package com.sekisho.audit;

import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import com.sekisho.shared.Step;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes each step as an event, in the transaction that takes the step: an event that cannot be
/// written fails the step, and a step outside a transaction is refused. With the event it queues
/// the leaf that the transparency log will have for it.
@Component
class EventLog {

  private final JdbcTemplate jdbc;
  private final LogKeeper keeper;

  EventLog(JdbcTemplate jdbc, LogKeeper keeper) {
    this.jdbc = jdbc;
    this.keeper = keeper;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void append(Step step) {
    // The envelope and the columns must agree, and PostgreSQL keeps microseconds.
    Instant at = step.at().truncatedTo(ChronoUnit.MICROS);
    Map<String, Digest> digests = new TreeMap<>();
    step.bodies().forEach((kind, body) -> digests.put(kind, body.digest()));
    CanonicalJson envelope = envelope(step, at, digests);
    Digest details = digests.get(EventView.DETAILS);

    for (CanonicalJson body : step.bodies().values()) {
      jdbc.update(
          "insert into audit_body (digest, content) values (?, ?) on conflict (digest) do nothing",
          body.digest().value(),
          body.text());
    }
    jdbc.update(
        """
        with event as (
          insert into audit_event (id, at, kind, actor, envelope, digest, details)
          values (?, ?, ?, ?, ?, ?, ?) returning at, id)
        insert into log_pending (at, event_id) select at, id from event
        """,
        step.id(),
        Timestamp.from(at),
        step.kind(),
        step.actor().value(),
        envelope.text(),
        envelope.digest().value(),
        details == null ? null : details.value());
    insertAll(
        "insert into audit_event_subject (kind, subject, at, event_id) values (?, ?, ?, ?)",
        step.subjects().entrySet().stream()
            .map(s -> new Object[] {s.getKey(), s.getValue(), Timestamp.from(at), step.id()})
            .toList());
    insertAll(
        "insert into audit_event_person (person, at, event_id) values (?, ?, ?)",
        step.concerns().people().stream()
            .map(person -> new Object[] {person.value(), Timestamp.from(at), step.id()})
            .toList());
    insertAll(
        "insert into audit_event_unit (unit, at, event_id) values (?, ?, ?)",
        step.concerns().units().stream()
            .map(unit -> new Object[] {unit.value(), Timestamp.from(at), step.id()})
            .toList());
    mark(step, at);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            keeper.nudge();
          }
        });
  }

  private void mark(Step step, Instant at) {
    Map<String, Set<String>> marks = new TreeMap<>(step.marks());
    Set<String> people = new TreeSet<>(Set.of(step.actor().value()));
    step.concerns().people().forEach(person -> people.add(person.value()));
    marks.put(EventQuery.PERSON, people);
    insertAll(
        "insert into audit_event_mark (kind, value, at, event_id) values (?, ?, ?, ?)",
        marks.entrySet().stream()
            .flatMap(
                mark ->
                    mark.getValue().stream()
                        .map(
                            value ->
                                new Object[] {mark.getKey(), value, Timestamp.from(at), step.id()}))
            .toList());
    String decision = step.subjects().get("decision");
    if (decision != null && !step.marks().containsKey(EventQuery.OUTCOME)) {
      jdbc.update(
          """
          insert into audit_event_mark (kind, value, at, event_id)
          select m.kind, m.value, ?, ?
            from audit_event_mark m
           where m.kind not in ('person', 'way')
             and m.event_id = (select s.event_id from audit_event_subject s
                                where s.kind = 'decision' and s.subject = ?
                                order by s.at, s.event_id limit 1)
          """,
          Timestamp.from(at),
          step.id(),
          decision);
    }
  }

  private void insertAll(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows);
    }
  }

  private static CanonicalJson envelope(Step step, Instant at, Map<String, Digest> digests) {
    ObjectNode envelope = JsonNodeFactory.instance.objectNode();
    envelope.put("id", step.id().toString());
    envelope.put("at", at.toString());
    envelope.put("kind", step.kind());
    envelope.put("actor", step.actor().value());
    ObjectNode subjects = envelope.putObject("subjects");
    step.subjects().forEach(subjects::put);
    ObjectNode named = envelope.putObject("digests");
    digests.forEach((kind, digest) -> named.put(kind, digest.value()));
    return CanonicalJson.of(envelope);
  }
}
