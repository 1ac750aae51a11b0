package com.sekisho.register.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.SekishoTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SekishoTest
class FirstContentTest {

  @Autowired private FirstContent content;
  @Autowired private JdbcClient jdbc;

  @Test
  void aSecondStartTakesNothingInAndRecordsNothing() {
    List<Integer> before = written();

    content.fill(Instant.parse("2026-11-25T00:00:00Z"));

    assertThat(written()).isEqualTo(before);
  }

  /// What carries the first content's signature, and what it has recorded.
  private List<Integer> written() {
    return jdbc.sql(
            "SELECT (SELECT count(*) FROM revision WHERE actor = 'installer'),"
                + " (SELECT count(*) FROM audit_event WHERE kind = 'register.imported'),"
                + " (SELECT count(*) FROM license WHERE ruled)")
        .query((row, _) -> List.of(row.getInt(1), row.getInt(2), row.getInt(3)))
        .single();
  }
}
