package com.sekisho.register;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which deployments a list has, and in which order.
///
/// @param text found in a name, an id, the operator, the model's name or its vendor's, whatever the
///     case; null: any
/// @param chosen facets with the values wanted, one of which suffices; a facet that isn't there
///     wants any
/// @param today the day that [Facet#ENDED] is judged by
public record DeploymentQuery(
    @Nullable String text, Map<Facet, Set<String>> chosen, Sort sort, LocalDate today) {

  public DeploymentQuery {
    chosen = chosen.isEmpty() ? Map.of() : new EnumMap<>(chosen);
  }

  /// All deployments, by the names of their models.
  public static DeploymentQuery all(LocalDate today) {
    return new DeploymentQuery(null, Map.of(), Sort.MODEL, today);
  }

  public DeploymentQuery withText(@Nullable String text) {
    return new DeploymentQuery(text, chosen, sort, today);
  }

  public DeploymentQuery with(Facet facet, String... values) {
    Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
    more.putAll(chosen);
    if (values.length == 0) {
      more.remove(facet);
    } else {
      more.put(facet, new TreeSet<>(Arrays.asList(values)));
    }
    return new DeploymentQuery(text, more, sort, today);
  }

  public DeploymentQuery sortedBy(Sort sort) {
    return new DeploymentQuery(text, chosen, sort, today);
  }

  /// What lists of deployments are narrowed by. The word is the name of the query parameter.
  public enum Facet {
    MODEL("model"),
    VENDOR_COUNTRY("vendor_country"),
    VENDOR("vendor"),
    HOSTING("hosting"),
    OPERATOR_COUNTRY("operator_country"),
    /// Where data is processed or kept.
    REGION("region"),
    WEIGHTS("weights"),
    MODALITY("modality"),
    REASONING("reasoning"),
    /// Of the model's own licences.
    LICENSE_KIND("license_kind"),
    TERMS("terms"),
    /// `yes` where the end date has come, else `no`.
    ENDED("ended"),
    STATUS("status"),
    MODEL_STATUS("model_status");

    private final String word;

    Facet(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public enum Sort {
    MODEL("model"),
    /// The nearest end first; those without one last.
    END_DATE("end_date"),
    HOSTING("hosting"),
    /// Those whose operator has no name first.
    OPERATOR("operator"),
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
        return MODEL;
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
