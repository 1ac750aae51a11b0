package com.sekisho.web.keeping;

import com.sekisho.identity.OrganisationUnits;
import com.sekisho.register.Licenses;
import com.sekisho.register.ModelQuery;
import com.sekisho.register.Models;
import com.sekisho.register.Vendors;
import com.sekisho.shared.Page;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Names of what facts are made of, in one reader's language, and what a typed name means.
final class Sayings {

  /// A code that stands for several countries at once.
  private static final String UNION = "EU";

  private final Words words;
  private final Sources sources;

  private Sayings(Words words, Sources sources) {
    this.words = words;
    this.sources = sources;
  }

  /// Where names are looked up.
  @Component
  static class Sources {

    private final Vendors vendors;
    private final Models models;
    private final Licenses licenses;
    private final OrganisationUnits units;

    Sources(Vendors vendors, Models models, Licenses licenses, OrganisationUnits units) {
      this.vendors = vendors;
      this.models = models;
      this.licenses = licenses;
      this.units = units;
    }

    Sayings in(Words words) {
      return new Sayings(words, this);
    }
  }

  Words words() {
    return words;
  }

  String country(String code) {
    return words.country(code);
  }

  /// The code of a country that was named in either language or by its code; else what was typed,
  /// for the register to refuse.
  String countryCode(String typed) {
    String wanted = typed.strip();
    return countryCodes()
        .filter(
            code ->
                code.equalsIgnoreCase(wanted)
                    || country(code).equalsIgnoreCase(wanted)
                    || named(code, Locale.ENGLISH).equalsIgnoreCase(wanted)
                    || named(code, Locale.JAPANESE).equals(wanted))
        .findFirst()
        .orElse(wanted);
  }

  private static String named(String code, Locale locale) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  private static Stream<String> countryCodes() {
    return Stream.concat(Stream.of(UNION), Stream.of(Locale.getISOCountries()));
  }

  List<Choice> countries() {
    return countryCodes()
        .map(code -> new Choice(country(code), code))
        .sorted(Comparator.comparing(Choice::id))
        .toList();
  }

  String vendorId(String typed) {
    return id(
        typed,
        text ->
            sources.vendors.list(text, Set.of(), null, Page.MAX_LIMIT).items().stream()
                .map(vendor -> new Choice(vendor.id(), vendor.name())));
  }

  String modelId(String typed) {
    return id(
        typed,
        text ->
            sources
                .models
                .list(ModelQuery.ALL.withText(text), null, Page.MAX_LIMIT)
                .items()
                .stream()
                .map(model -> new Choice(model.id(), model.name())));
  }

  String licenseId(String typed) {
    return id(
        typed,
        text ->
            sources.licenses.list(text, Set.of(), null, Page.MAX_LIMIT).items().stream()
                .map(license -> new Choice(license.id(), license.name())));
  }

  /// An item's id where an id or a name was typed; else what was typed, for the register to refuse.
  private static String id(String typed, Function<String, Stream<Choice>> search) {
    if (typed.isEmpty()) {
      return typed;
    }
    List<Choice> found = search.apply(typed).toList();
    return Stream.concat(
            found.stream().filter(choice -> choice.id().equals(typed)),
            found.stream().filter(choice -> choice.name().equalsIgnoreCase(typed)))
        .map(Choice::id)
        .findFirst()
        .orElse(typed);
  }

  List<Choice> vendors() {
    return sources.vendors.list(null, Set.of(), null, Page.MAX_LIMIT).items().stream()
        .map(vendor -> new Choice(vendor.id(), vendor.name()))
        .toList();
  }

  List<Choice> models() {
    return sources.models.list(ModelQuery.ALL, null, Page.MAX_LIMIT).items().stream()
        .map(model -> new Choice(model.id(), model.name()))
        .toList();
  }

  List<Choice> licenses() {
    return sources.licenses.list(null, Set.of(), null, Page.MAX_LIMIT).items().stream()
        .map(license -> new Choice(license.id(), license.name()))
        .toList();
  }

  List<Choice> units() {
    return sources.units.all().stream()
        .map(unit -> new Choice(unit.id().value(), words.in(unit.name())))
        .toList();
  }

  /// What a fact is called, on a form of one kind.
  String fact(Form form, String path) {
    return first(
        "keeping.fact." + form.word() + "." + path,
        "keeping.fact." + path,
        "register.fact." + path);
  }

  private String first(String... keys) {
    for (String key : keys) {
      String said = words.sayOr(key, "");
      if (!said.isEmpty()) {
        return said;
      }
    }
    return keys[keys.length - 1];
  }

  /// What is to be known for answering; empty: nothing.
  String hint(Form form, String path) {
    String own = words.sayOr("keeping.hint." + form.word() + "." + path, "");
    return own.isEmpty() ? words.sayOr("keeping.hint." + path, "") : own;
  }

  String word(Fact fact, String word) {
    return words.alone(words.sayOr(fact.sayings() + "." + word, word));
  }

  /// A member of an item's document in words; what the form doesn't ask for by its own names.
  String value(Form form, String member, JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty()
          ? words.alone(words.say("value.none"))
          : words.list(value.valueStream().map(each -> value(form, member, each)).toList());
    }
    if (value.isObject()) {
      return words.list(
          value.properties().stream()
              .filter(inner -> !inner.getValue().isNull())
              .map(
                  inner ->
                      words.say(
                          "keeping.within",
                          inner(form, member + "." + inner.getKey()),
                          value(form, member + "." + inner.getKey(), inner.getValue())))
              .toList());
    }
    if (value.isBoolean()) {
      return words.alone(words.say(value.booleanValue() ? "value.true" : "value.false"));
    }
    if (value.isNumber()) {
      return words.number(value.numberValue());
    }
    String text = value.asString("");
    if (member.equals("provenance.certainty")) {
      return words.sayOr("register.certainty." + text, text);
    }
    return form.facts().stream()
        .filter(fact -> fact.path().equals(member))
        .findFirst()
        .map(fact -> named(fact, text))
        .orElse(text);
  }

  /// A day in words; what is none stays as it was typed.
  private String day(String typed) {
    try {
      return words.date(LocalDate.parse(typed));
    } catch (DateTimeException e) {
      return typed;
    }
  }

  private static String name(Stream<Choice> among, String id) {
    return among.filter(choice -> choice.id().equals(id)).map(Choice::name).findFirst().orElse(id);
  }

  private String inner(Form form, String path) {
    String said = words.sayOr("keeping.fact." + path, "");
    return said.isEmpty() ? fact(form, path) : said;
  }

  private String named(Fact fact, String text) {
    return switch (fact.control()) {
      case ONE, SOME -> word(fact, text);
      case COUNTRY, COUNTRIES -> words.say("register.country", country(text), text);
      case LICENSE, LICENSES -> words.value("model.licenses.id", text);
      case MODEL, MODELS -> sources.models.find(text).map(model -> model.name()).orElse(text);
      case VENDOR -> name(vendors().stream(), text);
      case UNIT -> name(units().stream(), text);
      case DATE -> day(text);
      case LINE, TEXT, NUMBER, LINES, YES_NO -> text;
    };
  }
}
