package com.sekisho.audit.verify;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.shared.Bilingual;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `java -jar sekisho.jar verify FILE [--vkey KEY]… [--checkpoint FILE]… [--lang ja|en]`
///
/// The report goes to standard output, what is wrong with the call itself to standard error.
public final class VerifyCommand {

  /// The first argument by which the application's jar runs this instead of starting.
  public static final String NAME = "verify";

  public static final int VERIFIED = 0;
  public static final int NOT_VERIFIED = 1;
  public static final int WRONG_CALL = 2;

  private static final int MAX_TEXT = 1 << 20;
  private static final String RECEIPT = "c2sp.org/tlog-proof@";
  private static final String LANG = "--lang";

  private static final Bilingual USAGE =
      new Bilingual(
          """
          Usage: java -jar sekisho.jar verify FILE [--vkey KEY]... [--checkpoint FILE]... [--lang ja|en]

            FILE          an evidence bundle (.zip) or a receipt (.tlog-proof)
            --vkey        the log's key, or a witness's, as you received it: NAME+ID+KEY, or a file with it
            --checkpoint  a file with a checkpoint of the log that you kept
            --lang        the language of the report

          Exit code: 0 everything holds, 1 something does not, 2 the call was not understood.
          """,
          """
          使い方: java -jar sekisho.jar verify ファイル [--vkey 鍵]... [--checkpoint ファイル]... [--lang ja|en]

            ファイル      証拠一式（.zip）または受領証（.tlog-proof）
            --vkey        別に受け取ったログの鍵または立会人の鍵（名前+ID+鍵、またはそれを書いたファイル）
            --checkpoint  以前に受け取ったチェックポイントのファイル
            --lang        結果を表示する言語

          終了コード: 0 すべて確認できた、1 合わないものがあった、2 指定に誤りがある
          """);

  /// Something about the call that makes no sense.
  private static final class WrongCall extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual why;

    WrongCall(String en, String ja) {
      super(en);
      this.why = new Bilingual(en, ja);
    }
  }

  private final Locale locale;

  private VerifyCommand(Locale locale) {
    this.locale = locale;
  }

  /// @param arguments those behind [#NAME]
  /// @param system the language of the report where none is asked for
  /// @return the exit code
  public static int run(List<String> arguments, Locale system, PrintStream out, PrintStream err) {
    Locale locale = language(arguments, system);
    VerifyCommand command = new VerifyCommand(locale);
    try {
      Report report = command.verify(arguments);
      out.print(report.text(locale));
      return report.holds() ? VERIFIED : NOT_VERIFIED;
    } catch (WrongCall e) {
      err.println(e.why.in(locale));
      err.println();
      err.print(USAGE.in(locale));
      return WRONG_CALL;
    } catch (IOException e) {
      err.println(
          new Bilingual("Can't be read: " + e.getMessage(), "読み取れません: " + e.getMessage())
              .in(locale));
      return WRONG_CALL;
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static Locale language(List<String> arguments, Locale system) {
    int at = arguments.indexOf(LANG);
    return at >= 0 && at + 1 < arguments.size()
        ? Map.of("ja", Locale.JAPANESE, "en", Locale.ENGLISH)
            .getOrDefault(arguments.get(at + 1), system)
        : system;
  }

  private Report verify(List<String> arguments) throws WrongCall, IOException {
    String file = null;
    List<VerifierKey> keys = new ArrayList<>();
    List<SignedNote> checkpoints = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      switch (argument) {
        case "--vkey" -> keys.add(key(value(arguments, ++i)));
        case "--checkpoint" -> checkpoints.add(checkpoint(value(arguments, ++i)));
        case LANG -> mustBeLanguage(value(arguments, ++i));
        case String option when option.startsWith("-") ->
            throw new WrongCall("There is no option " + option + ".", option + "という指定はありません。");
        case String name -> {
          if (file != null) {
            throw new WrongCall("One file at a time: " + name, "一度に確認できるファイルは一つです: " + name);
          }
          file = name;
        }
      }
    }
    return verify(file, new Trust(keys, checkpoints));
  }

  private static Report verify(@Nullable String name, Trust trust) throws WrongCall, IOException {
    if (name == null) {
      throw new WrongCall("Which file?", "確認するファイルを指定してください。");
    }
    Path file = Path.of(name);
    if (!Files.isRegularFile(file)) {
      throw new WrongCall("There is no file " + name + ".", "ファイル" + name + "がありません。");
    }
    if (!isReceipt(file)) {
      return EvidenceVerification.verify(file, trust);
    }
    if (trust.ofLogs().isEmpty()) {
      throw new WrongCall(
          "A receipt has no key in it: give the log's key with --vkey.",
          "受領証に鍵は入っていません。ログの鍵を--vkeyで指定してください。");
    }
    return ReceiptVerification.verify(text(file), trust);
  }

  private static boolean isReceipt(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] begin = in.readNBytes(RECEIPT.length());
      return new String(begin, StandardCharsets.UTF_8).equals(RECEIPT);
    }
  }

  private static String text(Path file) throws IOException, WrongCall {
    if (Files.size(file) > MAX_TEXT) {
      throw new WrongCall(file + " is too long.", file + "は大きすぎます。");
    }
    return Files.readString(file);
  }

  private static String value(List<String> arguments, int at) throws WrongCall {
    if (at >= arguments.size()) {
      String option = arguments.getLast();
      throw new WrongCall(option + " needs a value.", option + "には値が必要です。");
    }
    return arguments.get(at);
  }

  private static void mustBeLanguage(String value) throws WrongCall {
    if (!value.equals("ja") && !value.equals("en")) {
      throw new WrongCall("--lang is ja or en.", "--langにはjaかenを指定してください。");
    }
  }

  private static VerifierKey key(String value) throws WrongCall, IOException {
    try {
      return VerifierKey.parse(value.contains("+") ? value : text(Path.of(value)));
    } catch (Malformed e) {
      throw new WrongCall(
          "%s is no key: %s.".formatted(value, e.getMessage()),
          "%sは鍵として読み取れません（%s）。".formatted(value, e.getMessage()));
    } catch (NoSuchFileException e) {
      throw new WrongCall(
          "There is no key file %s.".formatted(value), "鍵のファイル%sがありません。".formatted(value));
    }
  }

  private static SignedNote checkpoint(String value) throws WrongCall, IOException {
    try {
      SignedNote note = SignedNote.parse(text(Path.of(value)).replace("\r\n", "\n").strip() + "\n");
      Checkpoint.parse(note.text());
      return note;
    } catch (Malformed e) {
      throw new WrongCall(
          "%s holds no checkpoint: %s.".formatted(value, e.getMessage()),
          "%sはチェックポイントとして読み取れません（%s）。".formatted(value, e.getMessage()));
    } catch (NoSuchFileException e) {
      throw new WrongCall(
          "There is no file %s.".formatted(value), "ファイル%sがありません。".formatted(value));
    }
  }
}
