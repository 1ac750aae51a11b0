package com.sekisho.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One PostgreSQL for all tests of a JVM, the same server that a newcomer gets, in a directory that
// is
/// thrown away. Tests make their own data and clean nothing.
public final class SharedPostgres {

  private static final EmbeddedDatabase SERVER = start();

  private SharedPostgres() {}

  /// Leads an application to it, as to a company's own PostgreSQL: schema by the owner's role, work
  // by
  /// the application's.
  public static final class Settings
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "spring.datasource.url=" + SERVER.url(),
              "spring.datasource.username=" + SERVER.application().role(),
              "spring.datasource.password=" + SERVER.application().password(),
              "spring.flyway.url=" + SERVER.url(),
              "spring.flyway.user=" + SERVER.owner().role(),
              "spring.flyway.password=" + SERVER.owner().password())
          .applyTo(context);
    }
  }

  /// Where the server's programs are unpacked, once for all runs on this machine.
  static Path binaries() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "sekisho-test-binaries-" + System.getProperty("user.name"));
  }

  private static EmbeddedDatabase start() {
    try {
      Path directory = Files.createTempDirectory("sekisho-test");
      EmbeddedDatabase server = EmbeddedDatabase.start(directory, binaries());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(EmbeddedDatabase server, Path directory) {
    server.close();
    try {
      EmbeddedDatabase.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
