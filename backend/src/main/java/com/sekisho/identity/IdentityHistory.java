package com.sekisho.identity;

import com.sekisho.database.AuditedTable;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the histories of people and organisation units is told where changes are.
@Configuration(proxyBeanMethods = false)
class IdentityHistory {

  @Bean
  AuditedTable personChanges() {
    return new AuditedTable(
        "person", "person", "id", null, "id", List.of("unit_id", "machine"), null, Set.of());
  }

  @Bean
  AuditedTable roleChanges() {
    return new AuditedTable(
        "role", "person_role", "person_id", "role", "person_id", List.of("role"), null, Set.of());
  }

  @Bean
  AuditedTable unitChanges() {
    return new AuditedTable(
        "organisation_unit",
        "organisation_unit",
        "id",
        null,
        "name_en",
        List.of(
            "name_en",
            "name_ja",
            "parent_id",
            "country",
            "parent_country",
            "sector",
            "annual_revenue_usd",
            "monthly_active_users",
            "source",
            "source_date"),
        null,
        Set.of());
  }
}
