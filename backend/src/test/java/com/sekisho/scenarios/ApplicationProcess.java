package com.sekisho.scenarios;

import com.sekisho.BackendApplication;
import com.sekisho.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/// The application in a process of its own, on a data directory of its own, so that it can be
/// killed.
final class ApplicationProcess {

  private static final String READY = "ready on port ";

  private final Process process;
  private final Caller caller;

  private ApplicationProcess(Process process, Caller caller) {
    this.process = process;
    this.caller = caller;
  }

  /// Starts it, and waits until it answers.
  ///
  /// @param settings further ones, as `--name=value`
  static ApplicationProcess on(Path dataDirectory, String... settings) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ApplicationProcess.class.getName(),
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--sekisho.demo.content=false",
                "--sekisho.data-dir=" + dataDirectory));
    command.addAll(List.of(settings));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines = process.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      int at = line.indexOf(READY);
      if (at >= 0) {
        String port = line.substring(at + READY.length());
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        return new ApplicationProcess(process, new Caller(URI.create("http://127.0.0.1:" + port)));
      }
    }
    throw new IOException("it ended before it was ready:\n" + said);
  }

  Caller caller() {
    return caller;
  }

  /// As kill -9 does: nothing is finished, closed or rolled back by the process itself.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /// Ends it in good order, the database with it.
  void end() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  static void main(String[] args) {
    SpringApplication application = new SpringApplication(BackendApplication.class);
    application.addListeners(
        (ApplicationListener<ApplicationReadyEvent>)
            ready ->
                IO.println(
                    READY
                        + ready
                            .getApplicationContext()
                            .getEnvironment()
                            .getProperty("local.server.port")));
    application.run(args);
  }
}
