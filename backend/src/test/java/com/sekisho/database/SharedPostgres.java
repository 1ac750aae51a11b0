package com.sekisho.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One PostgreSQL for all tests of a JVM, the same server that a newcomer gets, in a directory that
/// is thrown away. Tests make their own data and clean nothing.
public final class SharedPostgres {

  private static final Path DIRECTORY = directory();
  private static final EmbeddedDatabase SERVER = start();

  private SharedPostgres() {}

  /// Leads an application to it, as to a company's own PostgreSQL: schema by the owner's role, work
  /// by the application's.
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

  /// Does something while the application can neither keep nor make a connection.
  public static void whileAway(Runnable doing) {
    asSuperuser("ALTER ROLE sekisho_app NOLOGIN");
    try {
      asSuperuser(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sekisho_app'");
      doing.run();
    } finally {
      asSuperuser("ALTER ROLE sekisho_app LOGIN");
    }
  }

  private static void asSuperuser(String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                SERVER.url(), "postgres", Files.readString(DIRECTORY.resolve("secrets/postgres")));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory("sekisho-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedDatabase start() {
    EmbeddedDatabase server = EmbeddedDatabase.start(DIRECTORY, binaries());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
    return server;
  }

  private static void end(EmbeddedDatabase server) {
    server.close();
    try {
      EmbeddedDatabase.delete(DIRECTORY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
