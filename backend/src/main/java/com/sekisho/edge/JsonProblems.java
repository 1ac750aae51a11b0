package com.sekisho.edge;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Refusal;
import com.sekisho.shared.Violation;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says where a JSON body is wrong: a dotted path where the text can be read, line and column where
/// it cannot.
final class JsonProblems {

  private static final int NAMES_SHOWN = 30;

  private JsonProblems() {}

  static Problem of(JacksonException broken) {
    for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Problems.ofRefusal(refusal);
      }
    }
    return switch (broken) {
      case StreamConstraintsException tooMuch -> unbounded(tooMuch);
      case StreamReadException unreadable -> unreadable(unreadable);
      case UnrecognizedPropertyException unknown -> unknownName(unknown);
      case InvalidFormatException wrong -> wrongValue(wrong);
      case MismatchedInputException wrong -> wrongType(wrong);
      default -> invalid(path(broken), new Bilingual("This cannot be accepted.", "受け付けられません。"));
    };
  }

  private static Problem unbounded(StreamConstraintsException tooMuch) {
    String message = tooMuch.getOriginalMessage();
    if (message.startsWith("Document length")) {
      TooLarge refusal = new TooLarge(BoundedBodies.LIMIT);
      return Problem.of(refusal.type(), 413, refusal.explanation());
    }
    return invalid(
        parserPath(tooMuch),
        message.contains("nesting depth")
            ? new Bilingual(
                "The body is nested deeper than %d levels.".formatted(CanonicalJson.MAX_DEPTH),
                "本文の入れ子が%d段を超えています。".formatted(CanonicalJson.MAX_DEPTH))
            : new Bilingual("The body holds more than is accepted.", "本文が受け付けられる量を超えています。"));
  }

  private static Problem unreadable(StreamReadException unreadable) {
    if (unreadable.getOriginalMessage().startsWith("Duplicate")) {
      return Problem.of(
          "duplicate-name",
          400,
          new Violation(
              parserPath(unreadable),
              new Bilingual(
                  "This name is given twice, the second time at %s."
                      .formatted(place(unreadable).en()),
                  "同じ名前が2回指定されています(2回目は%s)。".formatted(place(unreadable).ja()))));
    }
    return Problem.of(
        "broken-json",
        400,
        new Violation(
            parserPath(unreadable),
            new Bilingual(
                "The body is not valid JSON: it cannot be read at %s."
                    .formatted(place(unreadable).en()),
                "本文が正しいJSONではありません(%sで読めなくなります)。".formatted(place(unreadable).ja()))));
  }

  private static Problem unknownName(UnrecognizedPropertyException unknown) {
    Collection<Object> known = unknown.getKnownPropertyIds();
    String names =
        known == null
            ? ""
            : known.stream()
                .map(Object::toString)
                .sorted()
                .limit(NAMES_SHOWN)
                .collect(Collectors.joining(", "));
    return invalid(
        path(unknown),
        new Bilingual(
            "There is no field of this name here. There are: %s.".formatted(names),
            "この名前の項目はありません。使えるのは次の項目です: %s。".formatted(names)));
  }

  private static Problem wrongValue(InvalidFormatException wrong) {
    Class<?> type = wrong.getTargetType();
    if (type != null && type.isEnum()) {
      return invalid(
          path(wrong),
          new Bilingual(
              "“%s” is not one of the values of this field.".formatted(wrong.getValue()),
              "「%s」はこの項目の値として使えません。".formatted(wrong.getValue())));
    }
    return invalid(
        path(wrong),
        new Bilingual(
            "“%s” cannot be read as %s.".formatted(wrong.getValue(), word(type).en()),
            "「%s」は%sとして読めません。".formatted(wrong.getValue(), word(type).ja())));
  }

  private static Problem wrongType(MismatchedInputException wrong) {
    Bilingual expected = word(wrong.getTargetType());
    return invalid(
        path(wrong),
        new Bilingual(
            "Here stands something else than %s.".formatted(expected.en()),
            "ここには%sを指定してください。".formatted(expected.ja())));
  }

  private static Bilingual word(@Nullable Class<?> type) {
    if (type == null || Map.class.isAssignableFrom(type) || type.isRecord()) {
      return new Bilingual("an object", "オブジェクト");
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return new Bilingual("text", "文字列");
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Bilingual("true or false", "trueまたはfalse");
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return new Bilingual("a number", "数値");
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return new Bilingual("a list", "リスト");
    }
    return new Bilingual("what is expected", "所定の形式の値");
  }

  private static Problem invalid(String path, Bilingual message) {
    return Problem.of("invalid-input", 400, new Violation(path, message));
  }

  private static Bilingual place(JacksonException broken) {
    TokenStreamLocation at = broken.getLocation();
    return at == null
        ? new Bilingual("an unknown place", "位置不明")
        : new Bilingual(
            "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()),
            "%d行目%d文字目".formatted(at.getLineNr(), at.getColumnNr()));
  }

  /// `use.data[1]` for what was being bound.
  private static String path(JacksonException broken) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : broken.getPath()) {
      append(path, step.getPropertyName(), step.getIndex());
    }
    return path.toString();
  }

  /// The same for where the parser stood.
  private static String parserPath(JacksonException broken) {
    if (!(broken.processor() instanceof JsonParser parser)) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    for (JsonPointer step = parser.streamReadContext().pathAsPointer();
        step != null && !step.matches();
        step = step.tail()) {
      append(
          path,
          step.getMatchingIndex() >= 0 ? null : step.getMatchingProperty(),
          step.getMatchingIndex());
    }
    return path.toString();
  }

  private static void append(StringBuilder path, @Nullable String name, int index) {
    if (name == null) {
      path.append('[').append(index).append(']');
    } else {
      path.append(path.isEmpty() ? "" : ".").append(name);
    }
  }
}
