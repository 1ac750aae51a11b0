package com.sekisho.audit;

import com.sekisho.audit.bundle.EvidenceOrder;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Digest;
import com.sekisho.shared.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds events by what a query names.
@Component
class EventSearch {

  private static final int ROWS_IN_MEMORY = 500;

  /// What [#read] reads.
  private static final String COLUMNS =
      "e.envelope, e.digest, d.content, l.entry_index,"
          + " (select min(c.size) from log_checkpoint c where c.size > l.entry_index)";

  /// Reads what is stored as canonical JSON already.
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String NEWEST_FIRST = " order by e.at desc, e.id desc";

  private final NamedParameterJdbcTemplate jdbc;

  EventSearch(DataSource database) {
    JdbcTemplate template = new JdbcTemplate(database);
    // Within a transaction the driver then fetches this many rows at a time, however many there
    // are.
    template.setFetchSize(ROWS_IN_MEMORY);
    this.jdbc = new NamedParameterJdbcTemplate(template);
  }

  Page<EventView> page(EventQuery query, Sight sight) {
    Where where = Where.of(query, sight).after(query.cursor());
    where.values.addValue("limit", query.limit() + 1);
    List<EventView> found =
        jdbc.query(
            where.select(COLUMNS) + NEWEST_FIRST + " limit :limit",
            where.values,
            (row, _) -> read(row));
    return Page.of(
        found, query.limit(), last -> Cursor.after(last.at().toString(), last.id().toString()));
  }

  /// Counts at most as many as are counted exactly.
  EventCount count(EventQuery query, Sight sight) {
    return EventCount.of(countTo(query, sight, EventCount.EXACT + 1));
  }

  /// Counts no further than to a number.
  long countTo(EventQuery query, Sight sight, long enough) {
    Where where = Where.of(query, sight);
    where.values.addValue("enough", enough);
    return number("select count(*) from (" + where.select("1") + " limit :enough) found", where);
  }

  long count(EventQuery query, Bound bound, Sight sight) {
    Where where = Where.of(query, sight).within(bound);
    return number(where.select("count(*)"), where);
  }

  private long number(String sql, Where where) {
    Long number = jdbc.queryForObject(sql, where.values, Long.class);
    return number == null ? 0 : number;
  }

  /// How many events of each kind there are, the most frequent first.
  Map<String, Long> kinds(EventQuery query, Bound bound, Sight sight) {
    Where where = Where.of(query, sight).within(bound);
    Map<String, Long> kinds = new LinkedHashMap<>();
    jdbc.query(
        where.select("e.kind, count(*)") + " group by e.kind order by count(*) desc, e.kind",
        where.values,
        row -> {
          kinds.put(row.getString(1), row.getLong(2));
        });
    return kinds;
  }

  Optional<EventView> find(UUID id, Sight sight) {
    Where where = Where.of(EventQuery.ALL, sight).and("e.id = :id", "id", id);
    return jdbc.query(where.select(COLUMNS), where.values, (row, _) -> read(row)).stream()
        .findFirst();
  }

  /// Hands over the events found, one by one, newest first, from the query's cursor on; as many as
  /// its limit says, and all where that is 0.
  void each(EventQuery query, Bound bound, Sight sight, Reader reader) {
    Where where = Where.of(query, sight).within(bound).after(query.cursor());
    String limit = "";
    if (query.limit() > 0) {
      where.values.addValue("limit", query.limit());
      limit = " limit :limit";
    }
    jdbc.query(
        where.select(COLUMNS) + NEWEST_FIRST + limit,
        where.values,
        row -> {
          try {
            reader.accept(new ListedEvent(read(row), row.getString(1), row.getString(3)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// What [#each] hands events to.
  @FunctionalInterface
  interface Reader {
    void accept(ListedEvent event) throws IOException;
  }

  /// How many of the log's first entries a query finds, and from which index to which.
  EvidenceOrder.Range range(EventQuery query, Bound.FirstEntries bound) {
    Where where = entries(query, bound);
    return jdbc.query(
            where.select("count(*), min(l.entry_index), max(l.entry_index)"),
            where.values,
            (row, _) ->
                new EvidenceOrder.Range(
                    row.getLong(1), row.getObject(2, Long.class), row.getObject(3, Long.class)))
        .getFirst();
  }

  /// Hands over those entries, the lowest index first.
  void entries(EventQuery query, Bound.FirstEntries bound, long atMost, EntryReader reader) {
    Where where = entries(query, bound);
    where.values.addValue("limit", atMost);
    jdbc.query(
        where.select("l.entry_index, e.envelope") + " order by l.entry_index limit :limit",
        where.values,
        row -> {
          reader.accept(row.getLong(1), row.getString(2));
        });
  }

  /// What [#entries] hands entries to.
  @FunctionalInterface
  interface EntryReader {
    void accept(long index, String envelope);
  }

  /// Hands over the documents that those entries name, each once, in the order of their digests.
  void bodies(EventQuery query, Bound.FirstEntries bound, Consumer<String> reader) {
    Where where = entries(query, bound);
    jdbc.query(
        """
        select b.content from audit_body b
         where b.digest in (
           select named.value
             from (%s) found, jsonb_each_text(found.envelope::jsonb -> 'digests') named)
         order by b.digest collate "C"
        """
            .formatted(where.select("e.envelope")),
        where.values,
        row -> {
          reader.accept(row.getString(1));
        });
  }

  /// The policies of the decisions that those entries name, in the order of their digests.
  List<Digest> policies(EventQuery query, Bound.FirstEntries bound) {
    Where where = entries(query, bound);
    return jdbc.query(
        """
        select decided.policy
          from (select distinct b.content::jsonb #>> '{policy,digest}' as policy
                  from audit_body b
                 where b.digest in (select found.envelope::jsonb #>> '{digests,decision}'
                                      from (%s) found)) decided
         where decided.policy is not null
         order by decided.policy collate "C"
        """
            .formatted(where.select("e.envelope")),
        where.values,
        (row, _) -> new Digest(row.getString(1)));
  }

  /// Who did what those entries say, and whose matter it is.
  List<ActorId> people(EventQuery query, Bound.FirstEntries bound) {
    Where where = entries(query, bound);
    return jdbc.query(
        "select distinct m.value from audit_event_mark m join (%s) found on m.event_id = found.id"
                .formatted(where.select("e.id"))
            + " where m.kind = 'person'",
        where.values,
        (row, _) -> new ActorId(row.getString(1)));
  }

  private static Where entries(EventQuery query, Bound.FirstEntries bound) {
    return Where.of(query, new Sight.All()).within(bound);
  }

  Optional<CanonicalJson> body(Digest digest) {
    return jdbc
        .query(
            "select content from audit_body where digest = :digest",
            Map.of("digest", digest.value()),
            (row, _) -> CanonicalJson.parse(row.getString(1)))
        .stream()
        .findFirst();
  }

  /// An event as the text says that the log proves, not as the columns for searching do.
  private static EventView read(ResultSet row) throws SQLException {
    JsonNode envelope = JSON.readTree(row.getString(1));
    Map<String, String> subjects = new TreeMap<>();
    envelope.path("subjects").forEachEntry((kind, id) -> subjects.put(kind, id.asString()));
    Map<String, Digest> digests = new TreeMap<>();
    envelope
        .path("digests")
        .forEachEntry((kind, digest) -> digests.put(kind, new Digest(digest.asString())));
    String details = row.getString(3);
    return new EventView(
        UUID.fromString(envelope.path("id").asString()),
        Instant.parse(envelope.path("at").asString()),
        envelope.path("kind").asString(),
        new ActorId(envelope.path("actor").asString()),
        subjects,
        digests,
        details == null ? null : JSON.readTree(details),
        new Digest(row.getString(2)),
        position(row));
  }

  private static @Nullable LogPosition position(ResultSet row) throws SQLException {
    Long index = row.getObject(4, Long.class);
    Long size = row.getObject(5, Long.class);
    return index == null || size == null ? null : new LogPosition(index, size);
  }

  /// Which events, as SQL and its values.
  private static final class Where {

    private final StringBuilder joins = new StringBuilder();
    private int joined;
    private final List<String> conditions = new ArrayList<>();
    private final MapSqlParameterSource values = new MapSqlParameterSource();

    static Where of(EventQuery query, Sight sight) {
      Where where = new Where();
      query.subjects().forEach((kind, id) -> where.has("audit_event_subject", "subject", kind, id));
      query.marks().forEach((kind, value) -> where.has("audit_event_mark", "value", kind, value));
      if (query.unit() != null) {
        where.has("audit_event_unit", "unit", null, query.unit().value());
      }
      if (query.from() != null) {
        where.and("e.at >= :from", "from", Timestamp.from(query.from()));
      }
      if (query.to() != null) {
        where.and("e.at < :to", "to", Timestamp.from(query.to()));
      }
      if (query.kind() != null) {
        // A range that the index serves: '/' is the character after '.'.
        where.and(
            "(e.kind = :kind or (e.kind > :kind || '.' and e.kind < :kind || '/'))",
            "kind",
            query.kind());
      }
      if (query.actor() != null) {
        where.and("e.actor = :actor", "actor", query.actor().value());
      }
      return switch (sight) {
        case Sight.All() -> where;
        case Sight.Own(ActorId person) -> {
          where.has("audit_event_mark", "value", EventQuery.PERSON, person.value());
          yield where;
        }
      };
    }

    Where within(Bound bound) {
      return switch (bound) {
        case Bound.Whole() -> this;
        case Bound.FirstEntries(long size) -> and("l.entry_index < :log_size", "log_size", size);
      };
    }

    Where after(@Nullable Cursor cursor) {
      if (cursor == null) {
        return this;
      }
      List<String> key = cursor.key(2);
      try {
        values.addValue("after_id", UUID.fromString(key.get(1)));
        return and(
            "(e.at, e.id) < (:after_at, :after_id)",
            "after_at",
            Timestamp.from(Instant.parse(key.get(0))));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw cursor.foreign();
      }
    }

    Where and(String condition, String name, Object value) {
      conditions.add(condition);
      values.addValue(name, value);
      return this;
    }

    /// Narrows down to events that have a row in a table beside them.
    private void has(String table, String column, @Nullable String kind, String value) {
      String alias = "j" + joined++;
      // The equal times let the planner walk that table's own index in the order of the list.
      joins.append(
          " join %2$s %1$s on %1$s.event_id = e.id and %1$s.at = e.at and %1$s.%3$s = :%1$s_value"
              .formatted(alias, table, column));
      values.addValue(alias + "_value", value);
      if (kind != null) {
        joins.append(" and %1$s.kind = :%1$s_kind".formatted(alias));
        values.addValue(alias + "_kind", kind);
      }
    }

    String select(String columns) {
      return "select "
          + columns
          + " from audit_event e"
          + joins
          + " left join audit_body d on d.digest = e.details"
          + " left join log_entry l on l.event_id = e.id"
          + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
    }
  }
}
