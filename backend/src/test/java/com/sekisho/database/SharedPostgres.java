package com.sekisho.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One PostgreSQL for all tests of a JVM, the same server that a newcomer gets, in a directory that
/// is thrown away. Tests make their own data and clean nothing.
public final class SharedPostgres {

  private static final Path DIRECTORY = directory();
  private static final EmbeddedDatabase SERVER = start();

  /// With which all applications of the JVM sign the audit log of this database.
  private static final String LOG_KEY =
      "PRIVATE+KEY+sekisho.test/log+c5a68a89+AUoWhSwImkypKSO4UhFYRNAxxJG3e41hXPNfAizsdz6A";

  /// How many separate databases there are; the first one is the template of the others.
  private static int separate;

  private SharedPostgres() {}

  /// Leads an application to it, as to a company's own PostgreSQL: schema by the owner's role, work
  /// by the application's.
  @Order(0)
  public static final class Settings
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "spring.datasource.url=" + SERVER.url(),
              "spring.datasource.username=" + SERVER.application().role(),
              "spring.datasource.password=" + SERVER.application().password(),
              "sekisho.data-dir=" + DIRECTORY.resolve("application"),
              "sekisho.audit.log.key=" + LOG_KEY,
              "spring.flyway.url=" + SERVER.url(),
              "spring.flyway.user=" + SERVER.owner().role(),
              "spring.flyway.password=" + SERVER.owner().password())
          .applyTo(context);
    }
  }

  /// A database of its own on this server, for tests that count what others must not make, or break
  /// what others need.
  public record Separate(String url, String role, String password) {

    /// As the application's role.
    public DataSource asApplication() {
      return new DriverManagerDataSource(url, role, password);
    }

    /// As the owner of the schema.
    public DataSource asOwner() {
      return new DriverManagerDataSource(url, SERVER.owner().role(), SERVER.owner().password());
    }

    /// As one whom neither grants nor ownership bind.
    public DataSource asSuperuser() {
      return new DriverManagerDataSource(url, "postgres", superuserPassword());
    }
  }

  /// Makes one, empty but for the schema.
  public static synchronized Separate separate() {
    if (separate == 0) {
      Separate template = create(nextName(), "template0");
      Flyway.configure()
          .dataSource(template.asOwner())
          .placeholders(Map.of("applicationRole", SERVER.application().role()))
          .load()
          .migrate();
    }
    return create(nextName(), "separate_1");
  }

  private static String nextName() {
    return "separate_" + ++separate;
  }

  private static Separate create(String name, String template) {
    asSuperuser(
        "CREATE DATABASE %s OWNER %s TEMPLATE %s".formatted(name, SERVER.owner().role(), template));
    return new Separate(
        SERVER.url().replaceAll("/\\w+$", "/" + name),
        SERVER.application().role(),
        SERVER.application().password());
  }

  /// Makes one with nothing in it; gives the settings that lead an application there.
  public static List<String> emptyDatabase(String name) {
    Separate empty = create(name, "template0");
    return List.of(
        "spring.datasource.url=" + empty.url(),
        "spring.datasource.username=" + empty.role(),
        "spring.datasource.password=" + empty.password(),
        "sekisho.data-dir=" + DIRECTORY.resolve(name),
        "sekisho.audit.log.key=" + LOG_KEY,
        "spring.flyway.url=" + empty.url(),
        "spring.flyway.user=" + SERVER.owner().role(),
        "spring.flyway.password=" + SERVER.owner().password());
  }

  /// Where the server's programs are unpacked, once for all runs on this machine.
  static Path binaries() {
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "sekisho-test-binaries-" + System.getProperty("user.name"));
  }

  /// Does something while the application can neither keep nor make a connection; afterwards it can
  /// again.
  ///
  /// @param pool the application's
  public static void whileAway(DataSource pool, Runnable doing) {
    asSuperuser("ALTER ROLE sekisho_app NOLOGIN");
    try {
      asSuperuser(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'sekisho_app'");
      doing.run();
    } finally {
      asSuperuser("ALTER ROLE sekisho_app LOGIN");
      untilBack(pool);
    }
  }

  /// A pool that failed for a while tries more and more rarely, and may still hold connections that
  /// were cut off: so whoever comes next would now and then be refused.
  private static void untilBack(DataSource pool) {
    try {
      pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    SQLException last = new SQLException("never asked");
    // Each attempt waits as long as the pool lets a caller wait.
    for (int attempt = 0; attempt < 20; attempt++) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("SELECT 1");
        return;
      } catch (SQLException e) {
        last = e;
      }
    }
    throw new IllegalStateException("the application doesn't find its database again", last);
  }

  private static void asSuperuser(String sql) {
    try (Connection connection =
            DriverManager.getConnection(SERVER.url(), "postgres", superuserPassword());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String superuserPassword() {
    try {
      return Files.readString(DIRECTORY.resolve("secrets/postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
