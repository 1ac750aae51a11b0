package com.sekisho.audit.export;

import com.sekisho.audit.EventView;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.shared.ActorId;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import tools.jackson.databind.JsonNode;

/// What a file says in its reader's language, and the names of the people in it.
final class ExportWords {

  private final Locale locale;
  private final ResourceBundle words;
  private final People people;
  private final Map<ActorId, Optional<PersonView>> known = new HashMap<>();

  ExportWords(Locale locale, People people) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "com.sekisho.audit.export.words",
            locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    this.people = people;
  }

  Locale locale() {
    return locale;
  }

  String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }

  private String sayOr(String key, String otherwise) {
    return words.containsKey(key) ? words.getString(key) : otherwise;
  }

  String kind(String kind) {
    String said = sayOr("event." + kind, kind);
    return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
  }

  String subject(String kind, String id) {
    return say("about", sayOr("subject." + kind, kind), id);
  }

  String filter(String name, String value) {
    return say("filter.is", sayOr("filter." + name, name), value);
  }

  /// The name of a person; what the pages say of those who have none.
  String who(ActorId id) {
    Optional<PersonView> person = known.computeIfAbsent(id, people::find);
    return person
        .map(PersonView::name)
        .map(name -> locale.getLanguage().equals("ja") ? name.ja() : name.en())
        .orElseGet(() -> sayOr("actor." + id.value(), words.getString("actor.gone")));
  }

  /// What somebody wrote when they did it; empty where they wrote nothing.
  static String reason(EventView event) {
    JsonNode details = event.details();
    return details == null ? "" : details.path("reason").asString("");
  }
}
