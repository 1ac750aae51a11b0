package com.sekisho.web.cases;

import com.sekisho.shared.Bilingual;
import com.sekisho.web.layout.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which law follows data, country by country, as the rule tables say.
public final class Laws {

  /// How a country's authorities reach data that its companies or its territory hold.
  ///
  /// @param level `ordinary`, `extraterritorial-judicial` or `state`
  public record Access(String level, Bilingual law) {}

  private final JsonNode countries;
  private final JsonNode regimes;

  /// @param countries the table of countries
  /// @param transfers the table of transfers
  public Laws(JsonNode countries, JsonNode transfers) {
    this.countries = countries.path("rows");
    this.regimes = transfers.path("regimes");
  }

  /// The law that protects the personal data of people who live there, by the regime it belongs to.
  Optional<Bilingual> protection(String country) {
    JsonNode title = regimes.path(regime(country)).path("citation").path("title");
    return title.isObject() ? Optional.of(bilingual(title)) : Optional.empty();
  }

  /// `EEA` for its members, else the country itself.
  String regime(String country) {
    return groups(country).contains("EEA") ? "EEA" : country;
  }

  /// None where it has not been assessed.
  public Optional<Access> access(String country) {
    JsonNode access = row(country).path("compelled_access");
    return access.isObject()
        ? Optional.of(
            new Access(
                access.path("level").asString(""),
                bilingual(access.path("citation").path("title"))))
        : Optional.empty();
  }

  /// A law with its country, where its name doesn't say that itself.
  public static String named(Bilingual law, String country, Words words) {
    String title = words.in(law);
    String name = words.country(country);
    return title.contains(name) ? title : words.say("case.reach.law", title, name);
  }

  private Set<String> groups(String country) {
    Set<String> groups = new HashSet<>();
    row(country).path("groups").forEach(group -> groups.add(group.asString("")));
    return groups;
  }

  private JsonNode row(String country) {
    for (JsonNode row : countries) {
      if (row.path("code").asString("").equals(country)) {
        return row;
      }
    }
    return countries.path(-1);
  }

  private static Bilingual bilingual(JsonNode text) {
    return new Bilingual(text.path("en").asString(""), text.path("ja").asString(""));
  }
}
