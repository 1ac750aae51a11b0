package com.sekisho.database;

import com.sekisho.shared.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server that belongs to this process alone and keeps its data in a directory.
///
/// What is committed survives the death of this process and of the machine (`fsync` and
/// `synchronous_commit` are on). The server listens on 127.0.0.1 only and wants a password from
/// everybody; the passwords are random and lie in the directory, readable by its owner alone.
///
/// The directory is held by a lock while the server runs. A server left over by a process that was
/// killed is ended first. The cluster is made in a directory of another name and renamed when it is
/// complete, so that a half-made one is never used.
final class EmbeddedDatabase implements AutoCloseable {

  /// A role of the database and its password.
  record Login(String role, String password) {}

  static final String OWNER = "sekisho_owner";
  static final String APPLICATION = "sekisho_app";

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String SUPERUSER = "postgres";
  private static final String DATABASE = "sekisho";
  private static final String MAJOR_VERSION = "18";

  /// How long one attempt to start may take before it is looked at whether the server lives.
  private static final Duration ATTEMPT = Duration.ofSeconds(5);

  /// How long to go on trying: after a crash the server first replays its log, and processes of a
  /// killed server take some seconds to let go of its memory.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

  private final Path cluster;
  private final FileLock lock;
  private final int port;
  private final Login owner;
  private final Login application;

  private EmbeddedDatabase(Path cluster, FileLock lock, int port, Login owner, Login application) {
    this.cluster = cluster;
    this.lock = lock;
    this.port = port;
    this.owner = owner;
    this.application = application;
  }

  /// Starts the server of a directory, which is made where it is missing.
  ///
  /// @param binaries where the server's programs are unpacked to, once
  /// @throws StartRefused where another process holds the directory, or the server cannot start
  static EmbeddedDatabase start(Path directory, Path binaries) {
    Path home = directory.toAbsolutePath().normalize();
    try {
      makePrivate(home);
      makePrivate(binaries);
      makePrivate(home.resolve("secrets"));
      FileLock lock = lock(home);
      try {
        return start(home, binaries, lock);
      } catch (IOException | SQLException | RuntimeException e) {
        release(lock);
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw new StartRefused(
          "The embedded PostgreSQL in " + home + " does not start: " + e.getMessage(),
          "See the lines above and "
              + home.resolve("postgresql")
              + ", or set spring.datasource.url to a PostgreSQL of your own.",
          e);
    }
  }

  private static EmbeddedDatabase start(Path home, Path binaries, FileLock lock)
      throws IOException, SQLException {
    Path cluster = home.resolve("postgresql");
    Path unfinished = home.resolve("postgresql.new");
    Login superuser = login(home, SUPERUSER);
    Login owner = login(home, OWNER);
    Login application = login(home, APPLICATION);
    if (Files.exists(unfinished)) {
      endServerOf(unfinished);
      delete(unfinished);
    }
    if (Files.notExists(cluster)) {
      LOG.info("First start: setting up an embedded PostgreSQL in {}, some ten seconds", home);
      int port = run(unfinished, binaries, superuser);
      createRoles(port, superuser, owner, application);
      endServerOf(unfinished);
      Files.move(unfinished, cluster);
    } else {
      mustBeOfThisVersion(cluster);
      endServerOf(cluster);
      LOG.info("Starting the embedded PostgreSQL in {}", home);
    }
    int port = run(cluster, binaries, superuser);
    return new EmbeddedDatabase(cluster, lock, port, owner, application);
  }

  String url() {
    return url(port, DATABASE);
  }

  Login owner() {
    return owner;
  }

  Login application() {
    return application;
  }

  /// The server's process.
  Optional<ProcessHandle> process() {
    return serverOf(cluster);
  }

  @Override
  public void close() {
    endServerOf(cluster);
    release(lock);
  }

  private static FileLock lock(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // held within this same process: refused below like any other holder
    }
    channel.close();
    throw new StartRefused(
        "The data directory " + home + " is in use by another running Sekisho.",
        "End that one first, or give this one a directory of its own with sekisho.data-dir.");
  }

  private static void release(FileLock lock) {
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mustBeOfThisVersion(Path cluster) throws IOException {
    String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!found.equals(MAJOR_VERSION)) {
      throw new StartRefused(
          "The data in %s is of PostgreSQL %s; this Sekisho brings version %s."
              .formatted(cluster, found, MAJOR_VERSION),
          "Start the Sekisho that made it, dump the database, and load it into a new directory.");
    }
  }

  /// Starts the server, made anew where there is none, and waits until it answers.
  private static int run(Path cluster, Path binaries, Login superuser) throws IOException {
    // Its default is a folder of a well-known name in the shared temporary directory.
    System.setProperty("ot.epg.working-dir", binaries.toString());
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      // Held by this process since an attempt that failed; [#lock] is what guards the directory.
      Files.deleteIfExists(cluster.resolve("epg-lock"));
      try {
        return server(cluster, binaries, superuser).start().getPort();
      } catch (IOException | IllegalStateException e) {
        Optional<Integer> port = answering(cluster, superuser, giveUp);
        if (port.isPresent()) {
          return port.get();
        }
        if (System.nanoTime() > giveUp) {
          throw new IOException("no answer within " + PATIENCE.toSeconds() + " s", e);
        }
        LOG.info("The embedded PostgreSQL is not up yet ({}); trying again", e.getMessage());
      }
    }
  }

  private static EmbeddedPostgres.Builder server(Path cluster, Path binaries, Login superuser) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(cluster)
        .setOverrideWorkingDirectory(binaries.toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(ATTEMPT)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("password_encryption", "scram-sha-256")
        .setServerConfig("max_connections", "100")
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("pwfile", cluster.resolveSibling("secrets").resolve(SUPERUSER).toString())
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C")
        .setConnectConfig("password", superuser.password());
  }

  /// The port of a server that lives but was too slow for one attempt, once it answers.
  private static Optional<Integer> answering(Path cluster, Login superuser, long giveUp)
      throws IOException {
    while (serverOf(cluster).isPresent() && System.nanoTime() < giveUp) {
      Optional<Integer> port = portOf(cluster);
      if (port.isPresent()) {
        try (Connection connection = connect(port.get(), SUPERUSER, superuser)) {
          if (connection.isValid(1)) {
            return port;
          }
        } catch (SQLException e) {
          LOG.info("Waiting for the embedded PostgreSQL: {}", e.getMessage());
        }
      }
      pause();
    }
    return Optional.empty();
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void createRoles(int port, Login superuser, Login owner, Login application)
      throws SQLException {
    try (Connection connection = connect(port, SUPERUSER, superuser);
        Statement statement = connection.createStatement()) {
      // Role names and passwords are ours: words and hex digits.
      for (Login login : List.of(owner, application)) {
        statement.execute(
            "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(login.role(), login.password()));
      }
      statement.execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, owner.role()));
      statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE %s FROM PUBLIC".formatted(DATABASE));
      statement.execute(
          "GRANT CONNECT ON DATABASE %s TO %s".formatted(DATABASE, application.role()));
    }
  }

  private static Connection connect(int port, String database, Login login) throws SQLException {
    return DriverManager.getConnection(url(port, database), login.role(), login.password());
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /// Ends the server that runs on a cluster, if one does, without loss; returns when it is gone.
  private static void endServerOf(Path cluster) {
    serverOf(cluster)
        .ifPresent(
            server -> {
              try {
                // SIGINT is PostgreSQL's fast shutdown; Java by itself can only send SIGTERM, for
                // which the server would wait until each client has left.
                new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
              } catch (IOException e) {
                server.destroy();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              awaitEnd(server);
            });
  }

  private static void awaitEnd(ProcessHandle server) {
    try {
      server.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("The embedded PostgreSQL does not end by itself and is killed: {}", e.toString());
      server.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The living process that `postmaster.pid` names, if it is a PostgreSQL: after a crash of the
  /// machine the number may by now be somebody else's.
  private static Optional<ProcessHandle> serverOf(Path cluster) {
    return pidLine(cluster, 0)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(
            process ->
                process
                    .info()
                    .command()
                    .map(Path::of)
                    .map(Path::getFileName)
                    .filter(name -> name.toString().startsWith("postgres"))
                    .isPresent());
  }

  private static Optional<Integer> portOf(Path cluster) {
    return pidLine(cluster, 3).map(Math::toIntExact);
  }

  private static Optional<Long> pidLine(Path cluster, int line) {
    try {
      return Files.readAllLines(cluster.resolve("postmaster.pid")).stream()
          .skip(line)
          .findFirst()
          .map(String::strip)
          .map(Long::valueOf);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Login login(Path home, String role) throws IOException {
    Path file = passwordFile(home, role);
    if (Files.notExists(file)) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      Path fresh = Files.createTempFile(file.getParent(), role, ".new");
      Files.writeString(fresh, HexFormat.of().formatHex(random));
      Files.move(fresh, file);
    }
    return new Login(role, Files.readString(file).strip());
  }

  private static Path passwordFile(Path home, String role) {
    return home.resolve("secrets").resolve(role);
  }

  private static void makePrivate(Path directory) throws IOException {
    Files.createDirectories(directory);
    if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
