package com.sekisho.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

  private static Path prepared;

  private Path directory;

  /// Making a cluster takes seconds, copying one does not.
  @BeforeAll
  static void prepare(@TempDir Path shared) {
    prepared = shared;
    EmbeddedDatabase.start(prepared, SharedPostgres.binaries()).close();
  }

  @BeforeEach
  void copy(@TempDir Path fresh) throws IOException {
    directory = fresh;
    try (Stream<Path> files = Files.walk(prepared)) {
      for (Path file : files.skip(1).toList()) {
        Files.copy(
            file, fresh.resolve(prepared.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void keepsWhatWasCommittedThroughAStopAndAKill() throws Exception {
    try (EmbeddedDatabase database = start()) {
      execute(database, "CREATE TABLE note (text text)", "INSERT INTO note VALUES ('first')");
    }

    EmbeddedDatabase killed = start();
    execute(killed, "INSERT INTO note VALUES ('second')");
    ProcessHandle server = killed.process().orElseThrow();
    server.destroyForcibly();
    server.onExit().get();
    killed.close();

    try (EmbeddedDatabase database = start()) {
      assertThat(column(database, "SELECT text FROM note ORDER BY text")).isEqualTo("first second");
    }
  }

  @Test
  void endsTheServerThatAKilledProcessLeftBehind() throws Exception {
    Process other = OtherProcess.holding(directory);
    String url = OtherProcess.address(other);
    EmbeddedDatabase.Login owner =
        new EmbeddedDatabase.Login(EmbeddedDatabase.OWNER, secret(EmbeddedDatabase.OWNER));
    execute(url, owner, "CREATE TABLE note (text text)", "INSERT INTO note VALUES ('kept')");
    long orphan = Long.parseLong(Files.readAllLines(pidFile()).getFirst());

    other.destroyForcibly().waitFor();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (EmbeddedDatabase database = start()) {
      assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(column(database, "SELECT text FROM note")).isEqualTo("kept");
    }
  }

  @Test
  void refusesADirectoryThatAnotherProcessHolds() throws Exception {
    Process other = OtherProcess.holding(directory);
    OtherProcess.address(other);

    assertThatThrownBy(this::start)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is in use by another running Sekisho");

    other.getOutputStream().close();
    other.waitFor();
  }

  @Test
  void startsAgainAfterASetUpThatWasCutShort() throws Exception {
    Path unfinished = directory.resolve("postgresql.new");
    Files.move(directory.resolve("postgresql"), unfinished);
    Files.delete(unfinished.resolve("global/pg_control"));

    try (EmbeddedDatabase database = start()) {
      assertThat(column(database, "SELECT 1")).isEqualTo("1");
    }
    assertThat(unfinished).doesNotExist();
  }

  @Test
  void refusesDataOfAnotherVersion() throws Exception {
    Files.writeString(directory.resolve("postgresql/PG_VERSION"), "17\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is of PostgreSQL 17; this Sekisho brings version 18");
  }

  @Test
  void isDurableAndClosedToStrangers() throws Exception {
    try (EmbeddedDatabase database = start()) {
      Map<String, String> settings =
          Stream.of(
                  "fsync",
                  "synchronous_commit",
                  "full_page_writes",
                  "listen_addresses",
                  "password_encryption")
              .collect(Collectors.toMap(name -> name, name -> column(database, "SHOW " + name)));
      assertThat(settings)
          .isEqualTo(
              Map.of(
                  "fsync", "on",
                  "synchronous_commit", "on",
                  "full_page_writes", "on",
                  "listen_addresses", "127.0.0.1",
                  "password_encryption", "scram-sha-256"));

      for (String role : new String[] {"postgres", EmbeddedDatabase.OWNER}) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.url(), role, "guessed"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
      }
      assertThat(permissions(directory)).isEqualTo("rwx------");
      assertThat(permissions(directory.resolve("postgresql"))).isEqualTo("rwx------");
      assertThat(permissions(directory.resolve("secrets/postgres"))).isEqualTo("rw-------");
    }
  }

  @Test
  void letsTheApplicationsRoleMakeNoTable() throws Exception {
    try (EmbeddedDatabase database = start()) {
      assertThatThrownBy(
              () -> execute(database.url(), database.application(), "CREATE TABLE mine (id int)"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied for schema public");
    }
  }

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(directory, SharedPostgres.binaries());
  }

  private Path pidFile() {
    return directory.resolve("postgresql/postmaster.pid");
  }

  private String secret(String role) throws IOException {
    return Files.readString(directory.resolve("secrets").resolve(role));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
    execute(database.url(), database.owner(), statements);
  }

  private static void execute(String url, EmbeddedDatabase.Login login, String... statements)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, login.role(), login.password());
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String column(EmbeddedDatabase database, String query) {
    EmbeddedDatabase.Login login = database.owner();
    try (Connection connection =
            DriverManager.getConnection(database.url(), login.role(), login.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      StringBuilder values = new StringBuilder();
      while (rows.next()) {
        values.append(values.isEmpty() ? "" : " ").append(rows.getString(1));
      }
      return values.toString();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
