package com.sekisho.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.audit.log.Receipt;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

  private static final LogInMemory LOG = LogInMemory.of(30);

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        VerifyCommand.run(
            List.of(arguments),
            Locale.ENGLISH,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private String file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private String bundle() throws IOException {
    return file("evidence.zip", LOG.wholeBundle(10));
  }

  private static String receipt(byte[] entry) {
    return new Receipt(entry, 4, new Tree(LOG).inclusion(4, 30), LOG.signed(30)).toString();
  }

  @Test
  void aBundleThatHoldsEndsWithZero() throws IOException {
    String kept = file("kept.txt", LOG.signed(7).toString().replace("\n", "\r\n") + "\r\n");

    Run run = run(bundle(), "--vkey", LOG.vkey(), "--checkpoint", kept);

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("VERIFIED\n").contains("7 events of the checkpoint");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theKeyMayLieInAFileAndTheReportBeJapanese() throws IOException {
    Run run = run("--lang", "ja", "--vkey", file("vkey", LOG.vkey() + "\n"), bundle());

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("確認できました\n");
  }

  @Test
  void aBundleThatDoesNotHoldEndsWithOne() throws IOException {
    byte[] zip =
        Unzipped.of(LOG.wholeBundle(10))
            .replace("events.jsonl", "actor-1", "actor-9")
            .manifestMended()
            .zip();

    Run run = run(file("evidence.zip", zip), "--vkey", LOG.vkey());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("NOT VERIFIED\n")
        .contains("has the index 1.")
        .contains("[EVENT_CHANGED]");
  }

  @Test
  void aReceiptHoldsUnderTheKeyThatIsGiven() throws IOException {
    String receipt =
        file("event.tlog-proof", receipt(LOG.envelopes.get(4).getBytes(StandardCharsets.UTF_8)));

    Run run = run(receipt, "--vkey", LOG.vkey());

    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains("at index 4").contains(LOG.envelopes.get(4));
    assertThat(run(receipt).code()).isEqualTo(2);
    assertThat(
            run(receipt, "--vkey", SigningKey.generate("sekisho.test/log").verifier().toString())
                .out())
        .contains("[CHECKPOINT_NOT_SIGNED]");
    assertThat(
            run(receipt, "--vkey", SigningKey.generate("other.test/log").verifier().toString())
                .out())
        .contains("[OTHER_LOG]");
  }

  @Test
  void aReceiptOfAChangedEventDoesNot() throws IOException {
    String changed = LOG.envelopes.get(4).replace("actor-4", "actor-3");
    String receipt = file("event.tlog-proof", receipt(changed.getBytes(StandardCharsets.UTF_8)));

    Run run = run(receipt, "--vkey", LOG.vkey());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("[EVENT_CHANGED]").contains("index 4");
    assertThat(run(file("cut.tlog-proof", "c2sp.org/tlog-proof@v1\n"), "--vkey", LOG.vkey()).out())
        .contains("[MALFORMED]");
  }

  @Test
  void aCallThatMakesNoSenseEndsWithTwoAndSaysHowItIsDone() throws IOException {
    String bundle = bundle();
    List<Run> runs =
        List.of(
            run(),
            run(folder.resolve("nothing.zip").toString()),
            run(bundle, "--vkey"),
            run(bundle, "--vkey", "a+b"),
            run(bundle, "--vkey", folder.resolve("none").toString()),
            run(bundle, "--checkpoint", file("none.txt", "nonsense")),
            run(bundle, "--checkpoint", folder.resolve("none").toString()),
            run(bundle, "--lang", "fr"),
            run(bundle, "--loud"),
            run(bundle, bundle));

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.code()).isEqualTo(2);
              assertThat(run.out()).isEmpty();
              assertThat(run.err()).contains("Usage: java -jar sekisho.jar verify FILE");
            });
    assertThat(run("--lang", "ja").err()).contains("使い方");
  }
}
