package com.sekisho.web.login;

import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.web.layout.Frame;
import com.sekisho.web.layout.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// `/login`.
@Controller
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class LoginController {

  /// The people of the demo, in the order in which one would try them.
  private static final List<String> DEMO =
      List.of(
          "employee",
          "employee2",
          "officer",
          "officer2",
          "chief",
          "legal",
          "dpo",
          "security",
          "policy",
          "policy2",
          "auditor",
          "admin");

  private final People people;

  LoginController(People people) {
    this.people = people;
  }

  /// An account that can be tried.
  ///
  /// @param roles in words, the weightier ones where there are any
  public record Account(String login, String name, String roles) {}

  @GetMapping("/login")
  String login(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String out,
      @RequestAttribute Words words,
      @RequestAttribute Frame frame,
      Model model) {
    model.addAttribute("failed", error != null);
    model.addAttribute("left", out != null);
    model.addAttribute("accounts", frame.demo() ? accounts(words) : List.of());
    return "login/login";
  }

  private List<Account> accounts(Words words) {
    return DEMO.stream()
        .flatMap(
            login -> people.byLogin(login).map(person -> account(login, person, words)).stream())
        .toList();
  }

  private static Account account(String login, PersonView person, Words words) {
    List<String> roles =
        person.roles().stream()
            .filter(role -> person.roles().size() == 1 || role != Role.EMPLOYEE)
            .sorted()
            .map(role -> words.in(role.label()))
            .toList();
    return new Account(login, words.in(person.name()), words.list(roles));
  }
}
