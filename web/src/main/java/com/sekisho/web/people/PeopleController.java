package com.sekisho.web.people;

import com.sekisho.edge.AsOf;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.InvalidInput;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
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

/// `/people` and `/people/{id}`.
@Controller("peoplePagesController")
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class PeopleController {

  private final PeoplePages pages;
  private final People people;

  PeopleController(PeoplePages pages, People people) {
    this.pages = pages;
    this.people = people;
  }

  @GetMapping("/people")
  String list(
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String cursor,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      Model model) {
    Receipt receipt = model.getAttribute("receipt") instanceof Receipt given ? given : null;
    model.addAttribute(
        "page", asOf.read(() -> pages.list(role, cursor, asOf, actor, receipt, words)));
    return "people/people";
  }

  @GetMapping("/people/{id}")
  String show(@PathVariable String id, @RequestAttribute Words words, Actor actor, Model model) {
    model.addAttribute("page", pages.person(new ActorId(id), actor, null, "", words));
    return "people/person";
  }

  @PostMapping("/people/{id}/erase")
  String erase(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    ActorId person = new ActorId(id);
    try {
      people.erase(person, reason, actor, now);
      after.addFlashAttribute(
          "receipt", new Receipt(Gate.OPEN, words.say("person.erased"), words.say("receipt.note")));
      return "redirect:/people";
    } catch (InvalidInput refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      Errors errors =
          new Errors(
              words.say("errors.heading", refused.violations().size()),
              refused.violations().stream()
                  .map(violation -> new Errors.Wrong("reason", words.in(violation.message())))
                  .toList(),
              words.say("errors.kept"));
      model.addAttribute("page", pages.person(person, actor, errors, reason, words));
      return "people/person";
    }
  }
}
