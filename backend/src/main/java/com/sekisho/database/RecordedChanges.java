package com.sekisho.database;

import com.sekisho.shared.ActorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What changed between two instants, told from the histories themselves: nothing that is kept a
/// history of can change without standing here.
@Service
public class RecordedChanges {

  private static final short ADDED = 0;
  private static final short REMOVED = 2;

  private final NamedParameterJdbcTemplate jdbc;
  private final Map<String, AuditedTable> tables;

  RecordedChanges(NamedParameterJdbcTemplate jdbc, List<AuditedTable> tables) {
    this.jdbc = jdbc;
    this.tables =
        tables.stream().collect(Collectors.toMap(AuditedTable::kind, Function.identity()));
  }

  /// The kinds of things of which changes are told.
  public Set<String> kinds() {
    return new TreeSet<>(tables.keySet());
  }

  /// @param from the first instant that counts
  /// @param to the first instant that no longer counts
  /// @param kinds empty: all
  /// @param after where the page before this one ended
  /// @param limit most changes that are wanted
  @Transactional(readOnly = true)
  public List<Change> between(
      Instant from, Instant to, Set<String> kinds, Change.@Nullable Position after, int limit) {
    MapSqlParameterSource values = new MapSqlParameterSource();
    values.addValue("from", Timestamp.from(from));
    values.addValue("to", Timestamp.from(to));
    values.addValue("limit", limit);
    if (after != null) {
      values.addValue("after_at", Timestamp.from(after.at()));
      values.addValue("after_rev", after.revision());
      values.addValue("after_kind", after.kind());
      values.addValue("after_row", after.row());
    }
    List<String> parts = new ArrayList<>();
    for (AuditedTable table : tables.values()) {
      if (kinds.isEmpty() || kinds.contains(table.kind())) {
        parts.add("(" + part(table, after != null) + ")");
      }
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    return jdbc.query(
        "select c.*, r.actor from ("
            + String.join(" union all ", parts)
            + ") c join revision r on r.id = c.rev order by at, rev, kind, row_id limit :limit",
        values,
        (row, _) -> read(row));
  }

  private static String part(AuditedTable table, boolean onward) {
    String row = "a." + table.key() + "::text";
    String same = "b.%1$s = a.%1$s".formatted(table.key());
    if (table.part() != null) {
      row += " || ' ' || a." + table.part();
      same += " and b.%1$s = a.%1$s".formatted(table.part());
    }
    return """
    select a.at, a.rev, '%1$s' as kind, %3$s as row_id, a.%2$s::text as id, a.revtype,
           to_jsonb(a)::text as after,
           (select to_jsonb(b)::text from %4$s_aud b where %5$s and b.rev < a.rev
             order by b.rev desc limit 1) as before
      from %4$s_aud a
     where a.at >= :from and a.at < :to%6$s
     order by a.at, a.rev, row_id limit :limit
    """
        .formatted(
            table.kind(),
            table.key(),
            row,
            table.name(),
            same,
            onward
                ? " and (a.at, a.rev, '%s', %s) > (:after_at, :after_rev, :after_kind, :after_row)"
                    .formatted(table.kind(), row)
                : "");
  }

  private Change read(ResultSet row) throws SQLException {
    AuditedTable table = Objects.requireNonNull(tables.get(row.getString("kind")));
    short revisionType = row.getShort("revtype");
    JsonNode present = JsonMapper.shared().readTree(row.getString("after"));
    String earlier = row.getString("before");
    Map<String, JsonNode> before =
        revisionType == ADDED || earlier == null
            ? revisionType == REMOVED ? facts(table, present) : Map.of()
            : facts(table, JsonMapper.shared().readTree(earlier));
    Map<String, JsonNode> after = revisionType == REMOVED ? Map.of() : facts(table, present);
    Instant at = row.getTimestamp("at").toInstant();
    return new Change(
        new Change.Position(at, row.getLong("rev"), table.kind(), row.getString("row_id")),
        table.kind(),
        row.getString("id"),
        present.path(table.label()).asString(""),
        at,
        new ActorId(row.getString("actor")),
        sort(table, revisionType, before, after),
        differences(before, after));
  }

  private static Change.Sort sort(
      AuditedTable table,
      short revisionType,
      Map<String, JsonNode> before,
      Map<String, JsonNode> after) {
    if (revisionType == ADDED) {
      return Change.Sort.NEW;
    }
    boolean ended = revisionType == REMOVED || hasEnded(table, after) && !hasEnded(table, before);
    return ended ? Change.Sort.ENDED : Change.Sort.CHANGED;
  }

  private static boolean hasEnded(AuditedTable table, Map<String, JsonNode> facts) {
    return facts.entrySet().stream()
        .anyMatch(
            fact -> table.endings().contains(fact.getKey() + "=" + fact.getValue().asString("")));
  }

  private static Map<String, JsonNode> facts(AuditedTable table, JsonNode row) {
    Map<String, JsonNode> facts = new TreeMap<>();
    table.facts().forEach(name -> facts.put(name, row.path(name)));
    if (table.body() != null) {
      JsonNode body = row.path(table.body());
      if (body.isString()) {
        JsonMapper.shared()
            .readTree(body.stringValue())
            .properties()
            .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
      }
    }
    facts.values().removeIf(value -> value.isNull() || value.isMissingNode());
    return facts;
  }

  private static List<Change.Fact> differences(
      Map<String, JsonNode> before, Map<String, JsonNode> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .filter(name -> !Objects.equals(before.get(name), after.get(name)))
        .map(name -> new Change.Fact(name, before.get(name), after.get(name)))
        .toList();
  }
}
