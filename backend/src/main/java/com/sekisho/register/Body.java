package com.sekisho.register;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What somebody wrote about a register item, read member by member: every error is kept with its
/// place, and told together by [#refuseIfWrong]. A member left out and one that is null are alike:
/// not known.
final class Body {

  /// Longest text in characters, and most entries of a list.
  static final int MAX_TEXT = 4000;

  static final int MAX_ENTRIES = 300;

  private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private final JsonNode node;
  private final String path;
  private final List<Violation> violations;
  private final Set<String> read = new HashSet<>();

  private Body(JsonNode node, String path, List<Violation> violations) {
    this.node = node;
    this.path = path;
    this.violations = violations;
  }

  /// @param path what the places of errors begin with, such as `models[3]`; may be empty
  static Body of(JsonNode node, String path, List<Violation> violations) {
    Body body = new Body(node, path, violations);
    if (!node.isObject()) {
      body.wrong("", "Give a JSON object.", "JSONオブジェクトを指定してください。");
    }
    return body;
  }

  static void refuseIfWrong(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  String at(String name) {
    if (name.isEmpty()) {
      return path;
    }
    return path.isEmpty() ? name : path + "." + name;
  }

  void wrong(String name, String en, String ja) {
    violations.add(new Violation(at(name), new Bilingual(en, ja)));
  }

  private @Nullable JsonNode member(String name) {
    read.add(name);
    JsonNode member = node.get(name);
    return member == null || member.isNull() ? null : member;
  }

  boolean has(String name) {
    return member(name) != null;
  }

  void required(String name) {
    if (member(name) == null) {
      wrong(name, "This is required.", "必須の項目です。");
    }
  }

  /// A register item's own id: letters, digits, dot, underscore and hyphen, up to 100.
  @Nullable String slug(String name) {
    String text = text(name);
    if (text != null && !SLUG.matcher(text).matches()) {
      wrong(
          name,
          "Use up to 100 letters, digits, dots, underscores and hyphens, beginning with a letter or"
              + " digit.",
          "英数字で始まり、英数字・ドット・下線・ハイフンからなる100文字以内で指定してください。");
      return null;
    }
    return text;
  }

  @Nullable String text(String name) {
    JsonNode member = member(name);
    return member == null ? null : text(name, member);
  }

  private @Nullable String text(String name, JsonNode value) {
    if (!value.isString() || value.stringValue().isBlank()) {
      wrong(name, "Give a text that isn't blank, or leave it out.", "空でない文字列を指定するか、省いてください。");
      return null;
    }
    String text = value.stringValue();
    if (text.length() > MAX_TEXT) {
      wrong(
          name,
          "The text may have at most " + MAX_TEXT + " characters.",
          MAX_TEXT + "文字以内で指定してください。");
      return null;
    }
    return text;
  }

  @Nullable List<String> texts(String name) {
    JsonNode member = member(name);
    if (member == null) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    each(
        name,
        member,
        (place, value) -> {
          String text = text(place, value);
          if (text != null) {
            texts.add(text);
          }
        });
    return texts;
  }

  @Nullable String word(String name, Set<String> allowed) {
    JsonNode member = member(name);
    return member == null ? null : word(name, member, allowed);
  }

  @Nullable String word(String name, Word[] allowed) {
    return word(name, words(allowed));
  }

  private @Nullable String word(String name, JsonNode value, Set<String> allowed) {
    if (value.isString() && allowed.contains(value.stringValue())) {
      return value.stringValue();
    }
    if (allowed.size() > 30) {
      wrong(
          name,
          "Give a country as ISO 3166-1 alpha-2 code, or the European Union as its code.",
          "国はISO 3166-1の2文字コード(欧州連合も可)で指定してください。");
    } else {
      String list = String.join(", ", allowed);
      wrong(name, "Give one of: " + list + ".", "次のいずれかを指定してください:" + list);
    }
    return null;
  }

  @Nullable List<String> words(String name, Set<String> allowed) {
    JsonNode member = member(name);
    if (member == null) {
      return null;
    }
    List<String> words = new ArrayList<>();
    each(
        name,
        member,
        (place, value) -> {
          String word = word(place, value, allowed);
          if (word != null && words.contains(word)) {
            wrong(place, "This is given twice.", "重複しています。");
          } else if (word != null) {
            words.add(word);
          }
        });
    return words;
  }

  @Nullable List<String> words(String name, Word[] allowed) {
    return words(name, words(allowed));
  }

  private static Set<String> words(Word[] allowed) {
    return Arrays.stream(allowed)
        .map(Word::word)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private interface Entry {
    void read(String place, JsonNode value);
  }

  private void each(String name, JsonNode list, Entry entry) {
    if (!list.isArray()) {
      wrong(name, "Give a list.", "リストで指定してください。");
      return;
    }
    if (list.size() > MAX_ENTRIES) {
      wrong(name, "At most " + MAX_ENTRIES + " entries.", MAX_ENTRIES + "件以内で指定してください。");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      entry.read(name + "[" + i + "]", list.get(i));
    }
  }

  @Nullable Boolean truth(String name) {
    JsonNode member = member(name);
    if (member == null) {
      return null;
    }
    if (!member.isBoolean()) {
      wrong(name, "Give true or false.", "true か false で指定してください。");
      return null;
    }
    return member.booleanValue();
  }

  @Nullable Long whole(String name) {
    JsonNode member = member(name);
    if (member == null) {
      return null;
    }
    if (!member.isIntegralNumber() || !member.canConvertToLong() || member.longValue() < 0) {
      wrong(name, "Give a whole number from 0.", "0以上の整数を指定してください。");
      return null;
    }
    return member.longValue();
  }

  void number(String name) {
    JsonNode member = member(name);
    if (member != null && (!member.isNumber() || member.doubleValue() < 0)) {
      wrong(name, "Give a number from 0.", "0以上の数を指定してください。");
    }
  }

  @Nullable LocalDate date(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong(name, "Give a date as YYYY-MM-DD.", "日付はYYYY-MM-DDの形で指定してください。");
      return null;
    }
  }

  /// A day, a month or a year, as exactly as it is known.
  @Nullable String dayMonthOrYear(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    IntPredicate readable =
        length -> {
          try {
            Object _ =
                switch (length) {
                  case 4 -> Year.parse(text);
                  case 7 -> YearMonth.parse(text);
                  default -> LocalDate.parse(text);
                };
            return true;
          } catch (DateTimeException e) {
            return false;
          }
        };
    if (!readable.test(text.length())) {
      wrong(
          name,
          "Give a day (YYYY-MM-DD), a month (YYYY-MM) or a year (YYYY).",
          "年月日(YYYY-MM-DD)、年月(YYYY-MM)または年(YYYY)で指定してください。");
      return null;
    }
    return text;
  }

  /// A text in both languages.
  void bilingual(String name) {
    object(
        name,
        both -> {
          both.required("en");
          both.text("en");
          both.required("ja");
          both.text("ja");
        });
  }

  /// A member that is an object, read by the consumer and closed.
  void object(String name, Consumer<Body> reader) {
    JsonNode member = member(name);
    if (member != null) {
      read(at(name), member, reader);
    }
  }

  void objects(String name, Consumer<Body> reader) {
    JsonNode member = member(name);
    if (member != null) {
      each(name, member, (place, value) -> read(at(place), value, reader));
    }
  }

  /// An object whose members are named freely, each an object read by the consumer.
  void named(String name, Set<String> allowed, Consumer<Body> reader) {
    object(
        name,
        all -> {
          for (String key : all.node.propertyNames()) {
            if (allowed.contains(key)) {
              all.object(key, reader);
            }
          }
        });
  }

  private void read(String place, JsonNode value, Consumer<Body> reader) {
    Body inner = of(value, place, violations);
    if (value.isObject()) {
      reader.accept(inner);
      inner.nothingElse();
    }
  }

  /// Refuses members that nothing has read: a typing error must not silently drop a fact.
  void nothingElse() {
    for (String name : node.propertyNames()) {
      if (!read.contains(name)) {
        wrong(name, "There is no such field.", "この名前の項目はありません。");
      }
    }
  }

  /// Objects of which only what the consumer reads is checked; what else they have is kept.
  void openObjects(String name, Consumer<Body> reader) {
    JsonNode member = member(name);
    if (member != null) {
      each(name, member, (place, value) -> reader.accept(of(value, at(place), violations)));
    }
  }
}
