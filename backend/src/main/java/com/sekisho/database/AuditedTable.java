package com.sekisho.database;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A table whose history is kept, as [RecordedChanges] tells of it. The module that owns the table
/// offers this as a bean.
///
/// @param kind what a row is, in the words of the log's subjects, e.g. `use`
/// @param name of the table; its history lies in the one with `_aud` behind it
/// @param key the column by which a thing is found
/// @param part a column that tells several rows of one thing apart; none where each has one row
/// @param label the column that people know a thing by
/// @param facts the columns whose changes are told
/// @param body a column that holds further facts as a JSON object; none where there is none
/// @param endings values of facts, as `state=REVOKED`, with which a thing has ended
public record AuditedTable(
    String kind,
    String name,
    String key,
    @Nullable String part,
    String label,
    List<String> facts,
    @Nullable String body,
    Set<String> endings) {

  public AuditedTable {
    facts = List.copyOf(facts);
    endings = Set.copyOf(endings);
  }
}
