package com.sekisho.web.register;

import com.sekisho.identity.OrganisationUnitEntry;
import com.sekisho.identity.OrganisationUnitRevision;
import com.sekisho.identity.OrganisationUnitView;
import com.sekisho.register.RevisionView;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.UnitId;
import com.sekisho.shared.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An organisation unit as a document, like those of register items, and back.
public final class UnitDocument {

  private UnitDocument() {}

  public static ObjectNode of(OrganisationUnitView unit) {
    ObjectNode document = unit.facts();
    document.putObject("name").put("en", unit.name().en()).put("ja", unit.name().ja());
    UnitId parent = unit.parent();
    if (parent != null) {
      document.put("parent", parent.value());
    }
    document.put("source", unit.source());
    document.put("source_date", unit.sourceDate().toString());
    return document;
  }

  /// What changed from state to state, newest first, like a register item's history.
  public static List<RevisionView> history(List<OrganisationUnitRevision> states) {
    List<RevisionView> history = new ArrayList<>();
    ObjectNode before = JsonNodeFactory.instance.objectNode();
    for (OrganisationUnitRevision state : states.reversed()) {
      ObjectNode after = of(state.unit());
      TreeSet<String> names = new TreeSet<>(before.propertyNames());
      names.addAll(after.propertyNames());
      List<RevisionView.Change> changes = new ArrayList<>();
      for (String name : names) {
        if (!Objects.equals(before.get(name), after.get(name))) {
          changes.add(new RevisionView.Change(name, before.get(name), after.get(name)));
        }
      }
      history.add(new RevisionView(state.revision(), state.at(), state.actor(), changes));
      before = after;
    }
    return history.reversed();
  }

  /// @throws InvalidInput where a number or a date is none
  public static OrganisationUnitEntry entry(ObjectNode document) {
    List<Violation> wrong = new ArrayList<>();
    JsonNode name = document.path("name");
    String parent = text(document, "parent");
    BigDecimal revenue = number(document, "annual_revenue_usd", wrong);
    BigDecimal users = number(document, "monthly_active_users", wrong);
    if (users != null && (users.scale() > 0 || users.precision() > 18)) {
      wrong.add(notANumber("monthly_active_users"));
    }
    LocalDate date = date(document, wrong);
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    return new OrganisationUnitEntry(
        new Bilingual(name.path("en").asString(""), name.path("ja").asString("")),
        parent == null ? null : new UnitId(parent),
        text(document, "country"),
        text(document, "parent_country"),
        text(document, "sector"),
        revenue,
        users == null ? null : users.longValueExact(),
        text(document, "source"),
        date);
  }

  private static @Nullable String text(ObjectNode document, String name) {
    JsonNode value = document.path(name);
    return value.isString() ? value.stringValue() : null;
  }

  private static @Nullable BigDecimal number(
      ObjectNode document, String name, List<Violation> wrong) {
    JsonNode value = document.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isNumber()) {
      wrong.add(notANumber(name));
      return null;
    }
    return value.decimalValue();
  }

  private static Violation notANumber(String name) {
    return new Violation(name, new Bilingual("Give a number from 0.", "0以上の数を指定してください。"));
  }

  private static @Nullable LocalDate date(ObjectNode document, List<Violation> wrong) {
    String text = text(document, "source_date");
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      wrong.add(
          new Violation(
              "source_date",
              new Bilingual("Give a date as YYYY-MM-DD.", "日付はYYYY-MM-DDの形で指定してください。")));
      return null;
    }
  }
}
