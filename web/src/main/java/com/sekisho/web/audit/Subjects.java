package com.sekisho.web.audit;

import com.sekisho.audit.EventView;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.register.Deployments;
import com.sekisho.register.Licenses;
import com.sekisho.register.Models;
import com.sekisho.register.Vendors;
import com.sekisho.request.Requests;
import com.sekisho.shared.ActorId;
import com.sekisho.use.Uses;
import com.sekisho.web.layout.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What events are about, by the names that people know: cases and uses by their references,
/// register items and units by their names. What has none, or none that the reader may see, keeps
/// its id.
@Component
class Subjects {

  private final Requests requests;
  private final Uses uses;
  private final Models models;
  private final Deployments deployments;
  private final Vendors vendors;
  private final Licenses licenses;
  private final OrganisationUnits units;
  private final People people;

  Subjects(
      Requests requests,
      Uses uses,
      Models models,
      Deployments deployments,
      Vendors vendors,
      Licenses licenses,
      OrganisationUnits units,
      People people) {
    this.requests = requests;
    this.uses = uses;
    this.models = models;
    this.deployments = deployments;
    this.vendors = vendors;
    this.licenses = licenses;
    this.units = units;
    this.people = people;
  }

  /// Names of the subjects of some events, looked up once for all of them.
  final class Named {

    private final Words words;
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Map<String, Set<String>> ids = new HashMap<>();

    private Named(Collection<EventView> events, Actor reader, Words words) {
      this.words = words;
      for (EventView event : events) {
        event
            .subjects()
            .forEach((kind, id) -> ids.computeIfAbsent(kind, _ -> new TreeSet<>()).add(id));
      }
      names.put("request", byUuid(requests.references(uuids("request"), reader)));
      names.put("use", byUuid(uses.references(uuids("use"), reader)));
      put("model", models.findAll(of("model")), model -> model.name());
      put(
          "deployment",
          deployments.findAll(of("deployment")),
          deployment ->
              words.say(
                  "audit.subject.deployment.name",
                  deployment.model().name(),
                  words.in(deployment.facts().name())));
      put("vendor", vendors.findAll(of("vendor")), vendor -> vendor.name());
      put("license", licenses.findAll(of("license")), license -> license.name());
      if (!of("unit").isEmpty() || !of("organisation_unit").isEmpty()) {
        Map<String, String> all =
            units.all().stream()
                .collect(
                    Collectors.toMap(unit -> unit.id().value(), unit -> words.in(unit.name())));
        names.put("unit", all);
        names.put("organisation_unit", all);
      }
      if (!of("actor").isEmpty()) {
        Map<ActorId, PersonView> persons =
            people.findAll(of("actor").stream().map(ActorId::new).toList());
        names.put(
            "actor",
            of("actor").stream()
                .collect(
                    Collectors.toMap(
                        id -> id, id -> words.who(new ActorId(id), persons.get(new ActorId(id))))));
      }
    }

    private Set<String> of(String kind) {
      return ids.getOrDefault(kind, Set.of());
    }

    private List<UUID> uuids(String kind) {
      return of(kind).stream().map(Named::uuid).flatMap(Optional::stream).toList();
    }

    private static Optional<UUID> uuid(String id) {
      try {
        return Optional.of(UUID.fromString(id));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    private static Map<String, String> byUuid(Map<UUID, String> references) {
      Map<String, String> byText = new HashMap<>();
      references.forEach((id, reference) -> byText.put(id.toString(), reference));
      return byText;
    }

    private <T> void put(String kind, Map<String, T> found, Function<T, String> name) {
      Map<String, String> named = new HashMap<>();
      found.forEach((id, item) -> named.put(id, name.apply(item)));
      names.put(kind, named);
    }

    /// What an event is about, but for the decision that it rests on.
    List<LogPage.Subject> of(EventView event) {
      return event.subjects().entrySet().stream()
          .filter(subject -> !subject.getKey().equals("decision"))
          .sorted(Map.Entry.comparingByKey())
          .map(subject -> subject(subject.getKey(), subject.getValue()))
          .toList();
    }

    private LogPage.Subject subject(String kind, String id) {
      String name = names.getOrDefault(kind, Map.of()).get(id);
      return new LogPage.Subject(
          words.say(
              "audit.subject",
              words.sayOr("audit.subject." + kind, kind),
              Objects.requireNonNullElseGet(name, () -> shown(id))),
          href(kind, id, name));
    }

    /// Cases by their reference, as in addresses that people send each other.
    private static @Nullable String href(String kind, String id, @Nullable String name) {
      return switch (kind) {
        case "request" -> "/cases/" + (name == null ? id : name);
        case "use" -> "/uses/" + id;
        case "model" -> "/register/models/" + id;
        case "deployment" -> "/register/deployments/" + id;
        case "vendor" -> "/register/vendors/" + id;
        case "license" -> "/register/licenses/" + id;
        case "unit", "organisation_unit" -> "/register/units/" + id;
        default -> null;
      };
    }

    private static String shown(String id) {
      return id.length() == 36 ? id.substring(0, 8) : id;
    }
  }

  Named of(Collection<EventView> events, Actor reader, Words words) {
    return new Named(events, reader, words);
  }
}
