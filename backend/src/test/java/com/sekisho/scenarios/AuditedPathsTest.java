package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.AuditedPaths;
import com.sekisho.SekishoTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// `docs/audit-events.md` lists every address of the API, and every kind of event.
@SekishoTest
class AuditedPathsTest {

  /// Chooses a language and shows a failure: neither reads nor changes what is kept.
  private static final String EDGE = "com.sekisho.edge";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Autowired private JdbcClient database;

  @Test
  void eachAddressOfTheApiIsListedAndEachListedOneExists() {
    Set<String> answered = AuditedPaths.answered(mappings, "com.sekisho");
    answered.removeAll(AuditedPaths.answered(mappings, EDGE));
    answered.removeAll(AuditedPaths.answered(mappings, "com.sekisho.web"));

    assertThat(
            AuditedPaths.listed().stream()
                .filter(row -> row.contains(" /api/") || row.contains(" /log/"))
                .collect(Collectors.toSet()))
        .isEqualTo(answered);
  }

  @Test
  void eachKindThatIsWrittenIsListedAndEachListedOneIsWritten() {
    assertThat(AuditedPaths.listedKinds()).isEqualTo(AuditedPaths.writtenKinds());
  }

  @Test
  void noEventIsOfAnotherKind() {
    List<String> seen =
        database
            .sql("select distinct kind from audit_event where kind not like 'story.%'")
            .query((row, _) -> row.getString(1))
            .list();

    assertThat(AuditedPaths.listedKinds()).containsAll(seen);
  }
}
