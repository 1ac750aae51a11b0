package com.sekisho.web.find;

import com.sekisho.shared.InvalidInput;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a person has at hand and wants to do, as the address says it, and how the results are
/// narrowed down.
///
/// @param subjects where the people live whom the data is about
/// @param data a category of sensitive content; empty: none of them
/// @param place where the model may run: a word of [#PLACES]
/// @param narrowed the value chosen in each facet
/// @param whole the groups that are shown whole
/// @param picked the deployments picked to be compared, by id
record Situation(
    Set<String> subjects,
    String data,
    String classification,
    String purpose,
    String audience,
    String autonomy,
    String place,
    Map<Facets, String> narrowed,
    Set<Gate> whole,
    List<String> picked) {

  static final String ANYWHERE = "any";
  static final String OWN = "own";
  static final String HOME = "home";
  static final String UNION = "eu";
  static final List<String> PLACES = List.of(ANYWHERE, OWN, HOME, UNION);

  /// So many can be compared at once.
  static final int COMPARED = 4;

  /// What results are narrowed down by.
  enum Facets {
    HOSTING("hosting"),
    VENDOR_COUNTRY("vendor_country"),
    WEIGHTS("weights"),
    MODALITY("modality"),
    REASONING("reasoning"),
    CONTEXT("context");

    private final String word;

    Facets(String word) {
      this.word = word;
    }

    /// The name of the parameter.
    String word() {
      return word;
    }
  }

  static Situation of(MultiValueMap<String, String> parameters) {
    Map<Facets, String> narrowed = new EnumMap<>(Facets.class);
    for (Facets facet : Facets.values()) {
      String value = parameters.getFirst(facet.word());
      if (value != null && !value.isEmpty()) {
        narrowed.put(facet, value);
      }
    }
    Set<Gate> whole = new LinkedHashSet<>();
    for (Gate gate : Gate.values()) {
      if (parameters.getOrDefault("all", List.of()).contains(gate.word())) {
        whole.add(gate);
      }
    }
    return new Situation(
        new LinkedHashSet<>(parameters.getOrDefault("subject", List.of())),
        first(parameters, "data", ""),
        first(parameters, "classification", "internal"),
        first(parameters, "purpose", "general-assistant"),
        first(parameters, "audience", "internal"),
        first(parameters, "autonomy", "suggest"),
        first(parameters, "place", ANYWHERE),
        narrowed,
        whole,
        parameters.getOrDefault("pick", List.of()).stream().distinct().toList());
  }

  /// What is wrong with a situation whose words nobody knows.
  static Errors unread(InvalidInput refused, Words words) {
    return new Errors(
        words.say("find.invalid"),
        refused.violations().stream()
            .map(violation -> new Errors.Wrong(null, words.in(violation.message())))
            .distinct()
            .toList(),
        null);
  }

  private static String first(
      MultiValueMap<String, String> parameters, String name, String otherwise) {
    return Optional.ofNullable(parameters.getFirst(name)).orElse(otherwise);
  }

  /// The `use` part of facts.
  ///
  /// @param personal whether the data is about people, so that it matters where they live
  ObjectNode use(boolean personal) {
    ObjectNode use = JsonNodeFactory.instance.objectNode();
    use.put("purpose", purpose);
    use.put("classification", classification);
    use.put("audience", audience);
    use.put("autonomy", autonomy);
    use.put("commercial", true);
    ArrayNode contains = use.putArray("data");
    if (!data.isEmpty()) {
      contains.add(data);
    }
    if (personal && !subjects.isEmpty()) {
      ArrayNode regions = use.putArray("subject_regions");
      subjects.forEach(regions::add);
    }
    return use;
  }

  /// The same page with one facet set to a value, or freed of it.
  String narrowed(Facets facet, String value) {
    Map<Facets, String> other = new EnumMap<>(Facets.class);
    other.putAll(narrowed);
    if (value.equals(other.get(facet))) {
      other.remove(facet);
    } else {
      other.put(facet, value);
    }
    return with(other, whole, picked).address();
  }

  /// The same page with one group shown whole.
  String whole(Gate gate) {
    Set<Gate> more = new LinkedHashSet<>(whole);
    more.add(gate);
    return with(narrowed, more, picked).address();
  }

  /// The same with one deployment less to compare.
  Situation without(String deployment) {
    return with(narrowed, whole, picked.stream().filter(id -> !id.equals(deployment)).toList());
  }

  private Situation with(
      Map<Facets, String> otherNarrowed, Set<Gate> otherWhole, List<String> otherPicked) {
    return new Situation(
        subjects,
        data,
        classification,
        purpose,
        audience,
        autonomy,
        place,
        otherNarrowed,
        otherWhole,
        otherPicked);
  }

  String address() {
    return built("/find").encode().build().toUriString();
  }

  /// The page that compares what is picked.
  ///
  /// @param whittled only where they differ
  String compare(boolean whittled) {
    UriComponentsBuilder address = built("/find/compare");
    if (whittled) {
      address.queryParam("only", "differences");
    }
    return address.encode().build().toUriString();
  }

  private UriComponentsBuilder built(String path) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    subjects.forEach(subject -> address.queryParam("subject", subject));
    address
        .queryParam("data", data)
        .queryParam("classification", classification)
        .queryParam("purpose", purpose)
        .queryParam("audience", audience)
        .queryParam("autonomy", autonomy)
        .queryParam("place", place);
    narrowed.forEach((facet, value) -> address.queryParam(facet.word(), value));
    whole.forEach(gate -> address.queryParam("all", gate.word()));
    picked.forEach(id -> address.queryParam("pick", id));
    return address;
  }

  /// The form for asking, with this situation answered already.
  String ask(Optional<String> deployment) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/ask");
    deployment.ifPresent(id -> address.queryParam("deployment.id", id));
    address
        .queryParam("use.purpose", purpose)
        .queryParam("use.classification", classification)
        .queryParam("use.data", data.isEmpty() ? "-" : data);
    List<String> regions = new ArrayList<>(subjects);
    regions.forEach(region -> address.queryParam("use.subject_regions", region));
    address
        .queryParam("use.audience", audience)
        .queryParam("use.autonomy", autonomy)
        .queryParam("use.commercial", "true");
    return address.encode().build().toUriString();
  }
}
