package com.sekisho.web.register;

import com.sekisho.edge.AsOf;
import com.sekisho.identity.Actor;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.register.ModelView;
import com.sekisho.register.Models;
import com.sekisho.register.Status;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import com.sekisho.web.files.ListFile;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
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

/// `/register`: its lists, the pages of its items, and what officers make of their status.
@Controller("registerPagesController")
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class RegisterController {

  private final RegisterPages lists;
  private final ModelPages modelPages;
  private final DeploymentPages deploymentPages;
  private final VendorPages vendorPages;
  private final LicensePages licensePages;
  private final UnitPages unitPages;
  private final Models models;
  private final Deployments deployments;

  RegisterController(
      RegisterPages lists,
      ModelPages modelPages,
      DeploymentPages deploymentPages,
      VendorPages vendorPages,
      LicensePages licensePages,
      UnitPages unitPages,
      Models models,
      Deployments deployments) {
    this.lists = lists;
    this.modelPages = modelPages;
    this.deploymentPages = deploymentPages;
    this.vendorPages = vendorPages;
    this.licensePages = licensePages;
    this.unitPages = unitPages;
    this.models = models;
    this.deployments = deployments;
  }

  @GetMapping(RegisterPages.MODELS)
  String models(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      Model model) {
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> lists.models(parameters, reader, then)));
    return "register/register";
  }

  @GetMapping(RegisterPages.DEPLOYMENTS)
  String deployments(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      Model model) {
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> lists.deployments(parameters, reader, then)));
    return "register/register";
  }

  @GetMapping(RegisterPages.VENDORS)
  String vendors(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      Model model) {
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> lists.vendors(parameters, reader, then)));
    return "register/register";
  }

  @GetMapping(RegisterPages.UNITS)
  String units(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      Model model) {
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> lists.units(parameters, reader, then)));
    return "register/register";
  }

  @GetMapping(RegisterPages.LICENSES)
  String licenses(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      Actor actor,
      AsOf asOf,
      Model model) {
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> lists.licenses(parameters, reader, then)));
    return "register/register";
  }

  @GetMapping("/register/models/{id}")
  String model(
      @PathVariable String id, @RequestAttribute Words words, Actor actor, AsOf asOf, Model model) {
    Items.Around around = Items.Around.of(model.getAttribute("receipt"));
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> modelPages.page(id, reader, around, then)));
    return "register/model";
  }

  @GetMapping("/register/deployments/{id}")
  String deployment(
      @PathVariable String id, @RequestAttribute Words words, Actor actor, AsOf asOf, Model model) {
    Items.Around around = Items.Around.of(model.getAttribute("receipt"));
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> deploymentPages.page(id, reader, around, then)));
    return "register/deployment";
  }

  @GetMapping("/register/vendors/{id}")
  String vendor(
      @PathVariable String id, @RequestAttribute Words words, Actor actor, AsOf asOf, Model model) {
    Items.Around around = Items.Around.of(model.getAttribute("receipt"));
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> vendorPages.page(id, reader, around, then)));
    return "register/vendor";
  }

  @GetMapping("/register/licenses/{id}")
  String license(
      @PathVariable String id, @RequestAttribute Words words, Actor actor, AsOf asOf, Model model) {
    Items.Around around = Items.Around.of(model.getAttribute("receipt"));
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> licensePages.page(id, reader, around, then)));
    return "register/license";
  }

  @GetMapping("/register/units/{id}")
  String unit(
      @PathVariable String id, @RequestAttribute Words words, Actor actor, AsOf asOf, Model model) {
    Items.Around around = Items.Around.of(model.getAttribute("receipt"));
    Actor reader = reader(actor, asOf);
    Words then = words.asOf(asOf);
    model.addAttribute("page", asOf.read(() -> unitPages.page(id, reader, around, then)));
    return "register/unit";
  }

  /// A list as a file, with the filters and the order of the page.
  @GetMapping("/register/{list:models|deployments|vendors|licenses|units}.csv")
  void file(
      @PathVariable String list,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute Words words,
      AsOf asOf,
      HttpServletResponse response)
      throws IOException {
    Words then = words.asOf(asOf);
    ListFile<?> file =
        switch (list) {
          case "models" -> lists.modelsFile(parameters, then);
          case "deployments" -> lists.deploymentsFile(parameters, then);
          case "vendors" -> lists.vendorsFile(parameters, then);
          case "licenses" -> lists.licensesFile(parameters, then);
          default -> lists.unitsFile(parameters, then);
        };
    file.send(response, asOf, words.today());
  }

  /// Gives a model the status of the pressed button, at the version that the officer saw.
  @PostMapping("/register/models/{id}/status")
  String modelStatus(
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam String status,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      ModelView changed = models.changeStatus(id, version, named(status), reason, actor, now);
      after.addFlashAttribute("receipt", receipt(changed.name(), changed.status(), words));
      return "redirect:/register/models/{id}";
    } catch (InvalidInput refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      Items.Around around = Items.Around.refused(refused, reason, words);
      model.addAttribute("page", modelPages.page(id, actor, around, words));
      return "register/model";
    }
  }

  /// Likewise a deployment.
  @PostMapping("/register/deployments/{id}/status")
  String deploymentStatus(
      @PathVariable String id,
      @RequestParam long version,
      @RequestParam String status,
      @RequestParam(defaultValue = "") String reason,
      @RequestAttribute Words words,
      Actor actor,
      Instant now,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    try {
      DeploymentView changed =
          deployments.changeStatus(id, version, named(status), reason, actor, now);
      after.addFlashAttribute(
          "receipt", receipt(words.in(changed.facts().name()), changed.status(), words));
      return "redirect:/register/deployments/{id}";
    } catch (InvalidInput refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      Items.Around around = Items.Around.refused(refused, reason, words);
      model.addAttribute("page", deploymentPages.page(id, actor, around, words));
      return "register/deployment";
    }
  }

  /// What is shown as it was can be looked at and no more.
  private static Actor reader(Actor actor, AsOf asOf) {
    return asOf.isPast() ? actor.onlooker() : actor;
  }

  private static Status named(String status) {
    return Status.ofWord(status)
        .orElseThrow(
            () ->
                new InvalidInput(
                    new Violation(
                        "status", new Bilingual("There is no such status.", "そのような状態はありません。"))));
  }

  private static Receipt receipt(String name, Status status, Words words) {
    return new Receipt(
        Gate.OPEN, words.say("register.receipt." + status.word(), name), words.say("receipt.note"));
  }
}
