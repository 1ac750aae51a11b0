package com.sekisho.web.find;

import com.sekisho.identity.Actor;
import com.sekisho.web.layout.Words;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// `/find` and `/find/compare`.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class FindController {

  private final FindPages pages;
  private final ComparePages comparePages;

  FindController(FindPages pages, ComparePages comparePages) {
    this.pages = pages;
    this.comparePages = comparePages;
  }

  @GetMapping("/find")
  String find(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    FindPage page = pages.page(Situation.of(parameters), actor, words);
    model.addAttribute("page", page);
    if (page.errors() != null) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    return "find/find";
  }

  @GetMapping("/find/compare")
  String compare(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    boolean whittled = "differences".equals(parameters.getFirst("only"));
    ComparePage page = comparePages.page(Situation.of(parameters), whittled, actor, words);
    model.addAttribute("page", page);
    if (page.errors() != null) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
    return "find/compare";
  }
}
