package com.sekisho.web.layout;

import com.sekisho.decision.Outcome;
import com.sekisho.edge.AsOf;
import com.sekisho.identity.PersonView;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.web.parts.Gate;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import tools.jackson.databind.JsonNode;

/// Everything that a page says, in one reader's language: messages, dates, numbers, countries, and
/// the facts of a decision by their names. Made anew for each request.
public final class Words {

  private final MessageSource messages;
  private final Names names;
  private final Locale locale;
  private final ZoneId zone;
  private final LocalDate today;

  public Words(MessageSource messages, Names names, Locale locale, ZoneId zone, LocalDate today) {
    this.messages = messages;
    this.names = names;
    this.locale = locale;
    this.zone = zone;
    this.today = today;
  }

  public Locale locale() {
    return locale;
  }

  public LocalDate today() {
    return today;
  }

  /// The same words on the day that is looked at, from which distances are told.
  public Words asOf(AsOf moment) {
    return new Words(messages, names, locale, zone, moment.day(today));
  }

  /// @throws NoSuchMessageException where the key is missing in the reader's language
  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /// The message, or the given text where there is none: for keys that come from data.
  public String sayOr(String key, String otherwise) {
    String found = messages.getMessage(key, null, null, locale);
    return found == null ? otherwise : found;
  }

  public String in(Bilingual text) {
    return text.in(locale);
  }

  /// A day with its year: 2026年12月11日, 11 December 2026.
  public String date(LocalDate day) {
    return format("date.day", day);
  }

  /// A day without its year where that is this year's.
  public String dayOf(LocalDate day) {
    return format(day.getYear() == today.getYear() ? "date.short" : "date.day", day);
  }

  public String dayOf(Instant moment) {
    return dayOf(moment.atZone(zone).toLocalDate());
  }

  /// A day and the time of day, by the reader's clock.
  public String momentOf(Instant moment) {
    ZonedDateTime at = moment.atZone(zone);
    return format(at.getYear() == today.getYear() ? "date.moment" : "date.moment.year", at);
  }

  /// A moment as HTML's `datetime` takes it: to the millisecond at most.
  public String machine(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private String format(String pattern, TemporalAccessor when) {
    return DateTimeFormatter.ofPattern(say(pattern), locale).format(when);
  }

  /// A phrase as it stands alone, with a capital in front where the language has such.
  public String alone(String phrase) {
    return phrase.isEmpty()
        ? phrase
        : phrase.substring(0, 1).toUpperCase(locale) + phrase.substring(1);
  }

  /// A name as it stands within a sentence: in lower case where the language has such, but for
  /// abbreviations.
  public String within(String name) {
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word ? name.substring(0, 1).toLowerCase(locale) + name.substring(1) : name;
  }

  /// Days from today; negative in the past.
  public long daysTo(LocalDate day) {
    return ChronoUnit.DAYS.between(today, day);
  }

  public long daysSince(Instant moment) {
    return -daysTo(moment.atZone(zone).toLocalDate());
  }

  /// How long ago or until: あと 17 日, 17 days left.
  public String distance(LocalDate day) {
    long days = daysTo(day);
    return days >= 0 ? say("date.left", days) : say("date.ago", -days);
  }

  public String ago(Instant moment) {
    return say("date.ago", daysSince(moment));
  }

  /// Whether a day is near enough to be marked: within 30 days, or past.
  public boolean soon(LocalDate day) {
    return daysTo(day) <= 30;
  }

  public String number(Number number) {
    return NumberFormat.getInstance(locale).format(number);
  }

  /// A country's name as the reader says it, from the company's table or else from CLDR.
  public String country(String code) {
    Bilingual named = names.country(code);
    return named == null ? Locale.of("", code).getDisplayCountry(locale) : named.in(locale);
  }

  public String countries(Collection<String> codes) {
    return list(codes.stream().map(this::country).toList());
  }

  /// Joined as the language joins a list: 甲、乙 or A, B.
  public String list(List<String> parts) {
    return String.join(say("list.comma"), parts);
  }

  /// What a fact is called, such as 動かし方 for `deployment.hosting`.
  public String fact(String path) {
    String plain = path.replaceAll("\\[\\d+]", "");
    return sayOr("fact." + plain, plain);
  }

  /// A fact's value in words: a country by name, a word of a closed list by its label.
  public String value(String path, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return say("value.unknown");
    }
    if (value.isArray()) {
      if (value.isEmpty()) {
        return say("value.none");
      }
      return list(value.valueStream().map(item -> value(path, item)).toList());
    }
    if (value.isObject()) {
      JsonNode named = value.has("name") ? value.get("name") : value.get("id");
      return named == null ? value.toString() : value(path, named);
    }
    if (value.isBoolean()) {
      return say(value.booleanValue() ? "value.true" : "value.false");
    }
    if (value.isNumber()) {
      return number(value.numberValue());
    }
    return value(path, value.asString());
  }

  public String value(String path, String word) {
    String plain = path.replaceAll("\\[\\d+]", "");
    String field = plain.substring(plain.lastIndexOf('.') + 1);
    if (field.endsWith("country") || field.endsWith("regions")) {
      return country(word);
    }
    if (field.endsWith("date") || field.equals("as_of")) {
      return date(LocalDate.parse(word));
    }
    Bilingual named =
        switch (plain) {
          case "use.purpose" -> names.purpose(word);
          case "use.data" -> names.dataCategory(word);
          case "deployment.terms", "model.licenses", "model.licenses.id" -> names.license(word);
          default -> null;
        };
    return named == null ? sayOr("value." + field + "." + word, word) : named.in(locale);
  }

  public Gate gate(Outcome outcome) {
    return Gate.of(outcome);
  }

  /// What a role is called.
  public String role(String word) {
    return sayOr("role." + word, word);
  }

  /// Who did something: a person's name, or what the product's own rounds are called; people whose
  /// names were erased are said to be.
  public String who(ActorId id, @Nullable PersonView person) {
    return person == null
        ? sayOr("audit.actor." + id.value(), say("case.person.erased"))
        : in(person.name());
  }
}
