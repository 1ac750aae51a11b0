package com.sekisho.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.SekishoTest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SekishoTest
class PastTest {

  @Autowired private Past past;
  @Autowired private JdbcTemplate database;

  @Test
  void eachTableWithAHistoryHasItsViewColumnForColumn() {
    List<@Nullable String> without =
        database.queryForList(
            """
            select c.table_name || '.' || c.column_name || ' ' || c.udt_name
              from information_schema.columns c
             where c.table_schema = 'public'
               and exists (select from information_schema.tables t
                            where t.table_schema = 'public' and t.table_name = c.table_name || '_aud')
            except
            select v.table_name || '.' || v.column_name || ' ' || v.udt_name
              from information_schema.columns v where v.table_schema = 'past'
            """,
            String.class);

    assertThat(without).isEmpty();
  }

  @Test
  void theApplicationMayAddToHistoriesAndChangeNothingInThem() {
    List<@Nullable String> tables =
        database.queryForList(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and (table_name like '%\\_aud' or table_name = 'revision')",
            String.class);

    assertThat(tables).hasSizeGreaterThan(15);
    assertThat(tables)
        .allSatisfy(
            table ->
                assertThat(
                        database.queryForObject(
                            "select has_table_privilege(?, 'INSERT') and not"
                                + " has_table_privilege(?, 'UPDATE, DELETE, TRUNCATE')",
                            Boolean.class,
                            table,
                            table))
                    .isTrue());
  }

  @Test
  void whileThePastIsReadNothingCanBeWritten() {
    assertThatThrownBy(
            () ->
                past.at(
                    Instant.now(),
                    () ->
                        database.update(
                            "insert into revision (id, at, actor) values (-1, now(), 'x')")))
        .hasMessageContaining("read-only");
  }

  @Test
  void theMomentEndsWithItsReading() {
    Instant moment = Instant.parse("2026-11-24T09:00:00Z");

    assertThat(past.at(moment, () -> Past.moment().orElseThrow())).isEqualTo(moment);
    assertThat(past.at(moment, () -> Past.covers(moment))).isTrue();
    assertThat(past.at(moment, () -> Past.covers(moment.plusNanos(1)))).isFalse();
    assertThat(Past.moment()).isEmpty();
  }
}
