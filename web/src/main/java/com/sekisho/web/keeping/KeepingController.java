package com.sekisho.web.keeping;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.shared.ChangedMeanwhile;
import com.sekisho.shared.InvalidInput;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/// `/register/new/{kind}` and `/register/edit/{kind}/{id}`: an officer writes down what is known of
/// an item, sees what would be recorded, and records it.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class KeepingController {

  private final Shelves shelves;
  private final FormPages pages;
  private final Rehearsal rehearsal;

  KeepingController(Shelves shelves, FormPages pages, Rehearsal rehearsal) {
    this.shelves = shelves;
    this.pages = pages;
    this.rehearsal = rehearsal;
  }

  /// What the pressed button says.
  enum Act {
    /// Shows what would be recorded.
    CHECK,
    /// Back to the form.
    CHANGE,
    RECORD
  }

  /// With the answers that the address gives already.
  @GetMapping("/register/new/{kind}")
  String blank(
      @PathVariable String kind,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      Actor actor,
      Model model) {
    actor.mustHaveOneOf(Role.COMPLIANCE_OFFICER);
    FormPages.Kept kept = FormPages.Kept.fresh(shelves.named(kind));
    return form(kept, Typed.of(kept.form(), parameters), null, words, model);
  }

  @GetMapping("/register/edit/{kind}/{id}")
  String present(
      @PathVariable String kind,
      @PathVariable String id,
      @RequestAttribute Words words,
      Actor actor,
      Model model) {
    actor.mustHaveOneOf(Role.COMPLIANCE_OFFICER);
    FormPages.Kept kept = kept(kind, id, null);
    Typed typed = Typed.of(kept.form(), kept.document(), pages.sayings(words));
    return form(kept, typed, null, words, model);
  }

  @PostMapping("/register/new/{kind}")
  String add(
      @PathVariable String kind,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam Act act,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    Shelf shelf = shelves.named(kind);
    FormPages.Kept kept = FormPages.Kept.fresh(shelf);
    Typed typed = named(shelf, Typed.of(shelf.form(), parameters), act, words);
    ObjectNode document = typed.onto(shelf.form(), kept.document(), pages.sayings(words));
    try {
      return switch (act) {
        case CHANGE -> form(kept, typed, null, words, model);
        case CHECK -> {
          ObjectNode recorded =
              rehearsal.of(() -> shelf.stored(shelf.add(document, actor, now)).document());
          yield review(kept, typed, recorded, words, model, response);
        }
        case RECORD -> {
          String id = shelf.add(document, actor, now);
          yield recorded(shelf, id, "keeping.receipt.new", words, after);
        }
      };
    } catch (InvalidInput refused) {
      return refused(kept, typed, refused, words, model, response);
    }
  }

  /// An id that follows from the rest, where none was typed.
  private Typed named(Shelf shelf, Typed typed, Act act, Words words) {
    if (act != Act.CHECK || !typed.one("id").isEmpty()) {
      return typed;
    }
    String id =
        shelf.idFor(
            typed.onto(shelf.form(), FormPages.Kept.fresh(shelf).document(), pages.sayings(words)));
    return id.isEmpty() ? typed : typed.named(id);
  }

  @PostMapping("/register/edit/{kind}/{id}")
  String change(
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam Act act,
      @RequestParam long version,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    FormPages.Kept kept = kept(kind, id, version);
    Shelf shelf = kept.shelf();
    Typed typed = Typed.of(shelf.form(), parameters);
    ObjectNode document = typed.onto(shelf.form(), kept.document(), pages.sayings(words));
    try {
      return switch (act) {
        case CHANGE -> form(kept, typed, null, words, model);
        case CHECK -> {
          ObjectNode recorded =
              rehearsal.of(
                  () -> {
                    shelf.replace(id, version, document, actor, now);
                    return shelf.stored(id).document();
                  });
          yield review(kept, typed, recorded, words, model, response);
        }
        case RECORD -> {
          shelf.replace(id, version, document, actor, now);
          yield recorded(shelf, id, "keeping.receipt", words, after);
        }
      };
    } catch (InvalidInput refused) {
      return refused(kept, typed, refused, words, model, response);
    } catch (ChangedMeanwhile | OptimisticLockingFailureException stale) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("page", pages.merged(kept(kind, id, null), typed, version, words));
      return "keeping/form";
    }
  }

  /// @param seen null: the officer gets to see it now
  private FormPages.Kept kept(String kind, String id, @Nullable Long seen) {
    Shelf shelf = shelves.named(kind);
    Shelf.Stored stored = shelf.stored(id);
    return new FormPages.Kept(shelf, id, stored, seen == null ? stored.version() : seen);
  }

  private String form(
      FormPages.Kept kept, Typed typed, @Nullable Errors errors, Words words, Model model) {
    model.addAttribute("page", pages.form(kept, typed, errors, List.of(), words));
    return "keeping/form";
  }

  private String review(
      FormPages.Kept kept,
      Typed typed,
      ObjectNode recorded,
      Words words,
      Model model,
      HttpServletResponse response) {
    ReviewPage page = pages.review(kept, typed, recorded, words);
    if (page == null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(kept, typed, pages.nothingChanged(words), words, model);
    }
    model.addAttribute("page", page);
    return "keeping/review";
  }

  private String refused(
      FormPages.Kept kept,
      Typed typed,
      InvalidInput refused,
      Words words,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(kept, typed, pages.errors(kept.form(), refused.violations(), words), words, model);
  }

  private String recorded(
      Shelf shelf, String id, String say, Words words, RedirectAttributes after) {
    FormPages.Kept kept = kept(shelf.form().word(), id, null);
    after.addFlashAttribute(
        "receipt",
        new Receipt(Gate.OPEN, words.say(say, pages.name(kept, words)), words.say("receipt.note")));
    after.addAttribute("id", id);
    return "redirect:/register/" + shelf.form().word() + "/{id}";
  }
}
