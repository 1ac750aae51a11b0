package com.sekisho.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Where a page of a list ends and the next one begins: the sort key of the last item, opaque to
/// the caller. It stays true while rows come and go before it, as a page number would not.
public record Cursor(@JsonValue String value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Cursor {}

  /// A cursor that carries the parts of a sort key, in order.
  public static Cursor after(String... key) {
    String joined = String.join("\u001f", key);
    return new Cursor(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(joined.getBytes(StandardCharsets.UTF_8)));
  }

  /// The parts given to [#after].
  ///
  /// @throws InvalidInput where the text was not made by it or has another number of parts
  public List<String> key(int parts) {
    try {
      String joined = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      List<String> key = List.of(joined.split("\u001f", -1));
      if (key.size() == parts) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // not base64: refused below like any other foreign text
    }
    throw foreign();
  }

  /// What a list answers to a cursor whose parts mean nothing to it.
  public InvalidInput foreign() {
    return new InvalidInput(
        new Violation(
            "cursor",
            new Bilingual(
                "This cursor was not given out for this list. Start again without it.",
                "このカーソルはこの一覧のものではありません。指定せずに最初から取得してください。")));
  }
}
