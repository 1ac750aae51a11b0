package com.sekisho.database;

import com.sekisho.shared.StartRefused;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/// Lets the embedded database start while the application is still being put together. Whoever
/// needs it first waits for it, and learns there if it does not start.
class EarlyDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (DatabaseConfiguration.isEmbedded(environment)) {
      Path directory = Path.of(environment.getRequiredProperty("sekisho.data-dir"));
      CompletableFuture<EmbeddedDatabase> starting = new CompletableFuture<>();
      Thread.ofPlatform().name("database-start").start(() -> start(directory, starting));
      ((GenericApplicationContext) context)
          .registerBean(
              EmbeddedDatabase.class,
              () -> join(starting),
              bean -> bean.setDestroyMethodName("close"));
      context.addApplicationListener(
          (ApplicationListener<ApplicationFailedEvent>)
              _ -> starting.thenAccept(EmbeddedDatabase::close));
    }
  }

  /// After everything that may refuse the start.
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  private static void start(Path directory, CompletableFuture<EmbeddedDatabase> starting) {
    try {
      starting.complete(
          EmbeddedDatabase.start(directory, directory.toAbsolutePath().resolve("binaries")));
    } catch (RuntimeException e) {
      starting.completeExceptionally(e);
    }
  }

  /// @throws StartRefused where the database could not start
  private static EmbeddedDatabase join(CompletableFuture<EmbeddedDatabase> starting) {
    try {
      return starting.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}
