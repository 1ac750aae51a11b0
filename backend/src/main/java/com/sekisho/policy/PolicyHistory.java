package com.sekisho.policy;

import com.sekisho.database.AuditedTable;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of the history of policy versions is told where changes are.
@Configuration(proxyBeanMethods = false)
class PolicyHistory {

  @Bean
  AuditedTable policyChanges() {
    return new AuditedTable(
        "policy",
        "policy_version",
        "digest",
        null,
        "version",
        List.of("state", "activated_at"),
        null,
        Set.of("state=" + PolicyState.SUPERSEDED));
  }
}
