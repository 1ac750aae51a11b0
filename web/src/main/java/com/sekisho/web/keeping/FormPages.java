package com.sekisho.web.keeping;

import com.sekisho.register.Certainty;
import com.sekisho.register.RevisionView;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Violation;
import com.sekisho.web.keeping.Fact.Control;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.register.Changes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes the form for an item, and the page that shows what it would record.
@Component
class FormPages {

  /// Lines that a control with several has beyond those that are filled in.
  private static final int SPARE_LINES = 2;

  private final Sayings.Sources sources;
  private final Changes changes;

  FormPages(Sayings.Sources sources, Changes changes) {
    this.sources = sources;
    this.changes = changes;
  }

  Sayings sayings(Words words) {
    return sources.in(words);
  }

  /// What is being kept.
  ///
  /// @param id null: a new one
  /// @param stored as it is now; null: a new one
  /// @param seen the version that the officer looked at; null: a new one
  record Kept(
      Shelf shelf, @Nullable String id, Shelf.@Nullable Stored stored, @Nullable Long seen) {

    static Kept fresh(Shelf shelf) {
      return new Kept(shelf, null, null, null);
    }

    Form form() {
      return shelf.form();
    }

    ObjectNode document() {
      return stored == null ? JsonNodeFactory.instance.objectNode() : stored.document();
    }

    String action() {
      return id == null
          ? "/register/new/" + form().word()
          : "/register/edit/" + form().word() + "/" + id;
    }

    String back() {
      return id == null
          ? form().word().equals("models") ? "/register" : "/register/" + form().word()
          : shelf.href(id);
    }
  }

  FormPage form(
      Kept kept, Typed typed, @Nullable Errors errors, List<Entry> meanwhile, Words words) {
    Sayings sayings = sayings(words);
    Form form = kept.form();
    Set<String> last = lastOfMembers(form);
    List<FormPage.Section> sections = new ArrayList<>();
    for (Form.Section section : form.sections()) {
      if (kept.id() != null && section.word().equals("id")) {
        continue;
      }
      sections.add(
          new FormPage.Section(
              "s-" + section.word(),
              words.say("keeping.section." + section.word()),
              note("keeping.section." + section.word() + ".note", words),
              section.facts().stream()
                  .map(fact -> field(form, fact, typed, errors, last, sayings))
                  .toList()));
    }
    return new FormPage(
        crumbs(kept, words),
        errors,
        heading(kept, words),
        words.say(kept.id() == null ? lead(form) : "keeping.lead.change"),
        kept.action(),
        kept.seen(),
        sections,
        suggestions(form, sayings),
        meanwhile,
        kept.back());
  }

  private static @Nullable String note(String key, Words words) {
    String note = words.sayOr(key, "");
    return note.isEmpty() ? null : note;
  }

  private static String lead(Form form) {
    return switch (form.word()) {
      case "models", "deployments" -> "keeping.lead.proposed";
      case "licenses" -> "keeping.lead.license";
      default -> "keeping.lead.new";
    };
  }

  private String heading(Kept kept, Words words) {
    return kept.id() == null
        ? words.say("keeping.new." + kept.form().word())
        : words.say("keeping.change", name(kept, words));
  }

  String name(Kept kept, Words words) {
    JsonNode name = kept.document().path("name");
    return name.isObject()
        ? name.path(words.locale().getLanguage()).asString("")
        : name.asString("");
  }

  private List<Crumb> crumbs(Kept kept, Words words) {
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Crumb(words.say("layout.home"), "/"));
    crumbs.add(new Crumb(words.say("layout.register"), "/register"));
    if (kept.id() == null) {
      crumbs.add(new Crumb(words.say("register." + kept.form().word()), kept.back()));
      crumbs.add(new Crumb(words.say("keeping.crumb.new"), null));
    } else {
      crumbs.add(new Crumb(name(kept, words), kept.back()));
      crumbs.add(new Crumb(words.say("keeping.crumb.change"), null));
    }
    return crumbs;
  }

  /// The paths after which the source of their member is asked for.
  private static Set<String> lastOfMembers(Form form) {
    Set<String> last = new HashSet<>();
    for (String member : form.sourced()) {
      form.facts().stream()
          .filter(fact -> fact.member().equals(member))
          .reduce((_, later) -> later)
          .ifPresent(fact -> last.add(fact.path()));
    }
    return last;
  }

  private FormPage.Field field(
      Form form,
      Fact fact,
      Typed typed,
      @Nullable Errors errors,
      Set<String> last,
      Sayings sayings) {
    Control control = fact.control();
    List<String> values = new ArrayList<>(typed.all(fact.path()));
    if (control == Control.LINES && values.size() > 1) {
      values = new ArrayList<>(List.of(String.join("\n", values)));
    }
    if (control.several()) {
      for (int i = 0; i < SPARE_LINES; i++) {
        values.add("");
      }
    }
    String hint = sayings.hint(form, fact.path());
    return new FormPage.Field(
        fact.id(),
        fact.path(),
        sayings.fact(form, fact.path()),
        hint.isEmpty() ? null : hint,
        type(control),
        fact.required(),
        values,
        options(fact, sayings),
        list(control),
        control.mayBeNone() ? !typed.one(fact.path() + Typed.NONE).isEmpty() : null,
        last.contains(fact.path()) ? source(form, fact.member(), typed, errors, sayings) : null);
  }

  private static String type(Control control) {
    return switch (control) {
      case LINE -> "line";
      case TEXT -> "text";
      case LINES -> "lines";
      case NUMBER -> "number";
      case DATE -> "date";
      case YES_NO -> "yes-no";
      case ONE, UNIT -> "one";
      case SOME -> "some";
      case COUNTRY, VENDOR, MODEL, LICENSE -> "named";
      case COUNTRIES, MODELS, LICENSES -> "several";
    };
  }

  private static @Nullable String list(Control control) {
    return switch (control) {
      case COUNTRY, COUNTRIES -> "countries";
      case VENDOR -> "vendors";
      case MODEL, MODELS -> "models";
      case LICENSE, LICENSES -> "licenses";
      case LINE, TEXT, LINES, NUMBER, DATE, YES_NO, ONE, SOME, UNIT -> null;
    };
  }

  private static List<Choice> options(Fact fact, Sayings sayings) {
    Words words = sayings.words();
    return switch (fact.control()) {
      case ONE, SOME ->
          fact.words().stream().map(word -> new Choice(word, sayings.word(fact, word))).toList();
      case UNIT -> sayings.units();
      case YES_NO ->
          List.of(
              new Choice("true", words.alone(words.say("value.true"))),
              new Choice("false", words.alone(words.say("value.false"))),
              new Choice("", words.alone(words.say("value.unknown"))));
      case LINE,
          TEXT,
          LINES,
          NUMBER,
          DATE,
          COUNTRY,
          COUNTRIES,
          VENDOR,
          MODEL,
          MODELS,
          LICENSE,
          LICENSES ->
          List.of();
    };
  }

  private static FormPage.Source source(
      Form form, String member, Typed typed, @Nullable Errors errors, Sayings sayings) {
    String name = "provenance." + member;
    boolean given =
        Typed.SOURCE_PARTS.stream()
            .anyMatch(part -> !typed.one(Typed.source(member, part)).isEmpty());
    boolean wrong =
        errors != null
            && Typed.SOURCE_PARTS.stream()
                .anyMatch(part -> errors.of(Fact.id(Typed.source(member, part))) != null);
    Words words = sayings.words();
    List<Choice> certainties = new ArrayList<>();
    certainties.add(new Choice("", words.say("keeping.source.same")));
    for (Certainty certainty : Certainty.values()) {
      certainties.add(
          new Choice(certainty.word(), words.say("register.certainty." + certainty.word())));
    }
    return new FormPage.Source(
        Fact.id(name),
        name,
        words.say("keeping.source.of", sayings.fact(form, member)),
        given || wrong,
        certainties,
        typed.one(Typed.source(member, "certainty")),
        typed.one(Typed.source(member, "source")),
        typed.one(Typed.source(member, "date")),
        typed.one(Typed.source(member, "note")));
  }

  private static List<FormPage.Suggestions> suggestions(Form form, Sayings sayings) {
    Set<String> lists = new TreeSet<>();
    for (Fact fact : form.facts()) {
      String list = list(fact.control());
      if (list != null) {
        lists.add(list);
      }
    }
    return lists.stream()
        .map(
            list ->
                new FormPage.Suggestions(
                    list,
                    switch (list) {
                      case "countries" -> sayings.countries();
                      case "vendors" -> sayings.vendors();
                      case "models" -> sayings.models();
                      default -> sayings.licenses();
                    }))
        .toList();
  }

  /// Each violation with the name of its field, leading to it.
  Errors errors(Form form, List<Violation> violations, Words words) {
    Sayings sayings = sayings(words);
    List<Errors.Wrong> wrongs = new ArrayList<>();
    for (Violation violation : violations) {
      String message = words.in(violation.message());
      String place = violation.path();
      if (place.startsWith("provenance.")) {
        String member = place.split("\\.")[1];
        wrongs.add(
            new Errors.Wrong(
                Fact.id(place),
                words.say(
                    "keeping.wrong",
                    words.say("keeping.source.of", sayings.fact(form, member)),
                    message)));
      } else {
        wrongs.add(
            form.at(place)
                .map(
                    fact ->
                        new Errors.Wrong(
                            fact.id(),
                            words.say("keeping.wrong", sayings.fact(form, fact.path()), message)))
                .orElseGet(() -> new Errors.Wrong(null, message)));
      }
    }
    return new Errors(words.say("keeping.errors", wrongs.size()), wrongs, words.say("errors.kept"));
  }

  Errors nothingChanged(Words words) {
    return new Errors(words.say("keeping.unchanged"), List.of(), words.say("errors.kept"));
  }

  /// @param recorded the document as it would be stored
  /// @return null where nothing would be other than it is
  @Nullable ReviewPage review(Kept kept, Typed typed, ObjectNode recorded, Words words) {
    Sayings sayings = sayings(words);
    ObjectNode before = kept.document();
    List<ReviewPage.Row> rows = new ArrayList<>();
    List<Part> parts = new ArrayList<>(Part.of(recorded).keySet());
    Part.of(before).keySet().stream().filter(part -> !parts.contains(part)).forEach(parts::add);
    for (Part part : parts) {
      JsonNode was = part.in(before);
      JsonNode is = part.in(recorded);
      if (!same(was, is)) {
        rows.add(row(kept, part, was, is, recorded, sayings));
      }
    }
    if (rows.isEmpty()) {
      return null;
    }
    return new ReviewPage(
        crumbs(kept, words),
        kept.id() == null ? words.say("keeping.review.new") : words.say("keeping.review"),
        words.say(
            kept.id() == null ? "keeping.review.lead.new" : "keeping.review.lead", rows.size()),
        kept.action(),
        kept.seen(),
        rows,
        typed.carried(),
        words.say("keeping.review.sill"));
  }

  private static ReviewPage.Row row(
      Kept kept,
      Part part,
      @Nullable JsonNode was,
      @Nullable JsonNode is,
      ObjectNode recorded,
      Sayings sayings) {
    Words words = sayings.words();
    Form form = kept.form();
    String name = sayings.fact(form, part.member());
    String member = part.source() ? "provenance" : part.member();
    String unknown = words.alone(words.say("value.unknown"));
    return new ReviewPage.Row(
        part.source() ? words.say("keeping.source.of", name) : name,
        kept.id() == null ? null : was == null ? unknown : sayings.value(form, member, was),
        is == null ? unknown : sayings.value(form, member, is),
        form.sourced().contains(part.member()) && !part.source()
            ? source(part.member(), recorded, words)
            : null);
  }

  /// Of what certainty and date a fact would be.
  private static String source(String member, ObjectNode recorded, Words words) {
    JsonNode own = recorded.path("provenance").path(member);
    String certainty = own.path("certainty").asString(recorded.path("certainty").asString(""));
    String date = own.path("date").asString(recorded.path("source_date").asString(""));
    return words.say(
        "register.source",
        words.say("register.certainty." + certainty),
        words.date(LocalDate.parse(date)));
  }

  /// Whether two values are the same JSON, however their numbers were read.
  private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.equals(other) || canonical(one).equals(canonical(other));
  }

  private static String canonical(JsonNode value) {
    ObjectNode around = JsonNodeFactory.instance.objectNode();
    around.set("value", value);
    return CanonicalJson.of(around).text();
  }

  /// What was typed on a form that has become stale, brought together with what others changed
  /// since: what only they changed is taken over, what both changed stays as typed and is pointed
  /// out.
  FormPage merged(Kept kept, Typed typed, long seen, Words words) {
    Sayings sayings = sayings(words);
    Form form = kept.form();
    Shelf.Stored now = Objects.requireNonNull(kept.stored());
    List<RevisionView> history = kept.shelf().history(Objects.requireNonNull(kept.id()));
    List<RevisionView> since =
        history.subList(0, Math.clamp(now.version() - seen, 0, history.size()));
    ObjectNode base = before(since, now.document());
    ObjectNode mine = typed.onto(form, base, sayings);
    List<Part> taken = new ArrayList<>();
    List<Errors.Wrong> contested = new ArrayList<>();
    Set<Part> parts = new HashSet<>(Part.of(base).keySet());
    parts.addAll(Part.of(now.document()).keySet());
    for (Part part : parts) {
      JsonNode theirs = part.in(now.document());
      JsonNode own = part.in(mine);
      if (same(part.in(base), theirs) || same(own, theirs)) {
        continue;
      }
      if (same(part.in(base), own)) {
        taken.add(part);
      } else {
        contested.add(contested(form, part, theirs, own, sayings));
      }
    }
    Typed merged = typed.taking(taken, Typed.of(form, now.document(), sayings));
    return form(
        kept,
        merged,
        new Errors(
            words.say("keeping.meanwhile"),
            contested,
            words.say(
                contested.isEmpty() ? "keeping.meanwhile.taken" : "keeping.meanwhile.contested")),
        changes.of(since, words),
        words);
  }

  private static Errors.Wrong contested(
      Form form, Part part, @Nullable JsonNode theirs, @Nullable JsonNode own, Sayings sayings) {
    Words words = sayings.words();
    String unknown = words.say("value.unknown");
    String member = part.source() ? "provenance" : part.member();
    String name = sayings.fact(form, part.member());
    String id =
        part.source()
            ? Fact.id(Typed.source(part.member(), "certainty"))
            : form.at(part.member()).map(Fact::id).orElse(null);
    return new Errors.Wrong(
        id,
        words.say(
            "keeping.meanwhile.both",
            part.source() ? words.say("keeping.source.of", name) : name,
            theirs == null ? unknown : sayings.value(form, member, theirs),
            own == null ? unknown : sayings.value(form, member, own)));
  }

  /// The document as it was before some changes of it.
  private static ObjectNode before(List<RevisionView> since, ObjectNode now) {
    ObjectNode document = now.deepCopy();
    for (RevisionView revision : since) {
      for (RevisionView.Change change : revision.changes()) {
        JsonNode was = change.before();
        if (was == null) {
          document.remove(change.fact());
        } else {
          document.set(change.fact(), was);
        }
      }
    }
    return document;
  }
}
