package com.sekisho.audit;

import com.sekisho.audit.log.SigningKey;
import com.sekisho.database.SharedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/// An instance in a process of its own that takes steps without end, and says of each when it is
/// committed. It is the part of the application that writes and signs the log, without the rest: so
/// it starts in a second, and can be killed often.
final class AppendingProcess {

  private static final int WRITERS = 2;
  private static final int LENGTH_OF_ID = 36;

  private final Process process;
  private final Thread reading;
  private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final StringBuilder said = new StringBuilder();

  private AppendingProcess(Process process) {
    this.process = process;
    this.reading = Thread.ofVirtual().unstarted(this::read);
  }

  /// @param seen the file with the instance's own latest checkpoint
  static AppendingProcess on(SharedPostgres.Separate database, SigningKey key, Path seen)
      throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-cp",
                    System.getProperty("java.class.path"),
                    AppendingProcess.class.getName(),
                    database.url(),
                    database.role(),
                    database.password(),
                    key.secret(),
                    seen.toString()))
            .redirectErrorStream(true)
            .start();
    AppendingProcess appending = new AppendingProcess(process);
    appending.reading.start();
    return appending;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("[0-9a-f-]{%d}".formatted(LENGTH_OF_ID))) {
          acknowledged.add(UUID.fromString(line));
          first.countDown();
        } else {
          said.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      said.append(e).append('\n');
    }
    first.countDown();
  }

  /// Waits until the first step is acknowledged.
  ///
  /// @throws IOException where the process ends before
  void awaitWork() throws IOException, InterruptedException {
    first.await();
    if (acknowledged.isEmpty()) {
      throw new IOException("it ended before it had done anything:\n" + said);
    }
  }

  /// As kill -9 does, in the midst of whatever it does.
  ///
  /// @return the steps that it acknowledged
  List<UUID> kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
    reading.join();
    return List.copyOf(acknowledged);
  }

  static void main(String[] args) {
    LogOnDatabase log =
        LogOnDatabase.on(
            new SharedPostgres.Separate(args[0], args[1], args[2]),
            SigningKey.parse(args[3]),
            Path.of(args[4]));
    log.keeper().start();
    for (int i = 0; i < WRITERS; i++) {
      Thread.ofPlatform()
          .start(
              () -> {
                while (true) {
                  IO.println(log.step("written"));
                }
              });
    }
  }
}
