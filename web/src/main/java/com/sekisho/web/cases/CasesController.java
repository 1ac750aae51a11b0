package com.sekisho.web.cases;

import com.sekisho.edge.AsOf;
import com.sekisho.identity.Actor;
import com.sekisho.request.RequestView;
import com.sekisho.request.Requests;
import com.sekisho.shared.InvalidInput;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
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

/// `/cases` and `/cases/{reference}`.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class CasesController {

  private final Requests requests;
  private final Cases cases;
  private final CasePages casePages;
  private final ListPages listPages;

  CasesController(Requests requests, Cases cases, CasePages casePages, ListPages listPages) {
    this.requests = requests;
    this.cases = cases;
    this.casePages = casePages;
    this.listPages = listPages;
  }

  @GetMapping("/cases")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String waiting,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "") String cursor,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      Model model) {
    ListPages.Asked asked = new ListPages.Asked(q, state, waiting, outcome, mine, sort, cursor);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> listPages.page(asked, actor, then)));
    return "cases/cases";
  }

  /// The list as a file, with the filters and the order of the page.
  @GetMapping("/cases.csv")
  void file(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String waiting,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "") String sort,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      HttpServletResponse response)
      throws IOException {
    ListPages.Asked asked = new ListPages.Asked(q, state, waiting, outcome, mine, sort, "");
    Words then = words.asOf(asOf);
    listPages.file(asked, actor, then).send(response, asOf, words.today());
  }

  @GetMapping("/cases/{name}")
  String show(
      @PathVariable String name,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      Model model) {
    Receipt receipt = model.getAttribute("receipt") instanceof Receipt given ? given : null;
    Words then = words.asOf(asOf);
    model.addAttribute(
        "page",
        asOf.read(() -> casePages.page(cases.named(name, actor), actor, then, receipt, null, "")));
    return "cases/case";
  }

  /// Does what the pressed button says, at the version that the reader saw.
  @PostMapping("/cases/{name}/decide")
  String decide(
      @PathVariable String name,
      @RequestParam String verb,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String message,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    RequestView request = cases.named(name, actor);
    try {
      RequestView done =
          switch (verb) {
            case "approve" -> requests.approve(request.id(), version, reason, actor, now);
            case "reject" -> requests.reject(request.id(), version, reason, actor, now);
            case "ask" -> requests.ask(request.id(), version, reason, actor, now);
            case "answer" -> requests.answer(request.id(), version, message, actor, now);
            case "accept" -> requests.acceptConditions(request.id(), version, actor, now);
            case "withdraw" -> requests.withdraw(request.id(), version, actor, now);
            default -> throw new UnknownDeed(verb);
          };
      Gate gate =
          Objects.requireNonNullElse(
              CaseStates.gate(done.state(), done.decision().outcome()), Gate.CLOSED);
      after.addFlashAttribute(
          "receipt",
          new Receipt(
              gate, words.say("receipt." + verb, done.reference()), words.say("receipt.note")));
      return "redirect:/cases/" + done.reference();
    } catch (InvalidInput refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      Errors errors =
          new Errors(
              words.say("errors.heading", refused.violations().size()),
              refused.violations().stream()
                  .map(
                      violation ->
                          new Errors.Wrong(violation.path(), words.in(violation.message())))
                  .toList(),
              words.say("errors.kept"));
      model.addAttribute(
          "page",
          casePages.page(
              request, actor, words, null, errors, verb.equals("answer") ? message : reason));
      return "cases/case";
    }
  }
}
