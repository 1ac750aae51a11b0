package com.sekisho.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class LogConfiguration {

  @Bean
  LogKeys logKeys(
      LogSettings settings,
      @Value("${sekisho.data-dir}") Path dataDirectory,
      @Value("${spring.datasource.url:}") String database) {
    return LogKeys.of(settings, dataDirectory, database.isBlank());
  }

  @Bean
  SeenCheckpoint seenCheckpoint(@Value("${sekisho.data-dir}") Path dataDirectory) {
    return new SeenCheckpoint(dataDirectory.resolve("log-checkpoint"));
  }

  @Bean
  LogHealth log(LogKeeper keeper) {
    return new LogHealth(keeper);
  }

  @Bean
  MeterBinder logLag(LogKeeper keeper) {
    return registry -> {
      Gauge.builder("sekisho.log.pending", keeper, known(lag -> lag.pending()))
          .description("Events without a place in the audit log's tree")
          .register(registry);
      TimeGauge.builder(
              "sekisho.log.lag", keeper, TimeUnit.MILLISECONDS, known(lag -> lag.age().toMillis()))
          .description("Age of the oldest event without a place in the audit log's tree")
          .register(registry);
      Gauge.builder("sekisho.log.signing", keeper, k -> k.trouble().isEmpty() ? 1 : 0)
          .description("1 while checkpoints of the audit log are signed")
          .register(registry);
    };
  }

  /// What is not known while the database is away is no number.
  private static ToDoubleFunction<LogKeeper> known(ToDoubleFunction<LogKeeper.Lag> measure) {
    return keeper -> {
      try {
        return measure.applyAsDouble(keeper.lag());
      } catch (DataAccessException | TransactionException e) {
        return Double.NaN;
      }
    };
  }
}
