package com.sekisho.web.cases;

import com.sekisho.audit.EventView;
import com.sekisho.check.Replays;
import com.sekisho.decision.Citation;
import com.sekisho.decision.Decision;
import com.sekisho.decision.Finding;
import com.sekisho.decision.Outcome;
import com.sekisho.identity.Actor;
import com.sekisho.identity.OrganisationUnits;
import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.policy.Tables;
import com.sekisho.request.FactChange;
import com.sekisho.request.RequestState;
import com.sekisho.request.RequestView;
import com.sekisho.request.Verb;
import com.sekisho.shared.ActorId;
import com.sekisho.web.layout.Words;
import com.sekisho.web.log.Checkpoints;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Entry;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.FactRow;
import com.sekisho.web.parts.Gate;
import com.sekisho.web.parts.Note;
import com.sekisho.web.parts.Receipt;
import com.sekisho.web.parts.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Makes the page of a case from the request, its decision, and the names of those who took part.
@Component
class CasePages {

  private static final List<String> USE_FACTS =
      List.of(
          "use.purpose",
          "use.classification",
          "use.data",
          "use.subject_regions",
          "use.user_regions",
          "use.audience",
          "use.commercial",
          "use.offering",
          "use.monthly_active_users",
          "use.autonomy",
          "use.oversight",
          "use.actuates",
          "use.outputs_train",
          "use.distributes",
          "use.ai_disclosed",
          "use.output_labelled",
          "organisation.country",
          "organisation.sector");

  private static final List<String> DEPLOYMENT_FACTS =
      List.of(
          "model.name",
          "model.vendor",
          "model.vendor.country",
          "model.weights",
          "model.licenses",
          "deployment.hosting",
          "deployment.operator",
          "deployment.operator.country",
          "deployment.operator.parent_country",
          "deployment.terms",
          "deployment.processing_regions",
          "deployment.storage_regions",
          "deployment.retention_days",
          "deployment.trains_on_inputs",
          "deployment.safeguards",
          "deployment.weights_verified",
          "deployment.end_date");

  private final People people;
  private final OrganisationUnits units;
  private final Tables tables;
  private final Cases cases;
  private final Checkpoints checkpoints;
  private final LikeCases likeCases;

  CasePages(
      People people,
      OrganisationUnits units,
      Tables tables,
      Cases cases,
      Checkpoints checkpoints,
      LikeCases likeCases) {
    this.people = people;
    this.units = units;
    this.tables = tables;
    this.cases = cases;
    this.checkpoints = checkpoints;
    this.likeCases = likeCases;
  }

  CasePage page(
      RequestView request,
      Actor reader,
      Words words,
      @Nullable Receipt receipt,
      @Nullable Errors errors,
      String typed) {
    return new Making(request, reader, words).page(receipt, errors, typed);
  }

  /// One page in the making.
  private final class Making {

    private final RequestView request;
    private final Decision decision;
    private final JsonNode facts;
    private final Actor reader;
    private final Words words;
    private final Map<ActorId, PersonView> persons;

    /// Whoever sees a case sees its history; the log itself shows it to those whom it concerns.
    private final boolean mayProve;

    Making(RequestView request, Actor reader, Words words) {
      this.request = request;
      this.decision = request.decision();
      this.facts = request.facts().json().tree();
      this.reader = reader;
      this.words = words;
      Set<ActorId> involved = new LinkedHashSet<>(Set.of(request.requester()));
      request.history().forEach(event -> involved.add(event.actor()));
      request.remarks().forEach(remark -> involved.add(remark.author()));
      this.persons = people.findAll(involved);
      this.mayProve =
          reader.reviews() || reader.has(Role.AUDITOR) || reader.id().equals(request.requester());
    }

    CasePage page(@Nullable Receipt receipt, @Nullable Errors errors, String typed) {
      CasePage.Deeds deeds = deeds();
      List<CasePage.Judged> findings = judged();
      Route route =
          DataRoute.of(
              facts,
              decision,
              new Laws(tables.table("countries"), tables.table("transfers")),
              words);
      return new CasePage(
          request.reference(),
          request.version(),
          List.of(
              new Crumb(words.say("layout.home"), "/"),
              new Crumb(words.say("layout.cases"), "/cases"),
              new Crumb(request.reference(), null)),
          cases.title(request.summary(), words),
          lead(),
          CaseStates.gate(request.state(), decision.outcome()),
          CaseStates.word(request.state(), words),
          receipt,
          errors,
          new CaseSeals(request, reader, persons, words).all(),
          stageNotes(),
          route,
          routeNote(),
          rows(USE_FACTS),
          rows(DEPLOYMENT_FACTS),
          href("/register/deployments/", request.summary().deploymentId()),
          href("/register/models/", request.summary().modelId()),
          findings,
          findingNotes(),
          decision.conditions(),
          likeCases.of(request.id(), reader, words),
          conversation(),
          history(),
          deeds,
          sill(deeds),
          deeds.any() ? decision.factsDigest().abbreviated() : null,
          typed,
          Replays.mayReplay(reader) ? "/audit/decisions/" + request.decisionId() : null);
    }

    private @Nullable String href(String under, @Nullable String id) {
      return id == null ? null : under + id;
    }

    private String lead() {
      String unit = words.in(units.get(request.unit()).name());
      String who = words.say("case.from", name(request.requester()), unit);
      return words.say("case.lead", who, words.dayOf(request.submittedAt()));
    }

    private CasePage.Deeds deeds() {
      Set<Verb> may = request.actions();
      return new CasePage.Deeds(
          may.contains(Verb.APPROVE),
          may.contains(Verb.ACCEPT_CONDITIONS),
          may.contains(Verb.ANSWER),
          may.contains(Verb.RESUBMIT),
          may.contains(Verb.WITHDRAW),
          request.useId() == null ? null : "/uses/" + request.useId());
    }

    private List<String> stageNotes() {
      long all = request.currentStages().size();
      if (all == 0) {
        return List.of();
      }
      long done = request.currentStages().stream().filter(stage -> stage.review() != null).count();
      return List.of(words.say("case.stages.done", all, done));
    }

    private String routeNote() {
      JsonNode processing = facts.at("/deployment/processing_regions");
      String to = words.value("deployment.processing_regions", processing);
      JsonNode subjects = facts.at("/use/subject_regions");
      return subjects.isArray() && !subjects.isEmpty()
          ? words.say("case.route.people", words.value("use.subject_regions", subjects), to)
          : words.say("case.route.plain", to);
    }

    /// The facts that are known, and those that changed since the round before.
    private List<FactRow> rows(List<String> paths) {
      Map<String, FactChange> changed =
          request.changes().stream()
              .collect(
                  Collectors.toMap(
                      FactChange::path, change -> change, (one, _) -> one, HashMap::new));
      List<FactRow> rows = new ArrayList<>();
      for (String path : paths) {
        JsonNode value = facts.at("/" + path.replace('.', '/'));
        FactChange change = changed.get(path);
        if (value.isMissingNode() && change == null) {
          continue;
        }
        String note =
            change == null
                ? null
                : words.say(
                    "case.fact.was",
                    change.before() == null
                        ? words.say("value.unknown")
                        : words.value(path, change.before()));
        rows.add(
            new FactRow(words.fact(path), words.alone(shown(path, value)), note, change != null));
      }
      return rows;
    }

    private String shown(String path, JsonNode value) {
      return path.equals("model.licenses") && value.isArray() && !value.isEmpty()
          ? words.list(
              value
                  .valueStream()
                  .map(license -> words.value("model.licenses.id", license.path("id")))
                  .distinct()
                  .toList())
          : words.value(path, value);
    }

    private List<CasePage.Judged> judged() {
      Map<Citation, Note> numbered = new LinkedHashMap<>();
      List<CasePage.Judged> judged = new ArrayList<>();
      String version = decision.policy().version();
      for (Finding finding : decision.findings()) {
        List<Note> notes = new ArrayList<>();
        List<Note> margin = new ArrayList<>();
        for (Citation citation : finding.citations()) {
          Note known = numbered.get(citation);
          if (known == null) {
            known = new Note(numbered.size() + 1, citation, finding.rule(), version);
            numbered.put(citation, known);
            margin.add(known);
          }
          notes.add(known);
        }
        boolean accepted =
            request.state() == RequestState.APPROVED && finding.outcome() == Outcome.NEEDS_REVIEW;
        judged.add(
            new CasePage.Judged(
                finding, notes, margin, accepted ? words.say("case.accepted") : null));
      }
      return judged;
    }

    private List<String> findingNotes() {
      List<String> notes = new ArrayList<>();
      for (Outcome outcome :
          List.of(Outcome.DENY, Outcome.NEEDS_REVIEW, Outcome.ALLOW_WITH_CONDITIONS)) {
        long count =
            decision.findings().stream().filter(finding -> finding.outcome() == outcome).count();
        if (count > 0) {
          notes.add(words.say("case.findings." + Gate.of(outcome).word(), count));
        }
      }
      notes.add(words.say("case.findings.policy", decision.policy().version()));
      return notes;
    }

    private List<Entry> conversation() {
      return request.remarks().reversed().stream()
          .map(
              remark ->
                  new Entry(
                      remark.at(),
                      name(remark.author()),
                      words.say(
                          remark.role() == null
                              ? "case.remark.answered"
                              : remark.open() ? "case.remark.asks" : "case.remark.asked"),
                      remark.text(),
                      null))
          .toList();
    }

    private List<Entry> history() {
      return request.history().reversed().stream().map(this::entry).toList();
    }

    private Entry entry(EventView event) {
      JsonNode details = event.details();
      String reason = details == null ? "" : details.path("reason").asString("");
      String role = details == null ? "" : details.path("role").asString("");
      String did = words.sayOr("event." + event.kind(), event.kind());
      return new Entry(
          event.at(),
          role.isEmpty()
              ? name(event.actor())
              : words.say("case.who.role", name(event.actor()), words.role(role)),
          did,
          reason.isEmpty() ? null : reason,
          event.digest().abbreviated(),
          mayProve ? checkpoints.place(event, words) : null);
    }

    private String sill(CasePage.Deeds deeds) {
      String until = decision.validUntil() == null ? "" : words.date(decision.validUntil());
      int conditions = decision.conditions().size();
      if (deeds.review()) {
        return words.say("case.sill.review", conditions, until);
      }
      if (deeds.acceptConditions()) {
        return words.say("case.sill.accept", conditions, until);
      }
      if (deeds.answer()) {
        return words.say("case.sill.answer");
      }
      return switch (request.state()) {
        case APPROVED -> words.say("case.sill.approved", until);
        case DENIED -> words.say(deeds.resubmit() ? "case.sill.denied.own" : "case.sill.denied");
        case REJECTED -> words.say("case.sill.rejected");
        case WITHDRAWN -> words.say("case.sill.withdrawn");
        case DRAFT, SUBMITTED, AWAITING_CONDITIONS, IN_REVIEW -> waits();
      };
    }

    private String waits() {
      if (request.waitsFor().requester()) {
        return words.say("case.sill.waits", name(request.requester()));
      }
      List<String> roles =
          request.waitsFor().roles().stream().map(role -> words.in(role.label())).toList();
      boolean own = reader.id().equals(request.requester());
      boolean couldReview = request.waitsFor().roles().stream().anyMatch(reader::has);
      return words.say(
          own && couldReview ? "case.sill.four-eyes" : "case.sill.waits", words.list(roles));
    }

    private String name(ActorId id) {
      return words.who(id, persons.get(id));
    }
  }
}
