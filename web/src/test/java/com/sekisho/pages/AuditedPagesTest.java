package com.sekisho.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.AuditedPaths;
import com.sekisho.SekishoTest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// `docs/audit-events.md` lists every address by which pages change something.
@SekishoTest
class AuditedPagesTest {

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @Test
  void eachAddressThatChangesSomethingIsListedAndEachListedOneExists() {
    assertThat(
            AuditedPaths.listed().stream()
                .filter(row -> !row.contains(" /api/") && !row.contains(" /log/"))
                .collect(Collectors.toSet()))
        .isEqualTo(
            AuditedPaths.answered(mappings, "com.sekisho.web").stream()
                .filter(row -> !row.startsWith("GET "))
                .collect(Collectors.toSet()));
  }
}
