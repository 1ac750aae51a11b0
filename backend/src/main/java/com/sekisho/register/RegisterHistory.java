package com.sekisho.register;

import com.sekisho.database.AuditedTable;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the register's histories is told where changes are.
@Configuration(proxyBeanMethods = false)
class RegisterHistory {

  private static final List<String> STANDING = List.of("status", "status_reason");
  private static final Set<String> ENDINGS = Set.of("status=" + Status.RETIRED.word());

  @Bean
  AuditedTable vendorHistory() {
    return new AuditedTable("vendor", "vendor", "id", null, "name", List.of(), "body", Set.of());
  }

  @Bean
  AuditedTable licenseHistory() {
    return new AuditedTable(
        "license", "license", "id", null, "name", List.of("ruled"), "body", Set.of());
  }

  @Bean
  AuditedTable modelHistory() {
    return new AuditedTable("model", "model", "id", null, "name", STANDING, "body", ENDINGS);
  }

  @Bean
  AuditedTable deploymentHistory() {
    return new AuditedTable(
        "deployment", "deployment", "id", null, "name_en", STANDING, "body", ENDINGS);
  }
}
