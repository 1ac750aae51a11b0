package com.sekisho.web.cases;

import com.sekisho.shared.Bilingual;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which law follows data, country by country, as the rule tables say.
final class Laws {

  /// How a country's authorities reach data that its companies or its territory hold.
  ///
  /// @param level `ordinary`, `extraterritorial-judicial` or `state`
  record Access(String level, Bilingual law) {}

  private final JsonNode countries;
  private final JsonNode regimes;

  /// @param countries the table of countries
  /// @param transfers the table of transfers
  Laws(JsonNode countries, JsonNode transfers) {
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
  Optional<Access> access(String country) {
    JsonNode access = row(country).path("compelled_access");
    return access.isObject()
        ? Optional.of(
            new Access(
                access.path("level").asString(""),
                bilingual(access.path("citation").path("title"))))
        : Optional.empty();
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
