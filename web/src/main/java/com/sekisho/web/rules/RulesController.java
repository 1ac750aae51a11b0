package com.sekisho.web.rules;

import com.sekisho.edge.AsOf;
import com.sekisho.web.layout.Words;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// `/rules` and `/rules/{id}`, where the id is a family's or a rule's.
@Controller("rulePagesController")
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class RulesController {

  private final RulePages pages;

  RulesController(RulePages pages) {
    this.pages = pages;
  }

  @GetMapping("/rules")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String waiver,
      @RequestAttribute Words words,
      AsOf asOf,
      Model model) {
    RulePages.Asked asked = new RulePages.Asked(q, outcome, waiver);
    model.addAttribute("page", asOf.read(() -> pages.catalogue(asked, words)));
    return "rules/rules";
  }

  @GetMapping("/rules/{id}")
  String show(@PathVariable String id, @RequestAttribute Words words, AsOf asOf, Model model) {
    model.addAttribute("page", asOf.read(() -> pages.family(id, words)));
    return "rules/rule";
  }
}
