package com.sekisho.register;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which models a list has, and in which order.
///
/// @param text found in name, id, family or vendor, whatever the case; null: any
/// @param chosen facets with the values wanted, one of which suffices; a facet that isn't there
///     wants any
public record ModelQuery(@Nullable String text, Map<Facet, Set<String>> chosen, Sort sort) {

  /// All models by name.
  public static final ModelQuery ALL = new ModelQuery(null, Map.of(), Sort.NAME);

  public ModelQuery {
    chosen = chosen.isEmpty() ? Map.of() : new EnumMap<>(chosen);
  }

  public ModelQuery withText(@Nullable String text) {
    return new ModelQuery(text, chosen, sort);
  }

  public ModelQuery with(Facet facet, String... values) {
    Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
    more.putAll(chosen);
    if (values.length == 0) {
      more.remove(facet);
    } else {
      more.put(facet, new TreeSet<>(Arrays.asList(values)));
    }
    return new ModelQuery(text, more, sort);
  }

  public ModelQuery sortedBy(Sort sort) {
    return new ModelQuery(text, chosen, sort);
  }

  /// What lists of models are narrowed by. The word is the name of the query parameter.
  public enum Facet {
    VENDOR_COUNTRY("vendor_country"),
    VENDOR("vendor"),
    WEIGHTS("weights"),
    MODALITY("modality"),
    REASONING("reasoning"),
    /// Of the model's own licences.
    LICENSE_KIND("license_kind"),
    /// One of the model's own licences.
    LICENSE("license"),
    /// Of one of the model's deployments.
    HOSTING("hosting"),
    STATUS("status");

    private final String word;

    Facet(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public enum Sort {
    NAME("name"),
    /// Newest first; those whose release isn't known last.
    RELEASED("released"),
    VENDOR("vendor"),
    WEIGHTS("weights"),
    STATUS("status");

    private final String word;

    Sort(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    private static String words() {
      return Arrays.stream(values()).map(Sort::word).collect(Collectors.joining(", "));
    }

    /// @throws InvalidInput for another word
    public static Sort ofWord(@Nullable String word) {
      if (word == null) {
        return NAME;
      }
      return Arrays.stream(values())
          .filter(sort -> sort.word.equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new InvalidInput(
                      new Violation(
                          "sort",
                          new Bilingual(
                              "Sort by one of: " + words() + ".",
                              "並べ方は次のいずれかを指定してください:" + words()))));
    }
  }
}
