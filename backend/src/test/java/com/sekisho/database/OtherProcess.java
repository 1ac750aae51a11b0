package com.sekisho.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Another JVM that holds a data directory until its standard input ends.
final class OtherProcess {

  private OtherProcess() {}

  /// Starts it; [#address] waits until it is up.
  static Process holding(Path directory) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                directory.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// The address of the database that it holds.
  static String address(Process process) throws IOException {
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("jdbc:")) {
        return line;
      }
    }
    throw new IOException("it ended before its database was up");
  }

  static void main(String[] args) throws IOException {
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(Path.of(args[0]), SharedPostgres.binaries())) {
      IO.println(database.url());
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }
}
