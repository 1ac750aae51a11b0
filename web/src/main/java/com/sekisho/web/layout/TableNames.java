package com.sekisho.web.layout;

import com.sekisho.policy.Tables;
import com.sekisho.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Names as the rule tables of the active policy give them.
@Component
class TableNames implements Names {

  private final Tables tables;

  TableNames(Tables tables) {
    this.tables = tables;
  }

  @Override
  public @Nullable Bilingual country(String code) {
    return name("countries", "code", code);
  }

  @Override
  public @Nullable Bilingual purpose(String id) {
    return name("purposes", "id", id);
  }

  @Override
  public @Nullable Bilingual dataCategory(String id) {
    return name("data_categories", "id", id);
  }

  /// Licences go by one name in every language.
  @Override
  public @Nullable Bilingual license(String id) {
    for (JsonNode license : tables.table("licenses").path("licenses")) {
      if (license.path("id").asString("").equals(id)) {
        String name = license.path("name").asString(id);
        return new Bilingual(name, name);
      }
    }
    return null;
  }

  private @Nullable Bilingual name(String table, String key, String value) {
    for (JsonNode row : tables.table(table).path("rows")) {
      if (row.path(key).asString("").equals(value)) {
        JsonNode name = row.path("name");
        return new Bilingual(name.path("en").asString(""), name.path("ja").asString(""));
      }
    }
    return null;
  }
}
