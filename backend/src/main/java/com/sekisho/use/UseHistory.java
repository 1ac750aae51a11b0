package com.sekisho.use;

import com.sekisho.database.AuditedTable;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the history of uses is told where changes are.
@Configuration(proxyBeanMethods = false)
class UseHistory {

  @Bean
  AuditedTable useChanges() {
    return new AuditedTable(
        "use",
        "approved_use",
        "id",
        null,
        "reference",
        List.of(
            "state",
            "valid_until",
            "open_conditions",
            "model_id",
            "deployment_id",
            "purpose",
            "policy_version"),
        null,
        Set.of("state=" + UseState.EXPIRED, "state=" + UseState.REVOKED));
  }
}
