package com.sekisho.shared;

import org.jspecify.annotations.Nullable;

/// What a person said for the record: a reason, a question, an answer.
public record Reason(String text) {

  /// Most characters, so that it stays something that people read.
  public static final int MAX_LENGTH = 2_000;

  /// The words that somebody sent, without the blanks around them.
  ///
  /// @param path where they were sent, for the refusal
  /// @throws InvalidInput where nothing is said, or too much
  public static Reason of(String path, @Nullable String sent) {
    String text = sent == null ? "" : sent.strip();
    if (text.isEmpty()) {
      throw new InvalidInput(
          new Violation(
              path, new Bilingual("Say something here; it is recorded.", "内容を入力してください。記録に残ります。")));
    }
    if (text.length() > MAX_LENGTH) {
      throw new InvalidInput(
          new Violation(
              path,
              new Bilingual(
                  "At most " + MAX_LENGTH + " characters; these are " + text.length() + ".",
                  MAX_LENGTH + "文字以内で入力してください（現在" + text.length() + "文字）。")));
    }
    return new Reason(text);
  }
}
