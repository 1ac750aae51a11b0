package com.sekisho.web.register;

import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.register.RevisionView;
import com.sekisho.shared.ActorId;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Tells the history of a register item.
@Component
public class Changes {

  /// Longer values are not quoted in a line.
  private static final int SHORT = 60;

  private final People people;

  Changes(People people) {
    this.people = people;
  }

  /// @param history newest first; its first change of all needs not be among it
  public List<Entry> of(List<RevisionView> history, Words words) {
    Map<ActorId, PersonView> persons =
        people.findAll(history.stream().map(RevisionView::actor).collect(Collectors.toSet()));
    List<Entry> entries = new ArrayList<>();
    for (RevisionView revision : history) {
      boolean first = registered(revision);
      entries.add(
          new Entry(
              revision.at(),
              who(revision.actor(), persons, words),
              first ? words.say("register.registered") : did(revision, words),
              first ? null : told(revision, words),
              null));
    }
    return entries;
  }

  /// Whether a revision is an item's first: a name that was not there before.
  private static boolean registered(RevisionView revision) {
    return revision.changes().stream()
        .anyMatch(change -> change.fact().equals("name") && change.before() == null);
  }

  private static String who(ActorId actor, Map<ActorId, PersonView> persons, Words words) {
    PersonView person = persons.get(actor);
    if (person != null) {
      return words.in(person.name());
    }
    return actor.equals(Actor.installer().id())
        ? words.say("register.installer")
        : words.say("case.person.erased");
  }

  private static String did(RevisionView revision, Words words) {
    List<String> names =
        revision.changes().stream()
            .map(RevisionView.Change::fact)
            .filter(fact -> !fact.equals("status_reason"))
            .map(fact -> name(fact, words))
            .toList();
    return words.say("register.changed", words.list(names));
  }

  /// Before and after, as far as that fits into lines; a reason in its own words.
  private static @Nullable String told(RevisionView revision, Words words) {
    List<String> lines = new ArrayList<>();
    for (RevisionView.Change change : revision.changes()) {
      JsonNode after = change.after();
      if (change.fact().equals("status_reason")) {
        if (after != null) {
          lines.add(words.say("register.because", after.asString("")));
        }
        continue;
      }
      String was = value(change.fact(), change.before(), words);
      String is = value(change.fact(), after, words);
      if (was.length() <= SHORT && is.length() <= SHORT) {
        lines.add(words.say("register.was", name(change.fact(), words), was, is));
      }
    }
    return lines.isEmpty() ? null : String.join(" ", lines);
  }

  private static String name(String fact, Words words) {
    return words.within(words.sayOr("register.fact." + fact, fact));
  }

  private static String value(String fact, @Nullable JsonNode value, Words words) {
    if (value == null || value.isNull()) {
      return words.say("value.unknown");
    }
    if (value.isObject() && value.has(words.locale().getLanguage())) {
      return value.path(words.locale().getLanguage()).asString("");
    }
    return words.value("register." + fact, value);
  }
}
