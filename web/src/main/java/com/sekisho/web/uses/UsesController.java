package com.sekisho.web.uses;

import com.sekisho.edge.AsOf;
import com.sekisho.identity.Actor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.use.UseView;
import com.sekisho.use.Uses;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/uses` and `/uses/{id}`.
@Controller("usePagesController")
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class UsesController {

  private final Uses uses;
  private final UsesPages lists;
  private final UsePages pages;

  UsesController(Uses uses, UsesPages lists, UsePages pages) {
    this.uses = uses;
    this.lists = lists;
    this.pages = pages;
  }

  @GetMapping("/uses")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(name = "model", defaultValue = "") String modelId,
      @RequestParam(defaultValue = "") String deployment,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String cursor,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      Model model) {
    UsesPages.Asked asked = new UsesPages.Asked(q, state, only, modelId, deployment, sort, cursor);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> lists.page(asked, actor, then)));
    return "uses/uses";
  }

  /// The list as a file, with the filters and the order of the page.
  @GetMapping("/uses.csv")
  void file(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String only,
      @RequestParam(name = "model", defaultValue = "") String modelId,
      @RequestParam(defaultValue = "") String deployment,
      @RequestParam(defaultValue = "") String sort,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      HttpServletResponse response)
      throws IOException {
    UsesPages.Asked asked = new UsesPages.Asked(q, state, only, modelId, deployment, sort, "");
    Words then = words.asOf(asOf);
    lists.file(asked, actor, then).send(response, asOf, words.today());
  }

  @GetMapping("/uses/{id}")
  String show(
      @PathVariable UUID id, @RequestAttribute Words words, Actor actor, AsOf asOf, Model model) {
    Receipt receipt = model.getAttribute("receipt") instanceof Receipt given ? given : null;
    Words then = words.asOf(asOf);
    model.addAttribute(
        "page", asOf.read(() -> pages.page(uses.get(id, actor), actor, then, receipt, null, "")));
    return "uses/use";
  }

  /// Does what the pressed button says, at the version that the reader saw.
  @PostMapping("/uses/{id}/change")
  String change(
      @PathVariable UUID id,
      @RequestParam Verb verb,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String condition,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      UseView done =
          switch (verb) {
            case SUSPEND -> uses.suspend(id, version, reason, actor, now);
            case RESUME -> uses.resume(id, version, reason, actor, now);
            case REVOKE -> uses.revoke(id, version, reason, actor, now);
            case MET -> uses.conditionDone(id, version, condition, reason, actor, now);
          };
      String said =
          words.say("use.receipt." + verb.name().toLowerCase(Locale.ROOT), done.reference());
      after.addFlashAttribute("receipt", new Receipt(Gate.OPEN, said, words.say("receipt.note")));
      return "redirect:/uses/" + id;
    } catch (InvalidInput refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String field = verb == Verb.MET ? "note-" + condition : "reason";
      Errors errors =
          new Errors(
              words.say("errors.heading", refused.violations().size()),
              refused.violations().stream()
                  .map(violation -> new Errors.Wrong(field, words.in(violation.message())))
                  .toList(),
              words.say("errors.kept"));
      UseView use = uses.get(id, actor);
      model.addAttribute("page", pages.page(use, actor, words, null, errors, reason));
      return "uses/use";
    }
  }

  /// What the buttons of the page say.
  enum Verb {
    SUSPEND,
    RESUME,
    REVOKE,
    MET
  }
}
