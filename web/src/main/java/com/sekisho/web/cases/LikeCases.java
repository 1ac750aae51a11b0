package com.sekisho.web.cases;

import com.sekisho.identity.Actor;
import com.sekisho.register.DeploymentView;
import com.sekisho.request.FactChange;
import com.sekisho.request.LikeRequest;
import com.sekisho.request.RequestState;
import com.sekisho.request.RequestSummary;
import com.sekisho.request.Requests;
import com.sekisho.web.layout.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// How like cases were decided: what a reviewer holds the case in hand against.
@Component
class LikeCases {

  /// By which facts cases are told apart, the weightiest first. Model and deployment are named
  /// beside them.
  private static final List<String> TELLING =
      List.of(
          "use.data",
          "use.subject_regions",
          "use.classification",
          "deployment.processing_regions",
          "deployment.storage_regions",
          "deployment.safeguards",
          "deployment.trains_on_inputs",
          "deployment.retention_days",
          "use.audience",
          "use.autonomy",
          "use.oversight",
          "use.user_regions",
          "use.commercial",
          "use.offering",
          "use.actuates",
          "use.outputs_train",
          "use.distributes",
          "use.ai_disclosed",
          "use.output_labelled",
          "deployment.weights_verified",
          "deployment.end_date",
          "deployment.status",
          "model.status",
          "organisation.country",
          "organisation.sector");

  /// So many differences are named; of more only the number is said.
  private static final int NAMED = 2;

  private final Requests requests;
  private final Cases cases;

  LikeCases(Requests requests, Cases cases) {
    this.requests = requests;
    this.cases = cases;
  }

  List<LikeCase> of(UUID request, Actor reader, Words words) {
    List<LikeRequest> found = requests.like(request, reader);
    Map<String, DeploymentView> deployments =
        cases.deploymentsOf(found.stream().map(like -> like.request().summary()).toList());
    return found.stream().map(like -> row(like, deployments, words)).toList();
  }

  private LikeCase row(LikeRequest like, Map<String, DeploymentView> deployments, Words words) {
    RequestSummary request = like.request();
    return new LikeCase(
        request.reference(),
        cases.title(request.summary(), words),
        cases.deployment(request.summary(), deployments, words),
        differs(like.differences(), words),
        Objects.requireNonNull(CaseStates.gate(request.state(), request.outcome())),
        decided(like, words),
        words.dayOf(request.waitingSince()));
  }

  private static String decided(LikeRequest like, Words words) {
    String state = CaseStates.word(like.request().state(), words);
    int conditions = like.decision().conditions().size();
    return like.request().state() == RequestState.APPROVED && conditions > 0
        ? words.say("case.like.conditions", state, conditions)
        : state;
  }

  private static String differs(List<FactChange> differences, Words words) {
    Map<String, FactChange> byPath = new LinkedHashMap<>();
    differences.forEach(difference -> byPath.put(difference.path(), difference));
    List<String> said = new ArrayList<>();
    for (String path : TELLING) {
      FactChange difference = byPath.get(path);
      if (difference != null && !sameAsProcessing(path, difference, byPath)) {
        said.add(said(difference, byPath, words));
      }
    }
    if (said.isEmpty()) {
      return words.say(differences.isEmpty() ? "case.like.none" : "case.like.deployment");
    }
    List<String> named = said.subList(0, Math.min(NAMED, said.size()));
    String all = String.join(words.say("case.like.join"), named);
    int others = said.size() - named.size();
    return others == 0 ? all : words.say("case.like.more", all, others);
  }

  private static String said(FactChange difference, Map<String, FactChange> all, Words words) {
    String path = difference.path();
    FactChange storage = all.get("deployment.storage_regions");
    boolean both =
        path.equals("deployment.processing_regions")
            && storage != null
            && sameAsProcessing(storage.path(), storage, all);
    return words.say(
        "case.like.fact",
        both ? words.say("case.like.places") : words.fact(path),
        value(path, difference.after(), words));
  }

  /// Where data is kept is not told twice, if it is where it is processed.
  private static boolean sameAsProcessing(
      String path, FactChange difference, Map<String, FactChange> all) {
    FactChange processing = all.get("deployment.processing_regions");
    return path.equals("deployment.storage_regions")
        && processing != null
        && Objects.equals(processing.after(), difference.after());
  }

  private static String value(String path, @Nullable JsonNode value, Words words) {
    return value == null ? words.say("value.unknown") : words.value(path, value);
  }
}
