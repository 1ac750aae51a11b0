package com.sekisho.web.register;

import com.sekisho.register.DeploymentFacts;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.FactSource;
import com.sekisho.register.Hosting;
import com.sekisho.register.Sourced;
import com.sekisho.register.Status;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.FactRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What several pages of the register say, in one reader's language. What is not known is said to
/// be so.
final class Told {

  private static final Set<Hosting> OWN_MACHINES =
      EnumSet.of(Hosting.ON_PREMISES, Hosting.PC, Hosting.EDGE);

  private final Words words;

  Told(Words words) {
    this.words = words;
  }

  String unknown() {
    return words.alone(words.say("value.unknown"));
  }

  String status(Status status) {
    return words.alone(words.value("model.status", status.word()));
  }

  static String style(Status status) {
    return switch (status) {
      case APPROVED -> "badge--ai";
      case PROPOSED, SUSPENDED -> "badge--odo";
      case RETIRED -> "";
    };
  }

  Item.Badge badge(Status status) {
    return new Item.Badge(status(status), style(status));
  }

  String license(String id) {
    return words.value("model.licenses.id", id);
  }

  /// A country by name, with its code.
  String country(String code) {
    return words.say("register.country", words.country(code), code);
  }

  String countries(@Nullable List<String> codes) {
    return listed(codes, this::country);
  }

  String listed(@Nullable List<String> values, Function<String, String> name) {
    if (values == null) {
      return unknown();
    }
    return values.isEmpty()
        ? words.alone(words.say("value.none"))
        : words.alone(words.list(values.stream().map(name).toList()));
  }

  /// A day, a month or a year, as exactly as it is known.
  String released(@Nullable String released) {
    if (released == null) {
      return unknown();
    }
    return switch (released.length()) {
      case 10 -> words.date(LocalDate.parse(released));
      case 7 ->
          DateTimeFormatter.ofPattern(words.say("register.month"), words.locale())
              .format(YearMonth.parse(released));
      default -> words.say("register.year", released);
    };
  }

  String end(@Nullable LocalDate end) {
    return end == null ? words.say("register.end.none") : words.date(end);
  }

  /// Who could read what passes through.
  String operator(DeploymentFacts facts) {
    DeploymentFacts.Operator operator = facts.operator();
    if (operator == null) {
      return OWN_MACHINES.contains(facts.hosting())
          ? words.say("register.operator.own")
          : unknown();
    }
    String name = operator.name();
    String parent = operator.parentCountry();
    String called = name == null ? words.say("register.operator.unnamed") : name;
    return parent == null || parent.equals(operator.country())
        ? words.say("register.operator", called, words.country(operator.country()))
        : words.say(
            "register.operator.parent",
            called,
            words.country(operator.country()),
            words.country(parent));
  }

  String name(DeploymentView deployment) {
    return words.in(deployment.facts().name());
  }

  String certainty(Sourced item) {
    return words.say("register.certainty." + item.certainty().word());
  }

  /// Where a fact comes from: how sure it is, its own source if it names one, and the day.
  String source(Sourced item, String fact) {
    Map<String, FactSource> provenance = item.provenance();
    FactSource own = provenance == null ? null : provenance.get(fact);
    FactSource whole = item.sourceOf(fact);
    LocalDate date = whole.date();
    String certainty = words.say("register.certainty." + whole.certainty().word());
    String when = words.date(date == null ? item.sourceDate() : date);
    String said =
        own == null || own.source() == null
            ? words.say("register.source", certainty, when)
            : words.say("register.source.own", certainty, when, own.source());
    String note = whole.note();
    return note == null ? said : words.say("register.source.note", said, note);
  }

  /// The facts of an item, each with its source.
  Rows rows(Sourced item) {
    return new Rows(item);
  }

  final class Rows {

    private final Sourced item;
    private final List<FactRow> rows = new ArrayList<>();

    private Rows(Sourced item) {
      this.item = item;
    }

    /// @param fact its name on the wire
    /// @param value null: not known
    Rows add(String fact, @Nullable String value) {
      rows.add(
          new FactRow(
              words.say("register.fact." + fact),
              value == null ? unknown() : value,
              source(item, fact),
              false));
      return this;
    }

    /// Only where there is something to say.
    Rows addKnown(String fact, @Nullable String value) {
      return value == null ? this : add(fact, value);
    }

    List<FactRow> list() {
      return List.copyOf(rows);
    }
  }
}
