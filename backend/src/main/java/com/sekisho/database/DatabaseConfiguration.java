package com.sekisho.database;

import com.sekisho.shared.StartRefused;
import java.util.Map;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Where the database is. With `spring.datasource.url` it is the company's own, and
/// `spring.datasource` and `spring.flyway` say how to reach it; without, it is the embedded one.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /// Migrations grant to the role that the application works under, by this placeholder:
  /// `"${applicationRole}"`.
  @Bean
  FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails application) {
    String role = application.getUsername();
    if (role == null) {
      throw new StartRefused(
          "spring.datasource.url is set, but spring.datasource.username is not.",
          "Name the database role that the application works under.");
    }
    return flyway -> flyway.placeholders(Map.of("applicationRole", role));
  }

  static boolean isEmbedded(Environment environment) {
    return !StringUtils.hasText(environment.getProperty("spring.datasource.url"));
  }

  /// How the embedded database is reached, which [EarlyDatabase] has started by then.
  @Configuration(proxyBeanMethods = false)
  @Conditional(NoUrl.class)
  static class Embedded {

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedDatabase database) {
      EmbeddedDatabase.Login login = database.application();
      return new JdbcConnectionDetails() {
        @Override
        public String getUsername() {
          return login.role();
        }

        @Override
        public String getPassword() {
          return login.password();
        }

        @Override
        public String getJdbcUrl() {
          return database.url();
        }
      };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
      EmbeddedDatabase.Login login = database.owner();
      return new FlywayConnectionDetails() {
        @Override
        public String getUsername() {
          return login.role();
        }

        @Override
        public String getPassword() {
          return login.password();
        }

        @Override
        public String getJdbcUrl() {
          return database.url();
        }
      };
    }
  }

  static class NoUrl implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return isEmbedded(context.getEnvironment());
    }
  }
}
