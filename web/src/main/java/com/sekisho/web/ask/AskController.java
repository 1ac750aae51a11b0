package com.sekisho.web.ask;

import com.sekisho.identity.Actor;
import com.sekisho.request.DraftView;
import com.sekisho.request.Drafts;
import com.sekisho.request.RequestView;
import com.sekisho.request.Requests;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Refusal;
import com.sekisho.web.cases.Cases;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// `/ask`: the form as a page, and the fragments that it renews as it is filled in.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class AskController {

  private final AskPages pages;
  private final Requests requests;
  private final Drafts drafts;
  private final Cases cases;

  AskController(AskPages pages, Requests requests, Drafts drafts, Cases cases) {
    this.pages = pages;
    this.requests = requests;
    this.drafts = drafts;
    this.cases = cases;
  }

  /// A new form, with answers that the address gives; a draft; or a request to be changed.
  @GetMapping("/ask")
  String form(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(name = "draft", required = false) @Nullable UUID draftId,
      @RequestParam(name = "case", required = false) @Nullable String caseId,
      @RequestParam(name = "q", defaultValue = "") String search,
      @RequestAttribute Words words,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    Answers answers = Answers.of(parameters);
    AskPages.Around around = new AskPages.Around(search, null, null, null, null);
    if (draftId != null) {
      DraftView draft = drafts.load(draftId, actor);
      answers = Answers.ofDraft(draft.body());
      around = new AskPages.Around(search, null, saved(draft, words), draftId.toString(), null);
    } else if (caseId != null) {
      RequestView request = cases.named(caseId, actor);
      answers = Answers.ofFacts(request.asked());
      around = new AskPages.Around(search, null, null, null, request.reference());
    }
    return page(answers, around, actor, words, model, response);
  }

  /// The verdict on the answers so far, which are kept.
  @PostMapping("/ask/check")
  String check(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(name = "q", defaultValue = "") String search,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model,
      HttpServletResponse response) {
    Answers answers = Answers.of(parameters);
    AskPage page =
        pages.page(answers, kept(parameters, answers, search, words, actor, now), actor, words);
    model.addAttribute("page", page);
    statusOf(page, response);
    return "ask/live :: answer";
  }

  @GetMapping("/ask/deployments")
  String deployments(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(name = "q", defaultValue = "") String search,
      @RequestAttribute Words words,
      Actor actor,
      Model model) {
    model.addAttribute(
        "page",
        pages.undecided(
            Answers.of(parameters),
            new AskPages.Around(search, null, null, null, null),
            actor,
            words));
    return "ask/live :: found(page=${page})";
  }

  /// The countries of one field, after one was added or taken back.
  @PostMapping("/ask/regions")
  String regions(
      @RequestParam String field,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      Actor actor,
      Model model) {
    AskPage page = pages.undecided(Answers.of(parameters), AskPages.Around.NOTHING, actor, words);
    model.addAttribute("path", field);
    model.addAttribute("chosen", page.regions(field));
    model.addAttribute("countries", page.countries());
    return "ask/live :: regions(path=${path}, chosen=${chosen}, countries=${countries})";
  }

  /// What the pressed button says: to check, to discard the draft, or to submit.
  @PostMapping("/ask")
  String act(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(name = "act", defaultValue = "check") String act,
      @RequestParam(name = "case", required = false) @Nullable String caseId,
      @RequestParam(name = "q", defaultValue = "") String search,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    Answers answers = Answers.of(parameters);
    UUID draft = draftOf(parameters);
    if (act.equals("discard")) {
      discard(draft, actor);
      return caseId == null ? "redirect:/" : "redirect:/cases/" + caseId;
    }
    if (!act.equals("submit")) {
      return page(
          answers,
          kept(parameters, answers, search, words, actor, now),
          actor,
          words,
          model,
          response);
    }
    try {
      RequestView request =
          caseId == null
              ? requests.submit(pages.body(answers, words), actor, now)
              : requests.resubmit(
                  cases.named(caseId, actor).id(), null, pages.body(answers, words), actor, now);
      discard(draft, actor);
      Gate gate = Gate.of(request.decision().outcome());
      after.addFlashAttribute(
          "receipt",
          new Receipt(
              gate,
              words.say("receipt.submitted." + gate.word(), request.reference()),
              words.say("receipt.submitted.note")));
      return "redirect:/cases/" + request.reference();
    } catch (InvalidInput refused) {
      AskPages.Around kept = kept(parameters, answers, search, words, actor, now);
      String view =
          page(
              answers,
              new AskPages.Around(
                  search, errors(answers, refused, words), kept.saved(), kept.draft(), caseId),
              actor,
              words,
              model,
              response);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return view;
    }
  }

  private String page(
      Answers answers,
      AskPages.Around around,
      Actor actor,
      Words words,
      Model model,
      HttpServletResponse response) {
    AskPage page = pages.page(answers, around, actor, words);
    model.addAttribute("page", page);
    statusOf(page, response);
    return "ask/ask";
  }

  /// Without a verdict the answer is no success, whether an engine is away or an answer is wrong.
  private static void statusOf(AskPage page, HttpServletResponse response) {
    if (page.engineAway()) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    } else if (page.failed() != null) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
  }

  /// Keeps the answers as a draft, unless they change a request that is there already.
  private AskPages.Around kept(
      MultiValueMap<String, String> parameters,
      Answers answers,
      String search,
      Words words,
      Actor actor,
      Instant now) {
    String caseId = parameters.getFirst("case");
    if (caseId != null || answers.empty()) {
      return new AskPages.Around(search, null, null, null, caseId);
    }
    try {
      DraftView draft = save(draftOf(parameters), answers, actor, now);
      return new AskPages.Around(search, null, saved(draft, words), draft.id().toString(), null);
    } catch (Refusal refused) {
      // There is a verdict all the same; that the draft is not kept is said where it would be.
      return new AskPages.Around(search, null, words.in(refused.explanation()), null, null);
    }
  }

  private DraftView save(@Nullable UUID id, Answers answers, Actor actor, Instant now) {
    if (id != null) {
      try {
        return drafts.save(id, answers.toDraft(), actor, now);
      } catch (NotFound gone) {
        // Discarded or submitted in another window: the answers here are a new draft.
      }
    }
    return drafts.begin(answers.toDraft(), actor, now);
  }

  private void discard(@Nullable UUID draft, Actor actor) {
    if (draft != null) {
      try {
        drafts.delete(draft, actor);
      } catch (NotFound gone) {
        // As wanted.
      }
    }
  }

  private static @Nullable UUID draftOf(MultiValueMap<String, String> parameters) {
    String id = parameters.getFirst("draft");
    try {
      return id == null || id.isEmpty() ? null : UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String saved(DraftView draft, Words words) {
    return words.say("ask.saved", words.momentOf(draft.savedAt()));
  }

  private static Errors errors(Answers answers, InvalidInput refused, Words words) {
    return new Errors(
        words.say("errors.heading", refused.violations().size()),
        refused.violations().stream()
            .map(
                violation ->
                    new Errors.Wrong(
                        Field.of(violation.path())
                            .filter(field -> answers.unlisted() || !field.ofUnlisted())
                            .map(Field::id)
                            .orElse(null),
                        words.say(
                            "ask.wrong",
                            words.fact(violation.path()),
                            words.in(violation.message()))))
            .toList(),
        words.say("errors.kept"));
  }
}
