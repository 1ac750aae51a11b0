package com.sekisho.web.find;

import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.policy.Tables;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The situation said in one sentence whose blanks can be filled otherwise. Where a blank stands is
/// the language's matter: the message names it in square brackets.
///
/// @param unit whose situation it is
record Sentence(Situation situation, OrganisationUnitView unit, Tables tables, Words words) {

  private static final Pattern BLANK = Pattern.compile("\\[([a-z]+)]");

  /// What stands between the blanks, and the blanks.
  List<FindPage.Piece> pieces() {
    String sentence = words.say("find.sentence");
    List<FindPage.Piece> pieces = new ArrayList<>();
    Matcher blanks = BLANK.matcher(sentence);
    int from = 0;
    while (blanks.find()) {
      pieces.add(plain(sentence.substring(from, blanks.start())));
      pieces.add(blank(blanks.group(1)));
      from = blanks.end();
    }
    pieces.add(plain(sentence.substring(from)));
    return pieces;
  }

  /// The sentence with its blanks filled in.
  String said() {
    return pieces().stream().map(Sentence::said).collect(Collectors.joining());
  }

  private static String said(FindPage.Piece piece) {
    return piece.options().stream()
        .filter(option -> option.id().equals(piece.chosen()))
        .findFirst()
        .map(Choice::name)
        .orElse(piece.text());
  }

  private static FindPage.Piece plain(String text) {
    return new FindPage.Piece(text, null, "", List.of(), "");
  }

  private FindPage.Piece blank(String name) {
    String label = words.say("find.label." + name);
    return switch (name) {
      case "subject" ->
          new FindPage.Piece(
              situation.subjects().isEmpty()
                  ? words.say("find.subject.none")
                  : words.countries(situation.subjects()),
              name,
              label,
              List.of(),
              "");
      case "data" ->
          new FindPage.Piece(
              "",
              name,
              label,
              Stream.concat(
                      Stream.of(new Choice("", words.say("find.data.none"))),
                      tables.dataCategories().stream()
                          .map(
                              category ->
                                  new Choice(
                                      category.id(), words.within(words.in(category.name())))))
                  .toList(),
              situation.data());
      case "purpose" ->
          new FindPage.Piece(
              "",
              name,
              label,
              tables.purposes().stream()
                  .map(purpose -> new Choice(purpose.id(), words.within(words.in(purpose.name()))))
                  .toList(),
              situation.purpose());
      case "classification" -> piece(name, label, "use.classification", situation.classification());
      case "audience" -> piece(name, label, "find.audience", situation.audience());
      case "autonomy" -> piece(name, label, "find.autonomy", situation.autonomy());
      default ->
          new FindPage.Piece(
              "",
              name,
              label,
              Situation.PLACES.stream()
                  .map(
                      place ->
                          new Choice(
                              place,
                              words.say("find.place." + place, words.country(unit.country()))))
                  .toList(),
              situation.place());
    };
  }

  private FindPage.Piece piece(String name, String label, String from, String chosen) {
    List<String> values =
        switch (name) {
          case "classification" -> List.of("public", "internal", "confidential", "secret");
          case "audience" -> List.of("internal", "partners", "public");
          default -> List.of("suggest", "approve-each", "act-alone");
        };
    return new FindPage.Piece(
        "",
        name,
        label,
        values.stream()
            .map(
                value ->
                    new Choice(
                        value,
                        from.startsWith("use.")
                            ? words.value(from, value)
                            : words.say(from + "." + value)))
            .toList(),
        chosen);
  }

  /// Where the people that the data is about may be, those picked first.
  List<FindPage.Country> countries() {
    return tables.countries().stream()
        .map(
            country ->
                new FindPage.Country(
                    country.id(),
                    words.in(country.name()),
                    situation.subjects().contains(country.id())))
        .sorted(
            Comparator.comparing((FindPage.Country country) -> !country.picked())
                .thenComparing(FindPage.Country::name))
        .toList();
  }
}
