package com.sekisho.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Facts that say where they come from.
public interface Sourced {

  /// Where the facts were read, as far as a single fact doesn't name its own source.
  List<String> sources();

  /// The day to which they are known to hold.
  LocalDate sourceDate();

  /// How sure the facts are that [#provenance] doesn't name.
  Certainty certainty();

  /// What is to be said about single facts, by their name on the wire.
  @Nullable Map<String, FactSource> provenance();

  /// Source, date and certainty of one fact, with what it doesn't say itself taken from the item.
  default FactSource sourceOf(String fact) {
    Map<String, FactSource> provenance = provenance();
    FactSource own = provenance == null ? null : provenance.get(fact);
    String all = String.join(" ; ", sources());
    if (own == null) {
      return new FactSource(certainty(), all, sourceDate(), null);
    }
    String source = own.source();
    LocalDate date = own.date();
    return new FactSource(
        own.certainty(),
        source == null ? all : source,
        date == null ? sourceDate() : date,
        own.note());
  }
}
