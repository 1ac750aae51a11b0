package com.sekisho.web.home;

import com.sekisho.identity.Actor;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Receipt;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/// `/`.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class HomeController {

  private final HomePages pages;

  HomeController(HomePages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  String home(@RequestAttribute Words words, Actor actor, Model model) {
    Receipt receipt = model.getAttribute("receipt") instanceof Receipt given ? given : null;
    model.addAttribute("page", pages.page(actor, words, receipt));
    return "home/home";
  }
}
