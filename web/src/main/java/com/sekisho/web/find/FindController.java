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

/// `/find`.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class FindController {

  private final FindPages pages;

  FindController(FindPages pages) {
    this.pages = pages;
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
}
