package com.sekisho.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.BackendApplication;
import com.sekisho.database.SharedPostgres;
import com.sekisho.identity.demo.DemoAccounts;
import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.Deployments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two replicas that start for the first time, at once and on one empty database.
class TwoStartAtOnceTest {

  @Test
  void bothComeUpAndEverythingIsThereOnce() throws Exception {
    List<String> settings = new ArrayList<>(SharedPostgres.emptyDatabase("two_at_once"));
    settings.addAll(List.of("server.port=0", "sekisho.demo.content=true"));
    List<ConfigurableApplicationContext> up = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      List<Future<ConfigurableApplicationContext>> starting =
          List.of(both.submit(() -> start(settings)), both.submit(() -> start(settings)));
      for (Future<ConfigurableApplicationContext> start : starting) {
        up.add(start.get());
      }

      ConfigurableApplicationContext any = up.getFirst();
      JdbcClient database = any.getBean(JdbcClient.class);
      assertThat(up).allMatch(ConfigurableApplicationContext::isRunning);
      assertThat(count(database, "demo_act"))
          .isEqualTo(any.getBean(DemoContent.class).script().size());
      assertThat(count(database, "person"))
          .isEqualTo(any.getBean(DemoAccounts.class).logins().size());
      assertThat(count(database, "policy_version")).isEqualTo(1);
      assertThat(any.getBean(Deployments.class).count(DeploymentQuery.all(LocalDate.now())))
          .isEqualTo(80);
      assertThat(count(database, "(SELECT 1 FROM audit_event WHERE kind = 'register.imported')"))
          .as("licences, and the other items")
          .isEqualTo(2);
    } finally {
      up.forEach(ConfigurableApplicationContext::close);
    }
  }

  private static ConfigurableApplicationContext start(List<String> settings) {
    return new SpringApplicationBuilder(BackendApplication.class)
        .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
  }

  private static long count(JdbcClient database, String rows) {
    return database.sql("SELECT count(*) FROM " + rows + " counted").query(Long.class).single();
  }
}
