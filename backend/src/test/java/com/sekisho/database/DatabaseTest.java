package com.sekisho.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SekishoTest
class DatabaseTest {

  @Autowired JdbcClient database;
  @Autowired DataSource pool;
  @Autowired Caller caller;

  @Test
  void theApplicationWorksUnderARoleThatOwnsNothing() {
    assertThat(database.sql("SELECT current_user").query(String.class).single())
        .isEqualTo("sekisho_app");
    assertThat(
            database
                .sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
                .query(String.class)
                .list())
        .containsExactly("sekisho_owner");
  }

  @Test
  void theApplicationsRoleChangesRowsButNoTable() {
    assertThat(database.sql("SELECT count(*) FROM revision").query(Long.class).single())
        .isNotNegative();
    assertThatThrownBy(() -> database.sql("TRUNCATE revision").update())
        .hasStackTraceContaining("permission denied for table revision");
    assertThatThrownBy(() -> database.sql("DROP TABLE revision").update())
        .hasStackTraceContaining("must be owner of table revision");
  }

  @Test
  void whileTheDatabaseIsAwayCallsAreAskedToComeAgainLater() {
    Caller officer = caller.as("officer");

    SharedPostgres.whileAway(
        pool,
        () -> {
          Answer answer = officer.get("/api/v1/organisation-units");
          assertThat(answer.status()).isEqualTo(503);
          assertThat(answer.header("Retry-After")).isEqualTo("30");
          assertThat(answer.at("/type")).isEqualTo("urn:sekisho:problem:database-away");
        });

    assertThat(officer.get("/api/v1/organisation-units").status()).isEqualTo(200);
  }
}
